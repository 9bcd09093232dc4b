/** What the list can be narrowed by, with how many there would be. */
import { useState } from 'preact/hooks';
import { type Choice, countsOf, type Entry, FACETS, type Facet } from '../../knowledge/library/facets.ts';
import { say } from '../ui/say.ts';
import { valueLabel } from './facet-labels.ts';

const FIRST_VALUES = 8;

interface FacetsProps {
  /** Those that answer to the search, before the choice. */
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  readonly onChoose: (facet: Facet, values: readonly string[]) => void;
}

const FacetGroup = ({ facet, entries, choice, onChoose }: FacetsProps & { facet: Facet }) => {
  const [all, setAll] = useState(false);
  const counts = countsOf(entries, choice, facet);
  const chosen = choice[facet];
  if (!counts.length) return null;
  const shown = all ? counts : counts.filter(([value], i) => i < FIRST_VALUES || chosen.includes(value));
  const toggle = (value: string) =>
    onChoose(facet, chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset class="facet">
      <legend>{say(`facet_${facet}`)}</legend>
      {shown.map(([value, count]) => (
        <label key={value} class="facet-value">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span class="facet-label" lang={facet === 'court' ? 'en' : undefined}>
            {valueLabel(facet, value)}
          </span>
          <span class="count">{count}</span>
        </label>
      ))}
      {counts.length > shown.length && (
        <button type="button" class="button more" onClick={() => setAll(true)}>
          {say('facets_all', counts.length)}
          <span class="vh"> {say('facets_of', say(`facet_${facet}`))}</span>
        </button>
      )}
      {all && counts.length > FIRST_VALUES && (
        <button type="button" class="button more" onClick={() => setAll(false)}>
          {say('facets_fewer')}
          <span class="vh"> {say('facets_of', say(`facet_${facet}`))}</span>
        </button>
      )}
    </fieldset>
  );
};

export const Facets = (props: FacetsProps) => (
  <div class="facets">
    {FACETS.map((facet) => (
      <FacetGroup key={facet} facet={facet} {...props} />
    ))}
  </div>
);
