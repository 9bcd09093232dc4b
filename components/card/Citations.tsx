/** The small numbers beside a fact. Each leads to its source further down. */
import type { CardCitation, CardSource } from '../../knowledge/card-model.ts';
import { say } from '../ui/say.ts';

export interface CiteProps {
  readonly sources: readonly CardSource[];
  readonly onCite: (citation: CardCitation) => void;
}

const describe = (source: CardSource | undefined, at: string | undefined) =>
  [source?.title, source?.publisher, at].filter(Boolean).join(', ');

export const Citations = ({
  citations,
  sources,
  onCite,
}: CiteProps & { citations: readonly CardCitation[] }) => (
  <span class="citations">
    {citations
      .toSorted((a, b) => a.number - b.number)
      .map((citation) => {
        const source = describe(sources[citation.number - 1], citation.at);
        return (
          <button
            key={`${citation.number} ${citation.at}`}
            type="button"
            class="citation"
            title={source}
            aria-label={say('card_go_to_source', citation.number, source)}
            onClick={() => onCite(citation)}
          >
            {citation.number}
          </button>
        );
      })}
  </span>
);
