/** What is on record, as label and value, with earlier values and how sure they are. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardFact } from '../../knowledge/card-model.ts';
import { DownIcon } from '../ui/icons.tsx';
import { say, sayCount, sayWith } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { groupFacts, splitList } from './arrange.ts';
import { Citations, type CiteProps } from './Citations.tsx';
import { Confidence } from './Confidence.tsx';

const FIRST_FACTS = 6;

/** When the value holds: "since 27 July 2026", "until 2024". */
const held = ({ since, until }: CardFact) =>
  [since && say('since', sayWritten(since)), until && say('until', sayWritten(until))]
    .filter(Boolean)
    .join(', ');

const Fact = ({ fact, ...cite }: CiteProps & { fact: CardFact }) => {
  const when = held(fact);
  return (
    <dd class="fact">
      <span class="fact-value" data-ended={fact.until !== undefined}>
        <span lang="en">{fact.value}</span> <Confidence confidence={fact.confidence} />
        <Citations citations={fact.citations} {...cite} />
      </span>
      {(fact.of || when) && (
        <span class="fact-detail">
          <span lang="en">{fact.of}</span>
          {fact.of && when && ' · '}
          {when}
        </span>
      )}
      {fact.note && (
        <span class="fact-detail" lang="en">
          {fact.note}
        </span>
      )}
      {fact.agedAsOf && <span class="fact-detail">{say('as_of_aged', sayWritten(fact.agedAsOf))}</span>}
      {fact.earlier.map((old) => (
        <span key={`${old.until} ${old.value}`} class="fact-detail fact-earlier">
          {sayWith('until_value', sayWritten(old.until), <span lang="en">{old.value}</span>)}
        </span>
      ))}
    </dd>
  );
};

const FactList = ({ facts, ...cite }: CiteProps & { facts: readonly CardFact[] }) => (
  <dl class="facts">
    {groupFacts(facts).map((group, i) => (
      <div key={`${i} ${group.label}`} class="fact-group">
        <dt lang="en" style={{ gridRow: `span ${group.facts.length}` }}>
          {group.label}
        </dt>
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
      <h3>{say('card_facts')}</h3>
      <FactList facts={shown} {...cite} />
      {all && (
        <section ref={restRef} class="facts-rest" aria-label={say('card_facts_more')} tabIndex={-1}>
          <FactList facts={rest} {...cite} />
        </section>
      )}
      {!all && rest.length > 0 && (
        <button
          type="button"
          class="button more"
          aria-label={sayCount('card_facts_all_label', facts.length)}
          onClick={() => setAll(true)}
        >
          {sayCount('card_facts_all', facts.length)}
          <DownIcon />
        </button>
      )}
    </section>
  );
};
