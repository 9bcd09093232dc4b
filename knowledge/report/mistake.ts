/**
 * What a reader pastes into an issue or a mail to tell of a mistake. They see
 * all of it before anybody else does: nothing is sent from here.
 */
import type { CardModel } from '../card-model.ts';
import type { ClaimView } from '../claim-view.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';

interface Place {
  /** The address of the page. */
  readonly page: string;
  readonly sentence: string;
  /** The words of it that are marked. */
  readonly words: string;
  /** Why they were taken for this record, where they mention it. */
  readonly why?: string | undefined;
  readonly claim?: ClaimView | undefined;
}

const said = ({ verdict, about, stated, recorded, asOf }: ClaimView) =>
  `${[VERDICT_WORDS[verdict].word, about].filter(Boolean).join(', ')}. Stated: ${stated}. On record: ${recorded} (as of ${asOf}).`;

/** `version` is that of the extension; without a place the record itself is told of. */
export function mistakeReport(
  { id, title, headline, revision, reviewed }: CardModel,
  version: string,
  place: Place | undefined,
): string {
  const lines = [
    'A mistake in Obelus',
    '',
    `record: ${id} (${title}), revision ${revision}, reviewed ${reviewed}`,
    `version: ${version}`,
    ...(place ? [`page: ${place.page}`, `sentence: ${place.sentence}`, `marked: ${place.words}`] : []),
    `the card said: ${place?.claim ? said(place.claim) : headline}`,
    ...(place?.why && !place.claim ? [`why it was marked: ${place.why}`] : []),
    '',
    'What is wrong, and where that can be seen:',
    '',
  ];
  return lines.join('\n');
}
