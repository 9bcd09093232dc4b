/** What the page in front states and mentions, and whether what is written there is read. */
import { useEffect, useRef } from 'preact/hooks';
import { NO_SETTINGS, type PageKind } from '../popup/OnThisPage.tsx';
import { EditorsSwitch } from '../ui/SiteSwitch.tsx';
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
  if (readable === 'no-settings') return NO_SETTINGS;
  if (readable === 'unreadable') return 'Obelus cannot read this page.';
  if (isOff) return 'Obelus is off in its settings, so no page is read.';
  if (!on) return `Obelus is off for ${host ?? 'this site'}, so nothing is read here.`;
  if (readable === 'withheld') return `Your browser gives Obelus no access to ${host}.`;
  return 'Nothing marked on this page.';
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
        title={props.host ? `On this page of ${props.host}` : 'On this page'}
        by="The page"
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
