/** "[1, Art. 50(2)]": which source says so, and where in it. Each leads to the source below. */
import type { CardCitation } from '../../knowledge/card-model.ts';
import { say } from '../ui/say.ts';

export interface CiteContext {
  /** The address of a source on this page. */
  readonly sourceHref: (number: number) => string;
  readonly sourceTitle: (number: number) => string;
}

export const sourcePlace = (number: number) => `source-${number}`;

export const Cited = ({
  citations,
  sourceHref,
  sourceTitle,
}: CiteContext & { citations: readonly CardCitation[] }) => (
  <span class="cited">
    {citations.map(({ number, at }) => (
      <a
        key={`${number} ${at}`}
        class="cite"
        href={sourceHref(number)}
        title={[sourceTitle(number), at].filter(Boolean).join(', ')}
        aria-label={
          at
            ? say('cited_source_at', number, at, sourceTitle(number))
            : say('cited_source', number, sourceTitle(number))
        }
      >
        {number}
        {at && (
          <span class="cite-at" lang="en">
            , {at}
          </span>
        )}
      </a>
    ))}
  </span>
);
