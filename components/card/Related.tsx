/** Records this one stands in relation to; each walks there inside the card. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardRelated } from '../../knowledge/card-model.ts';
import { ChevronIcon, DownIcon } from '../ui/icons.tsx';
import { byRelation, splitList } from './arrange.ts';

const FIRST_RELATED = 5;

interface RelatedProps {
  readonly related: readonly CardRelated[];
  readonly onGo: (record: string) => void;
}

export const Related = ({ related, onGo }: RelatedProps) => {
  const [all, setAll] = useState(false);
  const listRef = useRef<HTMLUListElement>(null);
  const arranged = byRelation(related);
  const { shown, rest } = splitList(arranged, FIRST_RELATED);

  // The button is gone once pressed, so focus goes on to the first it revealed.
  useEffect(() => {
    if (all)
      listRef.current?.children[FIRST_RELATED]?.querySelector('button')?.focus({ preventScroll: true });
  }, [all]);

  return (
    <section class="section">
      <h3>Related</h3>
      <ul ref={listRef} class="related">
        {(all ? arranged : shown).map((entry, i) => (
          <li key={entry.id}>
            <button type="button" class="related-button" onClick={() => onGo(entry.id)}>
              <span class="vh">Show the record: </span>
              <span class="related-relation" data-repeated={entry.relation === arranged[i - 1]?.relation}>
                {entry.relation}
              </span>{' '}
              <span class="related-title">{entry.title}</span>
              <ChevronIcon />
            </button>
          </li>
        ))}
      </ul>
      {!all && rest.length > 0 && (
        <button
          type="button"
          class="button more"
          aria-label={`All ${related.length} related records: show the rest`}
          onClick={() => setAll(true)}
        >
          All {related.length} related records
          <DownIcon />
        </button>
      )}
    </section>
  );
};
