/** What is on record, as label and value, with earlier values and how sure they are. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardFact } from '../../knowledge/card-model.ts';
import { DownIcon } from '../ui/icons.tsx';
import { plural } from '../ui/labels.ts';
import { groupFacts, splitList } from './arrange.ts';
import { Citations, type CiteProps } from './Citations.tsx';
import { Confidence } from './Confidence.tsx';

const FIRST_FACTS = 6;

/** When the value holds: "since 27 July 2026", "until 2024". */
const held = ({ since, until }: CardFact) =>
  [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ');

const Fact = ({ fact, ...cite }: CiteProps & { fact: CardFact }) => {
  const which = [fact.of, held(fact)].filter(Boolean).join(' · ');
  return (
    <dd class="fact">
      <span class="fact-value" data-ended={fact.until !== undefined}>
        {fact.value} <Confidence confidence={fact.confidence} />
        <Citations citations={fact.citations} {...cite} />
      </span>
      {which && <span class="fact-detail">{which}</span>}
      {fact.note && <span class="fact-detail">{fact.note}</span>}
      {fact.agedAsOf && <span class="fact-detail">as of {fact.agedAsOf}, may have changed</span>}
      {fact.earlier.map((old) => (
        <span key={`${old.until} ${old.value}`} class="fact-detail fact-earlier">
          until {old.until}: {old.value}
        </span>
      ))}
    </dd>
  );
};

const FactList = ({ facts, ...cite }: CiteProps & { facts: readonly CardFact[] }) => (
  <dl class="facts">
    {groupFacts(facts).map((group, i) => (
      <div key={`${i} ${group.label}`} class="fact-group">
        <dt style={{ gridRow: `span ${group.facts.length}` }}>{group.label}</dt>
        {group.facts.map((fact) => (
          <Fact key={`${fact.of} ${fact.value}`} fact={fact} {...cite} />
        ))}
      </div>
    ))}
  </dl>
);

export const Facts = ({ facts, ...cite }: CiteProps & { facts: readonly CardFact[] }) => {
  const [all, setAll] = useState(false);
  const restRef = useRef<HTMLElement>(null);
  const { shown, rest } = splitList(facts, FIRST_FACTS);

  // The button is gone once pressed, so focus goes on to what it revealed.
  useEffect(() => {
    if (all) restRef.current?.focus({ preventScroll: true });
  }, [all]);

  return (
    <section class="section">
      <h3>Key facts</h3>
      <FactList facts={shown} {...cite} />
      {all && (
        <section ref={restRef} class="facts-rest" aria-label="More facts" tabIndex={-1}>
          <FactList facts={rest} {...cite} />
        </section>
      )}
      {!all && rest.length > 0 && (
        <button
          type="button"
          class="button more"
          aria-label={`All ${plural(facts.length, 'fact')}: show the rest`}
          onClick={() => setAll(true)}
        >
          All {plural(facts.length, 'fact')}
          <DownIcon />
        </button>
      )}
    </section>
  );
};
