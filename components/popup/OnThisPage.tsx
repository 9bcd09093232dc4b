/** What the page in the active tab states and mentions. */
import type { PageMark, PageReport } from '../../knowledge/record-summary.ts';
import { coverageWords } from '../ui/coverage.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { say, sayCount } from '../ui/say.ts';
import { Statements } from './Statements.tsx';

/**
 * `unreadable` is a page of the browser's own; on `withheld` sites the browser
 * lets us read nothing unless the reader allows it, `once` they did by pressing
 * our button. Without `no-settings` nobody knows where we are to read.
 */
export type PageKind = 'unknown' | 'no-settings' | 'unreadable' | 'withheld' | 'once' | 'readable';

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
  if (readable === 'no-settings') return say('reason_no_settings');
  if (readable === 'unreadable') return say('reason_unreadable');
  if (isOff) return say('reason_off');
  if (!on) return host ? say('reason_site_off', host) : say('reason_this_site_off');
  if (readable === 'withheld') return say('reason_withheld', host ?? '');
  return say(jumpFailed ? 'reason_changed' : 'reason_nothing');
};

/** The way to lasting access, where the reader has limited that of the browser. */
const Access = ({ readable, host, on, isOff, onAllow }: OnThisPageProps) => {
  if ((readable !== 'withheld' && readable !== 'once') || !host || !on || isOff) return null;
  return (
    <div class="hint access">
      {readable === 'once' && <p>{say('access_once')}</p>}
      <button type="button" class="button" data-look="outlined" onClick={onAllow}>
        {say(readable === 'once' ? 'access_always' : 'access_withheld', host)}
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
      {say('mentions')} <span class="count">{mentions.reduce((sum, { count }) => sum + count, 0)}</span>
    </h3>
    <ul class="rows">
      {mentions.map(({ record, title, topic, count }) => (
        <li key={record} class="mark">
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
          <button type="button" class="button" data-look="outlined" onClick={() => onJump(record)}>
            {say('go_to')}
            <span class="vh"> {say('go_to_first_mention', title)}</span>
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
      <h2 id="on-this-page">{say('on_this_page')}</h2>
      {!isEmpty && coverageWords(coverage) && <p class="coverage">{coverageWords(coverage)}</p>}
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
