/** A statement in the desk: what is stated, what is on record and where from, and what a writer may take from it. */
import { useMemo } from 'preact/hooks';
import { Compared } from '../card/Compared.tsx';
import { ComparedSource } from '../card/Comparison.tsx';
import { Swatch } from '../ui/Kicker.tsx';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import type { Finding } from './finding.ts';

export interface FindingActions {
  readonly open: (record: string) => void;
  readonly show: (finding: Finding) => void;
  readonly copyValue: (finding: Finding) => void;
  readonly copyCitation: (finding: Finding) => void;
  /** Absent where nothing can be put in: a page is not ours to change. */
  readonly insert?: (finding: Finding) => void;
}

export interface FindingRowProps {
  readonly finding: Finding;
  readonly by: 'page' | 'draft';
  readonly isHere: boolean;
  readonly on: FindingActions;
}

/** As much of the words as tells which they are. */
const SHORT = 60;
const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT)}…` : words);

export const FindingRow = ({ finding, by, isHere, on }: FindingRowProps) =>
  // Hundreds of rows: one that says the same is not drawn again.
  useMemo(() => {
    const { key, title, topic, count, claim, value, insertion, sources } = finding;
    const stated = short(claim.stated);
    const notes = [claim.meaning, claim.pageDate].filter(Boolean).join(' ');
    return (
      <li class="statement finding" data-key={key} aria-current={isHere ? 'location' : undefined}>
        <div class="mark">
          <h4 class="finding-title">
            <button type="button" class="mark-open" onClick={() => on.open(finding.record)}>
              <span class="vh">{say('show_record')} </span>
              <Swatch topic={topic} />
              <span class="mark-title" lang="en">
                {title}
              </span>
            </button>
          </h4>
          <button type="button" class="button go-to" data-look="outlined" onClick={() => on.show(finding)}>
            {say('go_to')}
            <span class="vh"> {say('go_to_in_text', stated)}</span>
          </button>
        </div>
        <div class="statement-body">
          <p class="comparison-about">
            <span lang="en">{claim.about}</span>
            {claim.about && count > 1 && ' · '}
            {count > 1 && say('times_in_text', count)}
          </p>
          <Compared claim={claim} by={by} />
          {notes && (
            <p class="comparison-note" lang="en">
              {notes}
            </p>
          )}
          <ul class="comparison-sources" aria-label={say('record_sources')}>
            {claim.sources.map((source) => (
              <ComparedSource key={`${source.title} ${source.at}`} source={source} />
            ))}
          </ul>
          <p class="comparison-date">{say('as_of', sayWritten(claim.asOf))}</p>
          <div class="finding-actions">
            {insertion && on.insert && (
              <button type="button" class="button" data-look="outlined" onClick={() => on.insert?.(finding)}>
                {say('finding_put_in', insertion)}
                <span class="vh"> {say('finding_put_in_for', stated)}</span>
              </button>
            )}
            <button
              type="button"
              class="button"
              data-look="outlined"
              title={value}
              onClick={() => on.copyValue(finding)}
            >
              {say('finding_copy_value')}
              <span class="vh"> {say('finding_copy_value_for', stated)}</span>
            </button>
            {sources.length > 0 && (
              <button
                type="button"
                class="button"
                data-look="outlined"
                onClick={() => on.copyCitation(finding)}
              >
                {say('finding_copy_citation')}
                <span class="vh"> {say('finding_put_in_for', stated)}</span>
              </button>
            )}
          </div>
        </div>
      </li>
    );
  }, [finding, by, isHere, on]);
