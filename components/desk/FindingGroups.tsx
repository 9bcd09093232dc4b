/**
 * Findings by verdict, what deserves a look first; then the mentions. The
 * arrow keys lead from a row to the same button of the next. Long groups are
 * drawn piece by piece, and what is folded not before it is opened.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict as VerdictName } from '../../knowledge/reading.ts';
import type { PageMark } from '../../knowledge/record-summary.ts';
import { VERDICT_ORDER } from '../../knowledge/verdict-words.ts';
import { ChevronIcon } from '../ui/icons.tsx';
import { Swatch } from '../ui/Kicker.tsx';
import { say, sayCount } from '../ui/say.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { type FindingActions, FindingRow, type FindingRowProps } from './FindingRow.tsx';
import type { Filter, Findings } from './finding.ts';

/** Rows drawn at once: within some ms, and more than anybody looks at without pressing on. */
const PIECE = 25;

/** Up and Down lead to the same button of the row before and after. */
function moveInList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as HTMLElement).closest('li.mark-row, li.finding');
  if (!by || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll('li.mark-row, li.finding')];
  const next = rows[rows.indexOf(row) + by];
  const buttons = (of: Element) => [...of.querySelectorAll<HTMLElement>('button')];
  const at = buttons(row).indexOf(event.target as HTMLElement);
  const target = next && (buttons(next)[at] ?? buttons(next).at(-1));
  if (!target) return;
  event.preventDefault();
  target.focus();
}

interface GroupProps {
  readonly heading: ComponentChildren;
  readonly isFolded: boolean;
  readonly rows: readonly (() => ComponentChildren)[];
}

const Group = ({ heading, isFolded, rows }: GroupProps) => {
  const [isOpen, setOpen] = useState(!isFolded);
  const [drawn, setDrawn] = useState(PIECE);
  const rest = rows.length - drawn;
  return (
    <details class="fold desk-group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <ChevronIcon />
        <h3 class="verdict">{heading}</h3>
        <span class="count">{rows.length}</span>
      </summary>
      {isOpen && (
        <>
          <ul class="rows">{rows.slice(0, drawn).map((row) => row())}</ul>
          {rest > 0 && (
            <button type="button" class="button more desk-more" onClick={() => setDrawn(drawn + 4 * PIECE)}>
              {say('more_of', Math.min(rest, 4 * PIECE), rest)}
            </button>
          )}
        </>
      )}
    </details>
  );
};

interface MentionRowProps {
  readonly mark: PageMark;
  readonly onOpen: (record: string) => void;
  readonly onShow: (record: string) => void;
}

const MentionRow = ({ mark: { record, title, topic, count }, onOpen, onShow }: MentionRowProps) => (
  <li class="mark mark-row">
    <button type="button" class="mark-open" onClick={() => onOpen(record)}>
      <span class="vh">{say('show_record')} </span>
      <Swatch topic={topic} />
      <span class="mark-title" lang="en">
        {title}
      </span>
      <span class="count">
        <span aria-hidden="true">{say('times', count)}</span>
        <span class="vh"> {sayCount('mentioned', count)}</span>
      </span>
    </button>
    <button type="button" class="button go-to" data-look="outlined" onClick={() => onShow(record)}>
      {say('go_to')}
      <span class="vh"> {say('go_to_first_mention', title)}</span>
    </button>
  </li>
);

export interface FindingGroupsProps {
  readonly findings: Findings;
  readonly filter: Filter;
  readonly by: FindingRowProps['by'];
  /** The finding the writer is at. */
  readonly here: string | null;
  readonly on: FindingActions;
  readonly onShowMention: (record: string) => void;
}

export const FindingGroups = ({ findings, filter, by, here, on, onShowMention }: FindingGroupsProps) => {
  const group = (verdict: VerdictName) => findings.claims.filter(({ claim }) => claim.verdict === verdict);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <div class="desk-groups" onKeyDown={moveInList}>
      {VERDICT_ORDER.map((verdict) => {
        const found = group(verdict);
        return (
          found.length > 0 && (
            <Group
              key={`${verdict} ${filter.verdict}`}
              heading={<Verdict verdict={verdict} />}
              isFolded={verdict === 'agrees' && filter.verdict !== 'agrees'}
              rows={found.map((finding) => () => (
                <FindingRow
                  key={finding.key}
                  finding={finding}
                  by={by}
                  isHere={finding.key === here}
                  on={on}
                />
              ))}
            />
          )
        );
      })}
      {findings.mentions.length > 0 && (
        <Group
          key={`mentions ${filter.verdict}`}
          heading={say('mentions')}
          isFolded={findings.claims.length > 0 && filter.verdict !== 'mentions'}
          rows={findings.mentions.map((mark) => () => (
            <MentionRow key={mark.record} mark={mark} onOpen={on.open} onShow={onShowMention} />
          ))}
        />
      )}
    </div>
  );
};
