/**
 * A record from its title to its sources. The card in a page and the popup
 * both show it; what surrounds it (bars, buttons) is theirs.
 */
import { useRef, useState } from 'preact/hooks';
import type { CardCitation, CardModel } from '../../knowledge/card-model.ts';
import type { ClaimView } from '../../knowledge/claim-view.ts';
import { say, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { Citations } from './Citations.tsx';
import { Facts } from './Facts.tsx';
import { Fold } from './Fold.tsx';
import { Related } from './Related.tsx';
import { Sources } from './Sources.tsx';
import { Statements } from './Statements.tsx';
import { Timeline } from './Timeline.tsx';

/** What the card was opened at. */
export interface Mark {
  /** The words on the page. */
  readonly text: string;
  /** Why they were taken for this record, where they mention it. */
  readonly why?: string | undefined;
  /** How they compare with the record, where they state something. */
  readonly claim?: ClaimView | undefined;
  /** What else the page states about this record. */
  readonly otherClaims: readonly ClaimView[];
}

export interface RecordBodyProps {
  readonly model: CardModel;
  readonly mark?: Mark | undefined;
  readonly onGo: (record: string) => void;
}

export const TITLE_ID = 'obelus-title';
export const HEADLINE_ID = 'obelus-headline';

/** Brings a source into view and gives it the focus, so that Tab goes on from there. */
function showSource(body: HTMLElement | null, number: number) {
  const source = body?.querySelector<HTMLElement>(`[data-source="${number}"]`);
  source?.focus({ preventScroll: true });
  source?.scrollIntoView({ block: 'nearest' });
}

export const RecordBody = ({ model, mark, onGo }: RecordBodyProps) => {
  const bodyRef = useRef<HTMLElement>(null);
  const [cited, setCited] = useState<CardCitation>();
  const cite = {
    sources: model.sources,
    onCite: (citation: CardCitation) => {
      setCited(citation);
      showSource(bodyRef.current, citation.number);
    },
  };
  return (
    <article ref={bodyRef} class="record" aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} class="title" lang="en">
        {model.title}
      </h2>
      <p id={HEADLINE_ID} class="headline" lang="en">
        {model.headline}
      </p>
      <div class="status">
        <p>
          <span lang="en">{model.status.text}</span>{' '}
          <Citations citations={model.status.citations} {...cite} />
        </p>
        <p class="status-date">
          {say(model.status.aged ? 'as_of_aged' : 'as_of', sayWritten(model.status.asOf))}
        </p>
      </div>
      {mark && mark.otherClaims.length > 0 && (
        <Statements title={say(mark.claim ? 'card_also_stated' : 'card_stated')} claims={mark.otherClaims} />
      )}
      <p class="summary" lang="en">
        {model.summary}
      </p>
      <Facts facts={model.facts} {...cite} />
      {model.timeline.length > 0 && <Timeline entries={model.timeline} />}
      {model.related.length > 0 && <Related related={model.related} onGo={onGo} />}
      <Sources sources={model.sources} cited={cited} />
      {mark?.why && (
        <Fold title={say('card_why')}>
          <p class="why">{sayWith('card_why_text', mark.text, <span lang="en">{mark.why}</span>)}</p>
        </Fold>
      )}
    </article>
  );
};
