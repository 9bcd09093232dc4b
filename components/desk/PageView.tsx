/** What the page in front states and mentions, and whether what is written there is read. */
import { useEffect, useRef } from 'preact/hooks';
import type { PageKind } from '../popup/OnThisPage.tsx';
import { EditorsSwitch } from '../ui/SiteSwitch.tsx';
import { say } from '../ui/say.ts';
import { type CitationChoice, FindingList } from './FindingList.tsx';
import type { FindingActions } from './FindingRow.tsx';
import type { Filter, Findings } from './finding.ts';

export interface PageViewProps {
  readonly readable: PageKind;
  readonly on: boolean;
  readonly isOff: boolean;
  readonly host?: string | undefined;
  readonly findings: Findings;
  /** The finding that was asked for from the page. */
  readonly here: { readonly key: string } | null;
  readonly filter: Filter;
  readonly citation: CitationChoice;
  readonly actions: FindingActions;
  readonly onFilter: (filter: Filter) => void;
  readonly onShowMention: (record: string) => void;
  readonly editorsOn: boolean;
  readonly onEditors: (on: boolean) => void;
}

const reason = ({ readable, on, isOff, host }: PageViewProps) => {
  if (readable === 'unknown') return '';
  if (readable === 'no-settings') return say('reason_no_settings');
  if (readable === 'unreadable') return say('reason_unreadable_short');
  if (isOff) return say('reason_off');
  if (!on) return host ? say('reason_site_off', host) : say('reason_this_site_off');
  if (readable === 'withheld') return say('reason_withheld', host ?? '');
  return say('reason_nothing');
};

/** Where nothing can be read, there is nothing to choose. */
const hasChoice = ({ readable, host, on, isOff }: PageViewProps) =>
  readable === 'readable' && host !== undefined && on && !isOff;

export const PageView = (props: PageViewProps) => {
  const { here } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = here && ref.current?.querySelector(`[data-key="${CSS.escape(here.key)}"]`);
    row?.querySelector('button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, [here]);
  return (
    <div ref={ref}>
      {hasChoice(props) && (
        <div class="desk-site">
          <EditorsSwitch on={props.editorsOn} onSwitch={props.onEditors} />
        </div>
      )}
      <FindingList
        id="page"
        title={props.host ? say('on_this_page_of', props.host) : say('on_this_page')}
        by="page"
        empty={reason(props)}
        here={here?.key ?? null}
        findings={props.findings}
        filter={props.filter}
        citation={props.citation}
        on={props.actions}
        onFilter={props.onFilter}
        onShowMention={props.onShowMention}
      />
    </div>
  );
};
