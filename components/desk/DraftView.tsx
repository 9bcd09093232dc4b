/** A draft of the writer's own, what was found in it, and what can be done with that. */
import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { say } from '../ui/say.ts';
import { DraftBar, type DraftEntry, DraftKeeping } from './DraftBar.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { type CitationChoice, FindingList } from './FindingList.tsx';
import type { FindingActions } from './FindingRow.tsx';
import type { Filter, Finding, Findings } from './finding.ts';
import { ReportBar, type ReportForms } from './ReportBar.tsx';

export interface DraftViewProps {
  readonly drafts: readonly DraftEntry[];
  readonly current: string;
  readonly words: ReadonlySignal<number>;
  readonly isEmpty: boolean;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly state: 'reading' | 'done' | 'stopped' | 'failed';
  };
  readonly findings: Findings;
  /** The finding at the caret. */
  readonly here: string | null;
  readonly filter: Filter;
  readonly isClearing: boolean;
  readonly reportForms: ReportForms;
  readonly citation: CitationChoice;
  readonly actions: FindingActions;
  readonly on: {
    readonly filter: (filter: Filter) => void;
    readonly showMention: (record: string) => void;
    readonly attach: (element: HTMLElement | null) => void;
    readonly edit: () => void;
    readonly move: () => void;
    readonly stop: () => void;
    readonly resume: () => void;
    readonly open: (id: string) => void;
    readonly add: () => void;
    readonly readEditor: () => void;
    readonly keep: (kept: boolean) => void;
    readonly rename: (name: string) => void;
    readonly remove: () => void;
    readonly clearing: (isClearing: boolean) => void;
    readonly clearAll: () => void;
    readonly copyReport: (form: string, author: string) => void;
    readonly saveReport: (form: string, author: string) => void;
  };
}

/** From the text to the finding at the caret, else to the one the writer came from, else to the list. */
function focusFinding(view: HTMLElement | null, keys: readonly (string | null)[]): void {
  for (const key of keys) {
    const button = key && view?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] .go-to`);
    if (!button) continue;
    button.focus();
    return;
  }
  view?.querySelector<HTMLElement>('#draft-findings')?.focus();
}

export const DraftView = (props: DraftViewProps) => {
  const { drafts, current, findings, here, on } = props;
  const ref = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<string | null>(null);
  const actions = useRef<FindingActions>(undefined);
  const { show } = props.actions;
  actions.current ??= {
    ...props.actions,
    show: (finding: Finding) => {
      cameFrom.current = finding.key;
      show(finding);
    },
  };
  return (
    <div ref={ref} class="desk-draft-view">
      <DraftBar
        drafts={drafts}
        current={current}
        onOpen={on.open}
        onNew={on.add}
        onReadEditor={on.readEditor}
      />
      <DraftEditor
        words={props.words}
        progress={props.progress}
        onAttach={on.attach}
        onEdit={on.edit}
        onMove={on.move}
        onEscape={() => focusFinding(ref.current, [here, cameFrom.current])}
        onStop={on.stop}
        onResume={on.resume}
      />
      <FindingList
        id="draft"
        title={say('draft_findings')}
        by="draft"
        empty={say(props.isEmpty ? 'draft_empty' : 'draft_nothing')}
        findings={findings}
        filter={props.filter}
        citation={props.citation}
        here={here}
        on={actions.current}
        onFilter={on.filter}
        onShowMention={on.showMention}
      />
      <ReportBar
        forms={props.reportForms}
        isReady={findings.claims.length > 0}
        onCopy={on.copyReport}
        onSave={on.saveReport}
      />
      <DraftKeeping
        draft={drafts.find(({ id }) => id === current)}
        count={drafts.length}
        isClearing={props.isClearing}
        onKeep={on.keep}
        onRename={on.rename}
        onRemove={on.remove}
        onClearing={on.clearing}
        onClearAll={on.clearAll}
      />
    </div>
  );
};
