/**
 * What the engine looks for: every name, every cue that a name asks for, other
 * laws, and the words that begin a provision or a case caption, all in one
 * spotter. What can be decided about a name without a text is decided when
 * the records are compiled (`../bundle/compile-lexicon.ts`); here the list is
 * read, and an entry is made when a text first has it.
 */
import { once, onceEach } from '../lazy.ts';
import type { RecordHead } from '../record-head.ts';
import type { Topic } from '../topics.ts';
import { LAW_NOUNS, type LawNoun, OTHER_LAWS } from './laws.ts';
import { PROVISION_WORDS, type ProvisionUnit } from './provisions.ts';
import { createSpotterBuilder, type SpotName, type Spotter } from './spotter.ts';

export type Scope = 'sentence' | 'block' | 'page';

export interface NameNeeds {
  readonly cues: readonly number[];
  readonly records: readonly string[];
  /** Topics of which any clear sign will do. */
  readonly topics: readonly Topic[];
  readonly within: Scope;
}

export interface NameRulesOut {
  /** Canonical words directly before or after; cues anywhere in the sentence. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly near: readonly number[];
}

export interface LexiconName {
  readonly kind: 'name';
  readonly record: RecordHead;
  readonly specific: 'unique' | 'contextual' | 'short';
  readonly needs: NameNeeds | null;
  readonly not: NameRulesOut | null;
}

export type Entry =
  | LexiconName
  | { readonly kind: 'cue'; readonly cue: number }
  | { readonly kind: 'law'; readonly nouns: readonly LawNoun[] }
  | { readonly kind: 'law-noun'; readonly noun: LawNoun }
  | { readonly kind: 'provision'; readonly unit: ProvisionUnit }
  | { readonly kind: 'versus' };

/** A case's two sides, as canonical words, for captions written in full. */
export interface Caption {
  readonly record: RecordHead;
  readonly plaintiff: readonly string[];
  readonly defendant: readonly string[];
}

/** Captions by the first word of the second party. */
export type CaptionIndex = ReadonlyMap<string, readonly Caption[]>;

/** How a name counts; most names share theirs with others. Cues and records by number. */
export interface NameKind {
  readonly specific?: 'contextual' | 'short';
  readonly exact?: true;
  readonly needs?: {
    readonly any?: readonly number[];
    readonly records?: readonly number[];
    readonly topic?: true;
    readonly within: Scope;
  };
  readonly not?: Partial<NameRulesOut>;
}

/** The number of the kind of names that are for searching only. */
export const NOT_LOOKED_FOR = 0;

/** Numbers of the cues that are words for AI, and of those that are words of each field. */
export interface TopicCues {
  readonly ai: readonly number[];
  readonly field: Readonly<Record<Topic, readonly number[]>>;
}

/** The lexicon as it is compiled: text that is parsed as far as it is needed. */
export interface LexiconData {
  /** One line a record, in cells parted by tabs: its names, and more. */
  readonly text: string;
  /** One line a record: the number of each name's kind. */
  readonly names: string;
  /** How many names there are in all. */
  readonly nameCount: number;
  /** One kind a line, as JSON. */
  readonly nameKinds: string;
  /** One cue a line. */
  readonly cues: string;
  readonly topicCues: TopicCues;
  /** Sides of cases, as JSON: record, words of the plaintiff, words of the defendant. */
  readonly captions: string;
}

export interface Lexicon {
  readonly entry: (id: number) => Entry;
  readonly spotter: Spotter;
  /** Each cue as written, by number. */
  readonly cues: readonly string[];
  readonly aiCues: ReadonlySet<number>;
  readonly fieldCues: Readonly<Record<Topic, ReadonlySet<number>>>;
  readonly captions: () => CaptionIndex;
}

const hasLower = (text: string) => /\p{Ll}/u.test(text);

/** Short words all in capitals are acronyms and count only as written: "AI", not the French "j'ai". */
export const isAcronym = (text: string) =>
  text.length <= 6 && !/\s/u.test(text) && !hasLower(text) && /\p{Lu}/u.test(text);

const acronymOrNot = (id: number, text: string): SpotName => ({
  id,
  text,
  get exactCase() {
    return isAcronym(text);
  },
});

const DIVISION = /(?<!\d)\d:$/u;

/** Where a docket number begins once the court's division before it is counted in. */
export const withDivision = (text: string, start: number) =>
  DIVISION.test(text.slice(Math.max(0, start - 3), start)) ? start - 2 : start;

/** What is looked for whatever the records are. */
const fixedEntries = (): (readonly [text: string, entry: Entry])[] => [
  ...OTHER_LAWS.flatMap(({ names, nouns }) => names.map((name) => [name, { kind: 'law', nouns }] as const)),
  ...[...LAW_NOUNS].map(([word, noun]) => [word, { kind: 'law-noun', noun }] as const),
  ...[...PROVISION_WORDS].map(([word, unit]) => [word, { kind: 'provision', unit }] as const),
  ['v', { kind: 'versus' }],
];

const NEW_LINE = 10;
const ZERO = 48;

/** Where names stand in the text, by number: all of the first record, then of the next. */
interface NamePlaces {
  readonly starts: Int32Array;
  readonly kinds: Int32Array;
  /** The number of each record's first name. */
  readonly firsts: Int32Array;
}

/** Reads kinds and text side by side, and tells of each name that is looked for. */
function readNames(
  { text, names, nameCount }: LexiconData,
  found: (number: number, start: number, end: number) => void,
): NamePlaces {
  const starts = new Int32Array(nameCount);
  const kinds = new Int32Array(nameCount);
  const firsts: number[] = [0];
  let at = 0;
  let number = 0;
  let kind = 0;
  for (let i = 0; i <= names.length; i++) {
    const unit = i < names.length ? names.charCodeAt(i) : NEW_LINE;
    if (unit >= ZERO) {
      kind = kind * 10 + unit - ZERO;
      continue;
    }
    const end = text.indexOf('\t', at);
    starts[number] = at;
    kinds[number] = kind;
    if (kind !== NOT_LOOKED_FOR) found(number, at, end);
    number++;
    at = end + 1;
    kind = 0;
    if (unit !== NEW_LINE) continue;
    firsts.push(number);
    at = text.indexOf('\n', at) + 1;
  }
  return { starts, kinds, firsts: Int32Array.from(firsts) };
}

/** The record that a name is of: the last whose first name is not after it. */
function recordOfName({ firsts }: NamePlaces, number: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function createLexicon(data: LexiconData, headAt: (record: number) => RecordHead): Lexicon {
  const cues = data.cues.split('\n');
  const fixed = fixedEntries();
  const firstCue = data.nameCount;
  const firstFixed = firstCue + cues.length;
  const builder = createSpotterBuilder(firstFixed + fixed.length);
  const names = readNames(data, (number, start, end) => builder.add(number, data.text, start, end));
  for (const [i, cue] of cues.entries()) builder.add(firstCue + i, cue);
  for (const [i, [text]] of fixed.entries()) builder.add(firstFixed + i, text);

  const nameText = (number: number) => {
    const start = names.starts[number] as number;
    return data.text.slice(start, data.text.indexOf('\t', start));
  };

  const kindLines = once(() => data.nameKinds.split('\n'));
  const kindByNumber = onceEach(
    (number: number) => JSON.parse(kindLines()[number - 1] as string) as NameKind,
  );
  const kindOf = (id: number) => kindByNumber(names.kinds[id] as number);

  const nameOf = (id: number): SpotName => {
    if (id < firstCue)
      return {
        id,
        text: nameText(id),
        get exactCase() {
          return kindOf(id).exact ?? false;
        },
      };
    if (id < firstFixed) return acronymOrNot(id, cues[id - firstCue] as string);
    const [text, { kind }] = fixed[id - firstFixed] as (typeof fixed)[number];
    return kind === 'law' ? acronymOrNot(id, text) : { id, text };
  };

  const lexiconName = (id: number): LexiconName => {
    const record = headAt(recordOfName(names, id));
    const { specific = 'unique', needs, not } = kindOf(id);
    return {
      kind: 'name',
      record,
      specific,
      needs: needs
        ? {
            cues: needs.any ?? [],
            records: (needs.records ?? []).map((number) => headAt(number).id),
            topics: needs.topic ? [record.topic, ...(record.alsoIn ?? [])] : [],
            within: needs.within,
          }
        : null,
      not: not ? { before: [], after: [], near: [], ...not } : null,
    };
  };

  const entry = onceEach((id: number): Entry => {
    if (id < firstCue) return lexiconName(id);
    if (id < firstFixed) return { kind: 'cue', cue: id - firstCue };
    return (fixed[id - firstFixed] as (typeof fixed)[number])[1];
  });

  const { ai, field } = data.topicCues;
  return {
    entry,
    cues,
    aiCues: new Set(ai),
    fieldCues: {
      'ai-act': new Set(field['ai-act']),
      copyright: new Set(field.copyright),
      film: new Set(field.film),
    },
    captions: once(() => readCaptions(data.captions, headAt)),
    spotter: builder.build(nameOf),
  };
}

function readCaptions(json: string, headAt: (record: number) => RecordHead): CaptionIndex {
  const captions = (JSON.parse(json) as [number, string, string][]).map(
    ([record, plaintiff, defendant]): Caption => ({
      record: headAt(record),
      plaintiff: plaintiff.split(' '),
      defendant: defendant.split(' '),
    }),
  );
  return Map.groupBy(captions, ({ defendant }) => defendant[0] ?? '');
}
