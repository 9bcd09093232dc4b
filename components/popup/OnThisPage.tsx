/** What the page in the active tab states and mentions. */
import type { PageMark, PageReport } from '../../knowledge/record-summary.ts';
import { coverageText } from '../../knowledge/verdict-words.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { plural } from '../ui/labels.ts';
import { Statements } from './Statements.tsx';

interface OnThisPageProps {
  readonly readable: 'unknown' | 'unreadable' | 'readable';
  readonly on: boolean;
  readonly host?: string | undefined;
  readonly report: PageReport;
  readonly jumpFailed: boolean;
  readonly onOpen: (record: string) => void;
  readonly onJump: (record: string, claim?: string) => void;
}

const reason = ({ readable, on, host, jumpFailed }: OnThisPageProps) => {
  if (readable === 'unreadable')
    return `${host ? `Obelus has no access to ${host}` : 'Obelus cannot read this page'}. Search and browse work all the same.`;
  if (!on) return `Obelus is off for ${host ?? 'this site'}, so nothing is read here.`;
  return jumpFailed ? 'The page changed meanwhile. Reload it and try again.' : 'Nothing marked on this page.';
};

interface MentionsProps extends Pick<OnThisPageProps, 'onOpen' | 'onJump'> {
  readonly mentions: readonly PageMark[];
}

const Mentions = ({ mentions, onOpen, onJump }: MentionsProps) => (
  <section aria-labelledby="mentions">
    <h3 id="mentions" class="verdict">
      Mentions <span class="count">{mentions.reduce((sum, { count }) => sum + count, 0)}</span>
    </h3>
    <ul class="rows">
      {mentions.map(({ record, title, topic, count }) => (
        <li key={record} class="mark">
          <button type="button" class="mark-open" onClick={() => onOpen(record)}>
            <span class="vh">Show the record: </span>
            <Swatch topic={topic} />
            <span class="mark-title">{title}</span>
            <span class="count">
              <span aria-hidden="true">{count} ×</span>
              <span class="vh"> mentioned {plural(count, 'time')}</span>
            </span>
          </button>
          <button type="button" class="button" data-look="outlined" onClick={() => onJump(record)}>
            Go to<span class="vh"> the first mention of {title}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

export const OnThisPage = (props: OnThisPageProps) => {
  const { readable, report, jumpFailed, onOpen, onJump } = props;
  const { mentions, claims, coverage } = report;
  if (readable === 'unknown') return null;
  const isEmpty = !mentions.length && !claims.length;
  return (
    <section class="block" aria-labelledby="on-this-page">
      <h2 id="on-this-page">On this page</h2>
      {!isEmpty && coverageText(coverage) && <p class="coverage">{coverageText(coverage)}</p>}
      {(isEmpty || jumpFailed) && (
        <p class="hint" role="status">
          {reason(props)}
        </p>
      )}
      <Statements claims={claims} onOpen={onOpen} onJump={onJump} />
      {mentions.length > 0 && <Mentions mentions={mentions} onOpen={onOpen} onJump={onJump} />}
    </section>
  );
};
