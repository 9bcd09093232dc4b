/** What the page in the active tab states and mentions. */
import type { PageMark, PageReport } from '../../knowledge/record-summary.ts';
import { coverageText } from '../../knowledge/verdict-words.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { plural } from '../ui/labels.ts';
import { Statements } from './Statements.tsx';

/**
 * `unreadable` is a page of the browser's own; on `withheld` sites the browser
 * lets us read nothing unless the reader allows it, `once` they did by pressing
 * our button. Without `no-settings` nobody knows where we are to read.
 */
export type PageKind = 'unknown' | 'no-settings' | 'unreadable' | 'withheld' | 'once' | 'readable';

/** Why nothing is read while the browser does not give us what the reader chose; said in the desk too. */
export const NO_SETTINGS =
  'The browser did not give Obelus its settings, so no page is read. They are as they were; close the browser and open it again.';

interface OnThisPageProps {
  readonly readable: PageKind;
  readonly on: boolean;
  readonly isOff: boolean;
  readonly host?: string | undefined;
  readonly report: PageReport;
  readonly jumpFailed: boolean;
  readonly onOpen: (record: string) => void;
  readonly onJump: (record: string, claim?: string) => void;
  readonly onAllow: () => void;
}

const reason = ({ readable, on, isOff, host, jumpFailed }: OnThisPageProps) => {
  if (readable === 'no-settings') return NO_SETTINGS;
  if (readable === 'unreadable') return 'Obelus cannot read this page. Search and browse work all the same.';
  if (isOff) return 'Obelus is off in its settings, so no page is read.';
  if (!on) return `Obelus is off for ${host ?? 'this site'}, so nothing is read here.`;
  if (readable === 'withheld') return `Your browser gives Obelus no access to ${host}.`;
  return jumpFailed ? 'The page changed meanwhile. Reload it and try again.' : 'Nothing marked on this page.';
};

const ACCESS = {
  withheld: { button: 'Allow on' },
  once: {
    note: 'You let Obelus read this page by pressing its button. On the next one it waits for you again.',
    button: 'Always allow on',
  },
} as const;

/** The way to lasting access, where the reader has limited that of the browser. */
const Access = ({ readable, host, on, isOff, onAllow }: OnThisPageProps) => {
  if ((readable !== 'withheld' && readable !== 'once') || !host || !on || isOff) return null;
  const words: { readonly note?: string; readonly button: string } = ACCESS[readable];
  return (
    <div class="hint access">
      {words.note && <p>{words.note}</p>}
      <button type="button" class="button" data-look="outlined" onClick={onAllow}>
        {words.button} {host}
      </button>
    </div>
  );
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
      <Access {...props} />
      <Statements claims={claims} onOpen={onOpen} onJump={onJump} />
      {mentions.length > 0 && <Mentions mentions={mentions} onOpen={onOpen} onJump={onJump} />}
    </section>
  );
};
