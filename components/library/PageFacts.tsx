/** All facts of a record: value, which of several, when it holds, how sure, since when evidence is, what was before. */
import type { PageEarlier, PageFact, PageValue } from '../../knowledge/library/record-page.ts';
import { Confidence } from '../card/Confidence.tsx';
import { recordHref } from '../ui/links.ts';
import { type CiteContext, Cited } from './Cited.tsx';

export const ValueText = ({ text, record }: PageValue) =>
  record ? <a href={recordHref(record)}>{text}</a> : text;

const held = (since: string | undefined, until: string | undefined) =>
  [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ');

const Earlier = ({ earlier, cite }: { earlier: PageEarlier; cite: CiteContext }) => (
  <li class="fact-before">
    <span class="fact-before-when">
      {earlier.since ? `${earlier.since} to ${earlier.until}` : `until ${earlier.until}`}:
    </span>{' '}
    <ValueText {...earlier.value} />
    {earlier.note && <span class="fact-note">. {earlier.note}</span>}{' '}
    <Confidence confidence={earlier.confidence} /> <Cited citations={earlier.citations} {...cite} />
  </li>
);

const Fact = ({ fact, cite }: { fact: PageFact; cite: CiteContext }) => {
  const details = [fact.of, held(fact.since, fact.until), `as of ${fact.asOf}`].filter(Boolean).join(' · ');
  return (
    <dd class="page-fact" data-ended={fact.until !== undefined}>
      <p class="page-fact-value">
        <ValueText {...fact.value} /> <Confidence confidence={fact.confidence} />{' '}
        <Cited citations={fact.citations} {...cite} />
      </p>
      <p class="fact-note">
        {details}
        {fact.aged && <span class="aged">; may have changed: {fact.aged}</span>}
      </p>
      {fact.note && <p class="fact-note">{fact.note}</p>}
      {fact.earlier.length > 0 && (
        <ul class="facts-before" aria-label="Earlier values">
          {fact.earlier.map((earlier) => (
            <Earlier key={`${earlier.until} ${earlier.value.text}`} earlier={earlier} cite={cite} />
          ))}
        </ul>
      )}
    </dd>
  );
};

/** Neighbours with the same label stand under one. */
function grouped(facts: readonly PageFact[]) {
  const groups: { label: string; facts: PageFact[] }[] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.label === fact.label) last.facts.push(fact);
    else groups.push({ label: fact.label, facts: [fact] });
  }
  return groups;
}

export const PageFacts = ({ facts, cite }: { facts: readonly PageFact[]; cite: CiteContext }) => (
  <dl class="page-facts">
    {grouped(facts).map(({ label, facts: own }, i) => (
      <div key={`${i} ${label}`} class="page-fact-group">
        <dt>{label}</dt>
        {own.map((fact, j) => (
          <Fact key={`${j} ${fact.value.text}`} fact={fact} cite={cite} />
        ))}
      </div>
    ))}
  </dl>
);
