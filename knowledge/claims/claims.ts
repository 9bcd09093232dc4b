/**
 * Reads what a block of text states about the records it mentions, and compares
 * it with what is on record. Used by `read.ts` alone; the steps are the other
 * files of this folder.
 */
import type { HeldName } from '../match/mentions.ts';
import { sentenceStarts } from '../match/sentences.ts';
import { meetsAny, type Span } from '../match/spans.ts';
import type { Claim, Mention, RecordId } from '../reading.ts';
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
import { tellsWho } from './recall.ts';
import { lookAgain } from './second-look.ts';
import type { Sentence, Subject } from './sentence.ts';
import { createSpokenOf } from './spoken-of.ts';
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
  /** What was named last before this block, the latest last. */
  readonly before: readonly RecordId[];
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

export interface ClaimReader {
  read(input: ClaimsInput): BlockClaims;
  /** What a block speaks of without its name. */
  readonly unnamed: (text: string, mentions: readonly Mention[]) => readonly string[];
}

export function createClaimReader(recordOf: RecordOf, data: ClaimData): ClaimReader {
  const index = createFactIndex(recordOf, data);
  const findCues = createCueFinder();
  const finder = createMisstatementFinder(data.wordings);
  const knownWrong = createKnownWrong(data.wordings, index);
  const parties = createPartyFinder(data.suits, recordOf);
  const deals = createDealFinder(data.dealers, recordOf);
  const readNamed = createNamedReader(data.known);
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

  const examine = (sentence: Sentence, date: string | undefined): BlockClaims => {
    const byValue = readValues(sentence, index, knownWrong);
    // Where nothing is spoken of, only what was named before can be meant.
    const isSpokenOf = sentence.subjects.length > 0 || HAS_FIGURE.test(sentence.written);
    return {
      notOnRecord: byValue.notOnRecord,
      claims: weigh({
        values: byValue.claims,
        meant: byValue.meant,
        others: isSpokenOf
          ? [...readNamed(sentence), ...readStatuses(sentence), ...readVotes(sentence)]
          : tellsWho(sentence.written)
            ? readNamed(sentence)
            : [],
        misstatements: isSpokenOf
          ? readMisstatements(sentence, finder, index, (value) => byValue.announced.get(value))
          : [],
        date,
        evidenceOf: (record) => recordOf(record)?.status.asOf ?? '9999',
      }),
    };
  };
  const unnamed = (text: string, mentions: readonly Mention[]) =>
    parties.casesOf(
      text,
      mentions.flatMap(({ start, end, record: id }) => {
        const record = recordOf(id);
        return record ? [{ start, end, record }] : [];
      }),
    );

  const read = ({ text, mentions, otherLaws, held, before, date }: ClaimsInput): BlockClaims => {
    if (!mentions.length && !held.length && !HAS_FIGURE.test(text) && !(before.length && tellsWho(text)))
      return NOTHING;
    // Signs within a name end nothing: "On This Day... 1776".
    const starts = statementStarts(text).filter((at) => !meetsAny(mentions, { start: at, end: at }));
    const cues = findCues(text);
    const carrying = createCarrying({ isFamily: index.isFamily, addresses });
    const claims: Claim[] = [];
    const spokenOf = createSpokenOf(before);
    const sentences: Sentence[] = [];
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
        if (record && isBorneOut(index.factsOf(record.id), { written, values, cues: announcing }))
          named.push({ start: name.start, end: name.end, record });
      }
      const within = named.map((subject) => ({
        ...subject,
        start: subject.start - start,
        end: subject.end - start,
      }));
      const sued = named.length || SUIT.test(written) ? parties.find(written, within) : null;
      const likely =
        sued || named.some(({ record }) => record.kind === 'case')
          ? null
          : parties.findBorneOut(written, within, ({ id }) =>
              isBorneOut(index.factsOf(id), { written, values, cues: announcing }),
            );
      const suit = sued ?? likely;
      if (suit && !named.some(({ record }) => record === suit.record))
        named.push({
          start: start + suit.span.start,
          end: start + suit.span.end,
          record: suit.record,
          isDerived: true,
        });
      const dealt = named.some(({ record }) => record.kind === 'deal')
        ? null
        : deals.find(written, start, named);
      if (dealt) named.push(dealt);
      const subjects = [...named, ...carrying.into(written, named)];
      const earlier = spokenOf.before();
      spokenOf.name(subjects);
      const isTelling =
        subjects.length > 0 ||
        HAS_FIGURE.test(written) ||
        (earlier.length > 0 && (values.length > 0 || tellsWho(written)));
      if (!isTelling) continue;
      let standing: Standing | undefined;
      const sentence: Sentence = {
        text,
        written,
        start,
        end,
        subjects,
        get before() {
          return earlier.flatMap((id) => recordOf(id) ?? []);
        },
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
      sentences.push(sentence);
      const found = examine(sentence, date);
      notOnRecord += found.notOnRecord;
      // What is only likely to be meant may agree; nothing is wrong of it.
      const likelyId = likely?.isLikely ? likely.record.id : null;
      claims.push(
        ...found.claims.filter(({ record, verdict }) => record !== likelyId || verdict === 'agrees'),
      );
    }
    claims.push(...lookAgain(sentences, claims, (sentence) => examine(sentence, date).claims));
    claims.sort((a, b) => a.start - b.start);
    return { claims: withQuotations(claims, quotations.read(text, mentions)), notOnRecord };
  };

  return { read, unnamed };
}
