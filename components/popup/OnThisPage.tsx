/** What is marked on the page in the active tab. */
import type { PageMark } from '../../knowledge/record-summary.ts';
import { Swatch } from '../ui/Kicker.tsx';
import { plural } from '../ui/labels.ts';

interface OnThisPageProps {
  readonly readable: 'unknown' | 'unreadable' | 'readable';
  readonly on: boolean;
  readonly host?: string | undefined;
  readonly marks: readonly PageMark[];
  readonly jumpFailed: boolean;
  readonly onOpen: (record: string) => void;
  readonly onJump: (record: string) => void;
}

const reason = ({ readable, on, host, jumpFailed }: OnThisPageProps) => {
  if (readable === 'unreadable')
    return `${host ? `Obelus has no access to ${host}` : 'Obelus cannot read this page'}. Search and browse work all the same.`;
  if (!on) return `Obelus is off for ${host ?? 'this site'}, so nothing is read here.`;
  return jumpFailed ? 'The page changed meanwhile. Reload it and try again.' : 'Nothing marked on this page.';
};

export const OnThisPage = (props: OnThisPageProps) => {
  const { readable, marks, jumpFailed, onOpen, onJump } = props;
  if (readable === 'unknown') return null;
  const total = marks.reduce((sum, mark) => sum + mark.count, 0);
  return (
    <section class="block" aria-labelledby="on-this-page">
      <h2 id="on-this-page">
        On this page {total > 0 && <span class="count">{plural(total, 'mark')}</span>}
      </h2>
      {(!marks.length || jumpFailed) && (
        <p class="hint" role="status">
          {reason(props)}
        </p>
      )}
      <ul class="rows">
        {marks.map((mark) => (
          <li key={mark.record} class="mark">
            <button type="button" class="mark-open" onClick={() => onOpen(mark.record)}>
              <span class="vh">Show the record: </span>
              <Swatch topic={mark.topic} />
              <span class="mark-title">{mark.title}</span>
              <span class="count">
                <span aria-hidden="true">{mark.count} ×</span>
                <span class="vh"> marked {plural(mark.count, 'time')}</span>
              </span>
            </button>
            <button type="button" class="button" data-look="outlined" onClick={() => onJump(mark.record)}>
              Go to<span class="vh"> the next mark of {mark.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
