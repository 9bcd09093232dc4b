/**
 * Claims about what somebody said: a quotation that the page attributes to a
 * person or body is compared, word by word, with the quotations on record. One
 * unlike any of them says nothing, because not all that anybody said is on
 * record; and words that were spoken are put down differently by different
 * papers, so that only written words, or words on which all agree, differ.
 */
import { sentenceAt, sentenceStarts } from '../match/sentences.ts';
import { firstFrom, meetsAny, overlaps, type Span } from '../match/spans.ts';
import type { Claim, Mention, RecordId } from '../reading.ts';
import type { Fact, KnowledgeRecord } from '../schema.ts';
import type { ClaimData } from './claim-data.ts';
import { clauseAt } from './clauses.ts';
import { explain } from './explain.ts';
import type { RecordOf } from './fact-index.ts';
import { crossOut, findQuotations } from './quotations.ts';
import { type Alignment, align, haveCommon, likeness, type QuoteToken, quoteTokens } from './quote-words.ts';
import { isDenial, isUncertain, standingOf } from './standing.ts';

interface Recorded {
  readonly record: KnowledgeRecord;
  readonly fact: Fact;
  readonly tokens: readonly QuoteToken[];
  readonly words: ReadonlySet<string>;
}

/** Words that say that something is said, in the languages that pages about these topics are in. */
const SAYS =
  /\b(?:sa(?:y|ys|id|ying)|tells?|told|telling|writes?|wrote|written|writing|call(?:s|ed|ing)?|according\s+to|in\s+the\s+words\s+of|adds?|added|adding|states?|stated|stating|argu(?:es?|ed|ing)|declare[sd]?|declaring|warn(?:s|ed|ing)?|note[sd]?|noting|explain(?:s|ed|ing)?|tweet(?:s|ed)?|post(?:s|ed)?|insist(?:s|ed|ing)?|rule[sd]?|ruling|h[eo]ld(?:s|ing)?|held|finds?|found|conclude[sd]?|concluding|describe[sd]?|describing|complain(?:s|ed|t)?|accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|ask(?:s|ed)?|repl(?:y|ies|ied)|respond(?:s|ed|ing)?|announce[sd]?|comment(?:s|ed|ing)?|quot(?:es?|ed|ing)|remark(?:s|ed)?|read(?:s|ing)?|assert(?:s|ed|ing)?|emphasi[sz](?:es?|ed|ing)|stress(?:es|ed|ing)?|claim(?:s|ed|ing)?|label(?:s|l?ed)|dub(?:s|bed)|continue[sd]?|conced(?:es?|ed)|admit(?:s|ted)?|recall(?:s|ed)?|vow(?:s|ed)?|urg(?:es?|ed)|pleads?|pleaded|put\s+it|statement|letter|message|memo|interview|speech|opinion|order|report|credits?|words|sagte[n]?|sagt|schrieb(?:en)?|schreibt|erklärt(?:e|en)?|nannte|nennt|laut|zufolge|betont(?:e|en)?|warnt(?:e|en)?|meint(?:e|en)?|so|a\s+déclaré|déclare|dit|écrit|selon|d['’]après|dijo|dice|escribió|según|ha\s+detto|secondo)\b/iu;
/** Who says it is who was named before. */
const REFERS =
  /\b(?:s?he|they|it|the\s+(?:[\p{L}\p{N}-]+\s+){0,2}?(?:judge|actor|actress|star|director|film-?maker|producer|screenwriter|writer|union|guild|association|company|studios?|court|office|report|order|ruling|complaint|suit|lawsuit|letter|statement|post|spokes\p{L}+|commissioner|executive|chief|ceo|president|chairman)|er|sie|il|elle)\b/iu;
/** Says that the words are not meant to be exact. */
const LOOSE =
  /\b(?:paraphras\w+|loosely|roughly|in\s+essence|in\s+effect|words\s+to\s+that\s+effect|along\s+the\s+lines|something\s+like|translat\w+|imagin\w+|as\s+if|in\s+other\s+words|sinngemäß)\b/iu;
/** Says that the words are wrong. */
const CORRECTS =
  /\b(?:misquot\w+|misattribut\w+|(?:wrong|false|incorrect|inaccurate|fake|fabricated|altered|garbled)(?:ly)?\s+(?:\p{L}+\s+){0,2}?(?:quot\w+|attribut\w+|credit\w+|words?)|attributed\s+(?:\p{L}+\s+)?(?:falsely|wrongly)|actual(?:ly)?|what\s+(?:s?he|they|it)\s+really|correction)\b/iu;

/** Words this near to a quotation can deny it; a sentence may say much else. */
const DENIAL_REACH = 100;

/** How near a name after a quotation is, and after it the verb: “….” Joan Doe wrote. */
const FOLLOWS = 24;

/** "She" is one of those named last; whose words they are, the words tell. */
const LAST_NAMED = 4;

export interface QuotationReader {
  /** Mentions of the same block, in order. */
  read(text: string, mentions: readonly Mention[]): Claim[];
}

export function createQuotationReader(quoted: ClaimData['quoted'], recordOf: RecordOf): QuotationReader {
  const holdersOf = new Map(quoted);
  const known = new Map<string, readonly Recorded[]>();

  const ofHolder = (id: string): readonly Recorded[] => {
    let all = known.get(id);
    if (!all) {
      const record = recordOf(id);
      all = (record?.facts ?? []).flatMap((fact): Recorded[] => {
        if (!record || fact.value.type !== 'quote') return [];
        const tokens = quoteTokens(fact.value.words);
        return [{ record, fact, tokens, words: new Set(tokens.map(({ word }) => word)) }];
      });
      known.set(id, all);
    }
    return all;
  };
  const isQuoted = ({ record }: Mention) => holdersOf.has(record);
  const recordedOf = (speakers: readonly Mention[]) =>
    [...new Set(speakers.flatMap(({ record }) => holdersOf.get(record) ?? []))].flatMap(ofHolder);

  return {
    read(text, mentions) {
      if (!mentions.some(isQuoted)) return [];
      const quotations = findQuotations(text);
      if (!quotations.length) return [];
      const crossed = crossOut(text, quotations);
      const starts = sentenceStarts(crossed);
      const named = mentions.filter((mention) => isQuoted(mention) && !meetsAny(quotations, mention));
      const claims: Claim[] = [];
      let before: { readonly end: number; readonly speakers: readonly Mention[] } = { end: -1, speakers: [] };
      for (const span of quotations) {
        const [start, end] = sentenceAt(starts, span.start, text.length);
        const speakers = speakersOf({ crossed, span, start, end, named, before });
        before = { end, speakers };
        const tokens = speakers.length ? quoteTokens(text, span.start, span.end) : [];
        const found = bestOf(tokens, recordedOf(speakers));
        const verdict = found && verdictOf(found, crossed, span, { start, end });
        if (!found || !verdict) continue;
        const { record, fact } = found.recorded;
        const words = {
          start: tokens[found.from]?.start ?? span.start,
          end: tokens[found.to - 1]?.end ?? span.end,
        };
        claims.push({
          ...words,
          record: record.id as RecordId,
          property: fact.property,
          verdict,
          ...explain({ stated: text.slice(words.start, words.end), record, fact, verdict }),
        });
      }
      return claims;
    },
  };
}

interface Frame extends Span {
  /** The block with its quotations crossed out; start and end are those of the sentence. */
  readonly crossed: string;
  readonly span: Span;
  readonly named: readonly Mention[];
  /** The quotation before, with its speakers. */
  readonly before: { readonly end: number; readonly speakers: readonly Mention[] };
}

/** Who is said to have said it: somebody in the sentence, or who "he" or "the union" is, or who spoke before. */
function speakersOf({ crossed, span, start, end, named, before }: Frame): readonly Mention[] {
  const lead = crossed.slice(start, span.start - 1);
  const frame = `${lead} ${crossed.slice(span.end + 1, end)}`;
  const first = firstFrom(named, start);
  const inSentence = named.slice(first, firstFrom(named, end));
  const isSaid = SAYS.test(frame.replace(/x{4,}/gu, ' ')) || /:\s*$/u.test(lead);
  if (inSentence.length) return isSaid ? inSentence : [];
  if (!/[\p{L}\p{N}]/u.test(frame.replace(/x{2,}/gu, ''))) {
    // Nothing but quotations: whoever spoke goes on, or is named next.
    if (before.end === start) return before.speakers;
    const next = named[first + inSentence.length];
    const said = next ? crossed.slice(next.end, next.end + FOLLOWS) : '';
    return next && next.start - end <= FOLLOWS && SAYS.test(said) && !/[:“"„«]/u.test(said) ? [next] : [];
  }
  if (!isSaid || !REFERS.test(frame)) return [];
  return named.slice(Math.max(0, first - LAST_NAMED), first);
}

interface Found {
  readonly recorded: Recorded;
  readonly isSame: boolean;
  /** The tokens of the page's quotation that are on record. */
  readonly from: number;
  readonly to: number;
}

/** Whether what is changed stands beside brackets, so that the page says that it fits the words into its sentence. */
const isAdapted = ({ changedStated, stated }: Alignment, tokens: readonly QuoteToken[]) => {
  const isBracketed = (i: number) => tokens[i] !== undefined && tokens[i].kind !== 'word';
  return changedStated.length
    ? changedStated.some((i) => isBracketed(i - 1) || isBracketed(i + 1))
    : tokens.slice(...stated).some(({ kind }) => kind === 'maybe' || kind === 'any');
};

/** The recorded quotation that is the page's, or most like it. */
function bestOf(tokens: readonly QuoteToken[], all: readonly Recorded[]): Found | null {
  let best: (Found & { readonly worth: number }) | null = null;
  for (const recorded of all) {
    if (!haveCommon(tokens, recorded.words)) continue;
    const aligned = align(tokens, recorded.tokens);
    const like = likeness(aligned, tokens.length, recorded.tokens.length);
    if (!like || (like === 'changed' && isAdapted(aligned, tokens))) continue;
    const worth = aligned.matched - 2 * aligned.edits;
    if (!best || worth > best.worth)
      best = { recorded, isSame: like === 'same', from: aligned.stated[0], to: aligned.stated[1], worth };
  }
  return best;
}

/** Nothing is said of a quotation that the page itself denies, corrects or gives as a rough one. */
function verdictOf(
  { isSame, recorded }: Found,
  crossed: string,
  span: Span,
  sentence: Span,
): 'agrees' | 'differs' | null {
  const { start, end } = clauseAt(crossed, sentence, span);
  const around = crossed.slice(
    Math.max(start, span.start - DENIAL_REACH),
    Math.min(end, span.end + DENIAL_REACH),
  );
  const frame = crossed.slice(sentence.start, sentence.end);
  if (isDenial(around) || CORRECTS.test(frame)) return null;
  const standing = standingOf(frame, crossed.slice(sentence.end, sentence.end + 60));
  if (standing.isSilent) return null;
  if (isSame) return 'agrees';
  return isUncertain(around) || LOOSE.test(frame) || recorded.fact.confidence !== 'settled'
    ? null
    : 'differs';
}

/** Of a quotation and a statement inside it, the one that has something to say stands. */
export function withQuotations(claims: readonly Claim[], quotations: readonly Claim[]): Claim[] {
  if (!quotations.length) return [...claims];
  const kept = quotations.filter(
    (quotation) => !claims.some((claim) => claim.verdict !== 'agrees' && overlaps(claim, quotation)),
  );
  return [...claims.filter((claim) => !kept.some((quotation) => overlaps(claim, quotation))), ...kept].sort(
    (a, b) => a.start - b.start,
  );
}
