/**
 * The card beside a mark, or at the bottom of a small screen: a bar, a record,
 * and what the reader can do about the mark. `entrypoints/card` renders it
 * inside its shadow root and places it.
 */
import type { Coverage } from '../../knowledge/reading.ts';
import type { Theme } from '../ui/choices.ts';
import { BackIcon, CloseIcon, PinIcon } from '../ui/icons.tsx';
import { Kicker } from '../ui/Kicker.tsx';
import { language, say } from '../ui/say.ts';
import { COMPARED_ID, Comparison, VERDICT_ID } from './Comparison.tsx';
import { type Copying, Foot } from './Foot.tsx';
import { MoveButton } from './MoveButton.tsx';
import { Notice } from './Notice.tsx';
import { Failure, Skeleton } from './Placeholder.tsx';
import { HEADLINE_ID, type Mark, RecordBody, TITLE_ID } from './RecordBody.tsx';
import type { WalkState } from './record-walk.ts';

export interface CardProps {
  readonly walk: WalkState;
  readonly mark: Mark;
  /** How much of what the page states was compared. */
  readonly coverage: Coverage;
  /** `float` beside the mark, `sheet` at the bottom of the screen. */
  readonly layout: 'float' | 'sheet';
  readonly theme: Theme;
  readonly pinned: boolean;
  /** "example.org", for the button's name. */
  readonly site: string;
  /** Says what was switched off; shown in place of the record. */
  readonly notice?: string | undefined;
  readonly orphaned: boolean;
  /** What was just done: spoken, for those who do not see it. */
  readonly announcement: string;
  /** What was copied just now. */
  readonly copied?: Copying | undefined;
  /** What could not be, for the reader to copy by hand. */
  readonly toCopy?: string | undefined;
  readonly on: {
    readonly go: (record: string) => void;
    readonly back: () => void;
    readonly retry: () => void;
    readonly hideRecord: () => void;
    readonly siteOff: () => void;
    readonly undo: () => void;
    readonly pin: () => void;
    readonly library: () => void;
    readonly desk: () => void;
    readonly copy: (what: Copying) => void;
    /** The text that could not be copied was, by hand. */
    readonly copiedByHand: () => void;
    /** In px. */
    readonly move: (right: number, down: number) => void;
    readonly moveHint: () => void;
    readonly close: () => void;
  };
}

const Bar = ({ walk, layout, pinned, notice, on }: CardProps) => (
  <header class="bar">
    {walk.depth > 0 && (
      <button
        type="button"
        class="button back"
        data-look="icon"
        aria-label={say('back_to', walk.backTo ?? '')}
        title={say('card_back_title')}
        onClick={on.back}
      >
        <BackIcon />
      </button>
    )}
    {walk.view.kind === 'shown' && <Kicker topic={walk.view.model.topic} kind={walk.view.model.kind} />}
    <span class="tools">
      {layout === 'float' && !notice && <MoveButton onMove={on.move} onHint={on.moveHint} />}
      {layout === 'float' && !notice && (
        <button
          type="button"
          class="button"
          data-look="icon"
          aria-label={say('card_pin')}
          aria-pressed={pinned}
          title={say(pinned ? 'card_pinned_title' : 'card_pin_title')}
          onClick={on.pin}
        >
          <PinIcon />
        </button>
      )}
      <button
        type="button"
        class="button"
        data-look="icon"
        aria-label={say('card_close')}
        title={say('card_close_title')}
        onClick={on.close}
      >
        <CloseIcon />
      </button>
    </span>
  </header>
);

/** What the card was opened at; a record walked to has no mark. */
const markOf = ({ walk, mark }: Pick<CardProps, 'walk' | 'mark'>) => (walk.depth === 0 ? mark : undefined);

const RecordView = ({ walk, mark, orphaned, on }: CardProps) => {
  switch (walk.view.kind) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <Failure orphaned={orphaned} onRetry={on.retry} />;
    case 'shown':
      return (
        <RecordBody
          key={walk.view.model.id}
          model={walk.view.model}
          mark={markOf({ walk, mark })}
          onGo={on.go}
        />
      );
  }
};

const Content = (props: CardProps) => {
  const { notice, on } = props;
  if (notice) return <Notice text={notice} onUndo={on.undo} />;
  const claim = markOf(props)?.claim;
  return (
    <>
      {claim && <Comparison claim={claim} />}
      <RecordView {...props} />
    </>
  );
};

/** What a reader would cite: what the statement is compared with, else what the record rests on. */
export const citationOf = (props: Pick<CardProps, 'walk' | 'mark'>) => {
  const { view } = props.walk;
  return markOf(props)?.claim?.citation || (view.kind === 'shown' ? view.model.citation : '');
};

const CardFoot = (props: CardProps) => {
  const { view } = props.walk;
  return (
    <Foot
      coverage={props.coverage}
      words={markOf(props)?.text}
      site={props.site}
      reviewed={view.kind === 'shown' ? view.model.reviewed : undefined}
      hasCitation={citationOf(props) !== ''}
      copied={props.copied}
      toCopy={props.toCopy}
      on={props.on}
    />
  );
};

/** A dialog is named after its record, before there is one after what it is doing; what it says first describes it. */
const naming = (props: CardProps) => {
  const {
    walk: { view },
    notice,
  } = props;
  if (notice) return { 'aria-label': say('card_switched_off') };
  const description = markOf(props)?.claim ? `${VERDICT_ID} ${COMPARED_ID}` : HEADLINE_ID;
  switch (view.kind) {
    case 'loading':
      return { 'aria-label': say('card_loading'), 'aria-busy': true };
    case 'failed':
      return { 'aria-label': say('card_failed') };
    case 'shown':
      return { 'aria-labelledby': TITLE_ID, 'aria-describedby': description };
  }
};

/** Its words are in our language and run as that does, whatever the page's do: "2 August 2026", not "August 2026 2". */
export const Card = (props: CardProps) => (
  <div
    class="card"
    role="dialog"
    tabIndex={-1}
    lang={language()}
    dir={say('direction') as 'ltr' | 'rtl'}
    data-layout={props.layout}
    data-theme={props.theme}
    {...naming(props)}
  >
    <Bar {...props} />
    <Content {...props} />
    {!props.notice && <CardFoot {...props} />}
    <p class="vh" aria-live="polite">
      {props.announcement}
    </p>
  </div>
);
