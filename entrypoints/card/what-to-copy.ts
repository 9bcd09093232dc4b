/** The texts that can be copied from a card, as it is now. */
import { citationOf } from '../../components/card/Card.tsx';
import type { Copying } from '../../components/card/Foot.tsx';
import type { WalkState } from '../../components/card/record-walk.ts';
import { sentencesAround } from '../../knowledge/claim-sentences.ts';
import { mistakeReport } from '../../knowledge/report/mistake.ts';
import type { CardRequest } from '../shared/card-surface.ts';

function placeOf({ passage, text: words, why, claim }: CardRequest) {
  const [sentence = words] = sentencesAround(passage.text, [passage]);
  return { page: location.href, sentence, words, why, claim };
}

/** A record that was walked to has nothing to do with the place the card was opened at. */
export function whatToCopy(what: Copying, walk: WalkState, mark: CardRequest, version: string): string {
  if (what === 'citation') return citationOf({ walk, mark });
  if (walk.view.kind !== 'shown') return '';
  return mistakeReport(walk.view.model, version, walk.depth === 0 ? placeOf(mark) : undefined);
}
