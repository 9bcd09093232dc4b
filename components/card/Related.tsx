/** Records this one stands in relation to; each walks there inside the card. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardRelated } from '../../knowledge/card-model.ts';
import { ChevronIcon, DownIcon } from '../ui/icons.tsx';
import { say } from '../ui/say.ts';
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
      <h3>{say('card_related')}</h3>
      <ul ref={listRef} class="related">
        {(all ? arranged : shown).map((entry, i) => (
          <li key={entry.id}>
            <button type="button" class="related-button" onClick={() => onGo(entry.id)}>
              <span class="vh">{say('show_record')} </span>
              <span
                class="related-relation"
                lang="en"
                data-repeated={entry.relation === arranged[i - 1]?.relation}
              >
                {entry.relation}
              </span>{' '}
              <span class="related-title" lang="en">
                {entry.title}
              </span>
              <ChevronIcon />
            </button>
          </li>
        ))}
      </ul>
      {!all && rest.length > 0 && (
        <button
          type="button"
          class="button more"
          aria-label={say('card_related_all_label', related.length)}
          onClick={() => setAll(true)}
        >
          {say('card_related_all', related.length)}
          <DownIcon />
        </button>
      )}
    </section>
  );
};
