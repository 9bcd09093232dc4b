/**
 * Reads what a block of text states about the records it mentions, and compares
 * it with what is on record. Used by `read.ts` alone; the steps are the other
 * files of this folder.
 */
import type { HeldName } from '../match/mentions.ts';
import { sentenceStarts } from '../match/sentences.ts';
import { meetsAny, type Span } from '../match/spans.ts';
import type { Claim, Mention } from '../reading.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { isBorneOut } from './borne-out.ts';
import { createCarrying } from './carrying.ts';
import type { ClaimData } from './claim-data.ts';
import { createCueFinder } from './cues.ts';
import { findDates } from './dates.ts';
import { createDealFinder } from './deals.ts';
import { createFactIndex, type RecordOf } from './fact-index.ts';
import { createKnownWrong } from './known-wrong.ts';
import { createMisstatementFinder } from './misstated.ts';
import { readMisstatements } from './misstatement-claims.ts';
import { createNamedReader } from './named-claims.ts';
import { createPartyFinder } from './parties.ts';
import { partsOf } from './parts.ts';
import { createQuotationReader, withQuotations } from './quotation-claims.ts';
import type { Sentence, Subject } from './sentence.ts';
import { type Standing, standingOf } from './standing.ts';
import { readStatuses } from './status-claims.ts';
import { stems } from './stems.ts';
import { readValues } from './value-claims.ts';
import { findValues } from './values.ts';
import { readVotes } from './vote-claims.ts';
import { weigh } from './weigh.ts';

export interface ClaimsInput {
  readonly text: string;
  /** In order, not overlapping. */
  readonly mentions: readonly Mention[];
  /** Laws of others that the text names. */
  readonly otherLaws: readonly Span[];
  /** Names that may mean a record, in order. */
  readonly held: readonly HeldName[];
  /** When the page was published, ISO, as exact as known. */
  readonly date?: string | undefined;
}

export interface BlockClaims {
  /** In order, not overlapping. */
  readonly claims: readonly Claim[];
  /** Values stated about something on record that nothing on record answers to. */
  readonly notOnRecord: number;
}

/** A circulating figure may stand without any name of ours. */
const HAS_FIGURE = /%|\bper\s?cent|\bmillion|\bbillion|\d{2}/iu;

/** Words of a suit, whose sides may make a case where neither is a mention by itself. */
const SUIT = /\b(?:sue[sd]?|suing|suit|lawsuit|complaint|took|taken)\b/iu;

/** A line of this length may be wrapped prose; shorter ones are rows of a list or table. */
const ROW = 60;

/** No sentence is longer; what seems so is a list without full stops, and is read in parts to stay quick. */
const LONGEST = 1500;
/** Where one may be cut without cutting a value: first choice, second choice. */
const CUTS = [/[;:,]\s+(?!\d)/u, /(?<=\p{L}{3})\s+(?=\p{L}{3})|(?<=\S)\s+(?=\p{Lu})/u];
const CUT_REACH = 300;

function inParts(text: string, starts: readonly number[]): number[] {
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const parts = [start];
    for (let at = start + LONGEST; at < end; at += LONGEST) {
      const reach = text.slice(at, Math.min(end, at + CUT_REACH));
      const cut = CUTS.map((sign) => sign.exec(reach)).find((match) => match !== null);
      at += cut ? cut.index + cut[0].length : 0;
      if (at < end) parts.push(at);
    }
    return parts;
  });
}

/** A line that breaks after "2 August" begins no row with "2026". */
function isWithinDate(text: string, at: number): boolean {
  if (!/\d/u.test(text[at] ?? '')) return false;
  const from = Math.max(0, at - 24);
  return findDates(text.slice(from, at + 24)).some(({ start, end }) => start < at - from && at - from < end);
}

/** Sentences, and the rows of lists and timelines that stand on lines of their own. */
function statementStarts(text: string): number[] {
  const starts = sentenceStarts(text);
  if (!text.includes('\n')) return inParts(text, starts);
  const rows = [...text.matchAll(/\n[ \t]*(?=[\p{Lu}\d•*–-])/gu)]
    .filter(({ index }) => index - text.lastIndexOf('\n', index - 1) - 1 <= ROW)
    .map(({ index, 0: gap }) => index + gap.length)
    .filter((at) => !isWithinDate(text, at));
  return inParts(
    text,
    [...new Set([...starts, ...rows])].sort((a, b) => a - b),
  );
}

const NOTHING: BlockClaims = { claims: [], notOnRecord: 0 };

export function createClaimReader(recordOf: RecordOf, data: ClaimData): (input: ClaimsInput) => BlockClaims {
  const index = createFactIndex(recordOf, data);
  const findCues = createCueFinder();
  const finder = createMisstatementFinder(data.wordings);
  const knownWrong = createKnownWrong(data.wordings, index);
  const parties = createPartyFinder(data.suits, recordOf);
  const deals = createDealFinder(data.dealers, recordOf);
  const told = createNamedReader(data.known);
  const quotations = createQuotationReader(data.quoted, recordOf);
  const addresses = (sentence: string, record: string) => {
    if (!/\d/u.test(sentence)) return false;
    const said = new Set(stems(sentence));
    return index
      .factsOf(record)
      .some(({ qualifiers }) => qualifiers.some((item) => item.every((word) => said.has(word))));
  };
  const titles = new Map<string, readonly string[]>();
  const titleOf = ({ id, title }: KnowledgeRecord) => {
    const known = titles.get(id) ?? stems(title);
    titles.set(id, known);
    return known;
  };

  return ({ text, mentions, otherLaws, held, date }) => {
    if (!mentions.length && !held.length && !HAS_FIGURE.test(text)) return NOTHING;
    // Signs within a name end nothing: "On This Day... 1776".
    const starts = statementStarts(text).filter((at) => !meetsAny(mentions, { start: at, end: at }));
    const cues = findCues(text);
    const carrying = createCarrying({ isFamily: index.isFamily, addresses });
    const claims: Claim[] = [];
    let notOnRecord = 0;
    let nextMention = 0;
    let nextCue = 0;
    let nextHeld = 0;
    for (const [i, start] of starts.entries()) {
      const end = starts[i + 1] ?? text.length;
      const named: Subject[] = [];
      for (
        let mention = mentions[nextMention];
        mention && mention.start < end;
        mention = mentions[++nextMention]
      ) {
        const record = recordOf(mention.record);
        if (record) named.push({ start: mention.start, end: mention.end, record });
      }
      const firstCue = nextCue;
      while ((cues[nextCue]?.start ?? end) < end) nextCue++;
      const announcing = cues.slice(firstCue, nextCue);
      const written = text.slice(start, end);
      const values = findValues(written).map((stated) => ({
        ...stated,
        start: start + stated.start,
        end: start + stated.end,
      }));
      for (; (held[nextHeld]?.start ?? end) < end; nextHeld++) {
        const name = held[nextHeld];
        const record = name && recordOf(name.record);
        if (record && isBorneOut(index.factsOf(record.id), values, announcing))
          named.push({ start: name.start, end: name.end, record });
      }
      if (named.length || SUIT.test(written)) {
        const sued = parties.find(
          written,
          named.map((subject) => ({ ...subject, start: subject.start - start, end: subject.end - start })),
        );
        if (sued && !named.some(({ record }) => record === sued.record))
          named.push({
            start: start + sued.span.start,
            end: start + sued.span.end,
            record: sued.record,
            isDerived: true,
          });
      }
      const dealt = named.some(({ record }) => record.kind === 'deal')
        ? null
        : deals.find(written, start, named);
      if (dealt) named.push(dealt);
      const subjects = [...named, ...carrying.into(written, named)];
      if (!subjects.length && !HAS_FIGURE.test(written) && !told.isRecalling(text, start, written)) continue;
      let standing: Standing | undefined;
      const sentence: Sentence = {
        text,
        written,
        start,
        end,
        subjects,
        otherLaws,
        cues: announcing,
        values,
        parts: partsOf(text, start, end),
        titlesIn: (part) =>
          subjects.flatMap(({ record, isCarried, start: from, end: to }) =>
            isCarried || to <= part.start || from >= part.end ? [] : titleOf(record),
          ),
        get standing() {
          standing ??= standingOf(written, text.slice(end, end + 60));
          return standing;
        },
      };
      const byValue = readValues(sentence, index, knownWrong);
      notOnRecord += byValue.notOnRecord;
      claims.push(
        ...weigh({
          values: byValue.claims,
          meant: byValue.meant,
          others: [...told.read(sentence), ...readStatuses(sentence), ...readVotes(sentence)],
          misstatements: readMisstatements(sentence, finder, index, (value) => byValue.announced.get(value)),
          date,
          evidenceOf: (record) => recordOf(record)?.status.asOf ?? '9999',
        }),
      );
    }
    claims.sort((a, b) => a.start - b.start);
    return { claims: withQuotations(claims, quotations.read(text, mentions)), notOnRecord };
  };
}
