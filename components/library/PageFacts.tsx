/** All facts of a record: value, which of several, when it holds, how sure, since when evidence is, what was before. */
import type { PageEarlier, PageFact, PageValue } from '../../knowledge/library/record-page.ts';
import { Confidence } from '../card/Confidence.tsx';
import { recordHref } from '../ui/links.ts';
import { say, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { type CiteContext, Cited } from './Cited.tsx';

export const ValueText = ({ text, record }: PageValue) =>
  record ? (
    <a href={recordHref(record)} lang="en">
      {text}
    </a>
  ) : (
    <span lang="en">{text}</span>
  );

interface AsOfProps {
  readonly asOf: string;
  /** Why it may have changed since then. */
  readonly aged?: string;
}

export const AsOf = ({ asOf, aged }: AsOfProps) =>
  aged
    ? sayWith(
        'as_of_aged_because',
        sayWritten(asOf),
        <span class="aged" lang="en">
          {aged}
        </span>,
      )
    : say('as_of', sayWritten(asOf));

const held = (since: string | undefined, until: string | undefined) =>
  [since && say('since', sayWritten(since)), until && say('until', sayWritten(until))]
    .filter(Boolean)
    .join(', ');

const Earlier = ({ earlier, cite }: { earlier: PageEarlier; cite: CiteContext }) => (
  <li class="fact-before">
    <span class="fact-before-when">
      {earlier.since
        ? say('since_until', sayWritten(earlier.since), sayWritten(earlier.until))
        : say('until_colon', sayWritten(earlier.until))}
    </span>{' '}
    <ValueText {...earlier.value} />
    {earlier.note && (
      <span class="fact-note" lang="en">
        . {earlier.note}
      </span>
    )}{' '}
    <Confidence confidence={earlier.confidence} /> <Cited citations={earlier.citations} {...cite} />
  </li>
);

const Fact = ({ fact, cite }: { fact: PageFact; cite: CiteContext }) => {
  const when = held(fact.since, fact.until);
  return (
    <dd class="page-fact" data-ended={fact.until !== undefined}>
      <p class="page-fact-value">
        <ValueText {...fact.value} /> <Confidence confidence={fact.confidence} />{' '}
        <Cited citations={fact.citations} {...cite} />
      </p>
      <p class="fact-note">
        {fact.of && (
          <>
            <span lang="en">{fact.of}</span> ·{' '}
          </>
        )}
        {when && `${when} · `}
        <AsOf {...fact} />
      </p>
      {fact.note && (
        <p class="fact-note" lang="en">
          {fact.note}
        </p>
      )}
      {fact.earlier.length > 0 && (
        <ul class="facts-before" aria-label={say('earlier_values')}>
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
        <dt lang="en">{label}</dt>
        {own.map((fact, j) => (
          <Fact key={`${j} ${fact.value.text}`} fact={fact} cite={cite} />
        ))}
      </div>
    ))}
  </dl>
);
