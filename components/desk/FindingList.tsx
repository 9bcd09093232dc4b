/** All that was found in a text: the count, the filters, the coverage, the groups. */
import { useEffect, useState } from 'preact/hooks';
import type { CitationFormId } from '../../knowledge/cite/cite.ts';
import { TOPICS, type Topic } from '../../knowledge/topics.ts';
import { VERDICT_ORDER } from '../../knowledge/verdict-words.ts';
import { coverageWords } from '../ui/coverage.ts';
import { say, sayCount } from '../ui/say.ts';
import { FindingGroups, type FindingGroupsProps } from './FindingGroups.tsx';
import { type Filter, type Findings, filtered } from './finding.ts';

/** A screen reader tells the count once it holds, not after each letter. */
const SETTLED_MS = 1000;

function useSettled(words: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(setSettled, SETTLED_MS, words);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

/** "Differs from the record 2, Outdated 1, 14 mentions". */
function countText({ claims, mentions }: Findings): string {
  const counts = VERDICT_ORDER.flatMap((verdict) => {
    const count = claims.filter(({ claim }) => claim.verdict === verdict).length;
    return count ? [say('finding_count', say(`verdict_${verdict}`), count)] : [];
  });
  const mentioned = mentions.reduce((sum, { count }) => sum + count, 0);
  return [...counts, ...(mentioned ? [sayCount('mentions_count', mentioned)] : [])].join(', ');
}

/** In which form citations are copied. */
export interface CitationChoice {
  readonly form: string;
  readonly forms: readonly CitationFormId[];
  readonly onForm: (form: string) => void;
}

interface ToolsProps {
  readonly filter: Filter;
  readonly citation: CitationChoice;
  readonly onFilter: (filter: Filter) => void;
}

const Tools = ({ filter, citation, onFilter }: ToolsProps) => (
  <div class="desk-filters">
    <select
      class="select"
      aria-label={say('filter_topic')}
      value={filter.topic}
      onChange={(event) => onFilter({ ...filter, topic: event.currentTarget.value as Topic | 'all' })}
    >
      <option value="all">{say('filter_topics_all')}</option>
      {TOPICS.map((topic) => (
        <option key={topic} value={topic}>
          {say(`tab_${topic}`)}
        </option>
      ))}
    </select>
    <select
      class="select"
      aria-label={say('filter_verdict')}
      value={filter.verdict}
      onChange={(event) => onFilter({ ...filter, verdict: event.currentTarget.value as Filter['verdict'] })}
    >
      <option value="all">{say('filter_verdicts_all')}</option>
      {VERDICT_ORDER.map((verdict) => (
        <option key={verdict} value={verdict}>
          {say(`verdict_${verdict}`)}
        </option>
      ))}
      <option value="mentions">{say('mentions')}</option>
    </select>
    <label class="desk-field">
      {say('cite_as')}
      <select
        class="select"
        value={citation.form}
        onChange={(event) => citation.onForm(event.currentTarget.value)}
      >
        {citation.forms.map((id) => (
          <option key={id} value={id}>
            {say(`citation_form_${id}`)}
          </option>
        ))}
      </select>
    </label>
  </div>
);

export interface FindingListProps extends FindingGroupsProps {
  /** Names the list for assistive technology, and ids in it. */
  readonly id: string;
  readonly title: string;
  /** Said when nothing was found. */
  readonly empty: string;
  readonly citation: CitationChoice;
  readonly onFilter: (filter: Filter) => void;
}

export const FindingList = ({ id, title, empty, citation, onFilter, ...groups }: FindingListProps) => {
  const { findings, filter } = groups;
  const shown = filtered(findings, filter);
  const isEmpty = !findings.claims.length && !findings.mentions.length;
  const count = countText(shown);
  const nothing = isEmpty ? empty : say('findings_none');
  const spoken = useSettled(count || nothing);
  return (
    <section class="desk-findings" aria-labelledby={`${id}-findings`}>
      <h2 id={`${id}-findings`} tabIndex={-1}>
        {title}
      </h2>
      <p class="vh" role="status">
        {spoken}
      </p>
      {count ? <p class="desk-count">{count}</p> : <p class="hint">{nothing}</p>}
      {coverageWords(findings.coverage) && <p class="coverage">{coverageWords(findings.coverage)}</p>}
      {!isEmpty && <Tools filter={filter} citation={citation} onFilter={onFilter} />}
      <FindingGroups {...groups} findings={shown} />
    </section>
  );
};
