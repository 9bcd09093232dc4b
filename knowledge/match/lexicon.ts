/**
 * Turns records into what the engine looks for: every name, every cue that a
 * name asks for, other laws, and the words that begin a provision or a case
 * caption, all in one spotter.
 */
import type { Fact, KnowledgeRecord, Name, RulesOut } from '../schema.ts';
import { TOPICS, type Topic } from '../topics.ts';
import { LAW_NOUNS, type LawNoun, OTHER_LAWS } from './laws.ts';
import { PROVISION_WORDS, type ProvisionUnit, readProvision } from './provisions.ts';
import { createSpotter, type SpotName, type Spotter } from './spotter.ts';
import { AI_CUES, FIELD_CUES } from './topic-cues.ts';
import { canonical, foldedWords, foldWord } from './words.ts';

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
  readonly record: KnowledgeRecord;
  readonly text: string;
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
  readonly record: KnowledgeRecord;
  readonly plaintiff: readonly string[];
  readonly defendant: readonly string[];
}

/** Captions by the first word of the second party. */
export type CaptionIndex = ReadonlyMap<string, readonly Caption[]>;

export interface Lexicon {
  readonly entries: readonly Entry[];
  readonly spotter: Spotter;
  /** Each cue as written, by number. */
  readonly cues: readonly string[];
  readonly aiCues: ReadonlySet<number>;
  readonly fieldCues: Readonly<Record<Topic, ReadonlySet<number>>>;
  readonly captions: CaptionIndex;
}

const hasLower = (text: string) => /\p{Ll}/u.test(text);

/** Short words all in capitals are acronyms and count only as written: "AI", not the French "j'ai". */
const isAcronym = (text: string) =>
  text.length <= 6 && !/\s/u.test(text) && !hasLower(text) && /\p{Lu}/u.test(text);

const PROVISION_NAME = /^(\p{L}+)\.?\s/u;

/** "Article 50 of the AI Act" is found by the grammar, as a provision and a law. */
function isProvisionName(text: string): boolean {
  const first = PROVISION_NAME.exec(text)?.[1];
  const unit = first && PROVISION_WORDS.get(foldWord(first, 0, first.length));
  return Boolean(unit && first && readProvision(text, 0, first.length, unit));
}

/** Kinds of records whose names are often a law's name and a word. */
const PARTS: ReadonlySet<KnowledgeRecord['kind']> = new Set(['provision', 'concept', 'body']);

/**
 * Dockets are cited with "cv" or "Civ.", and with the serial padded or not; a
 * division before it ("1:") is added by `withDivision`. Other numbers as they are.
 */
function docketForms(docket: string): string[] {
  const federal = /^(?:\d:)?(\d{2})-(cv|md|cr|mc)-(\d{3,6})/iu.exec(docket);
  if (!federal) return /\p{L}/u.test(docket) ? [docket] : [];
  const [, year = '', type = '', serial = ''] = federal;
  const bare = String(Number(serial));
  const serials = [...new Set([serial, serial.padStart(5, '0'), bare])];
  return serials.flatMap((number) => [
    `${year}-${type}-${number}`,
    ...(type === 'cv' ? [`${year} Civ. ${number}`] : []),
  ]);
}

const DIVISION = /(?<!\d)\d:$/u;

/** Where a docket number begins once the court's division before it is counted in. */
export const withDivision = (text: string, start: number) =>
  DIVISION.test(text.slice(Math.max(0, start - 3), start)) ? start - 2 : start;

/** What official numbers look like in text. */
function identifierForms(fact: Fact): string[] {
  if (fact.value.type !== 'identifier') return [];
  const { scheme, identifier } = fact.value;
  switch (scheme) {
    case 'docket':
      return docketForms(identifier);
    case 'celex':
      return [identifier];
    case 'eli':
      return [identifier.replace(/^https?:\/\/[^/]+\//u, '')];
    case 'oj': {
      const number = /(\d{4})\/(\d{1,5})/u.exec(identifier);
      return number
        ? [
            `OJ L, ${number[0]}`,
            `OJ:L_${number[1]}${(number[2] ?? '').padStart(5, '0')}`,
            `L_${number[1]}${(number[2] ?? '').padStart(5, '0')}`,
            `(EU) ${number[0]}`,
            `EU ${number[0]}`,
          ]
        : [];
    }
    case 'com':
    case 'neutral-citation':
    case 'procedure':
      return [identifier];
    default:
      return [];
  }
}

const CORPORATE =
  /(?:,?\s+(?:inc|corp|corporation|co|company|ltd|limited|llc|l\.l\.c|lp|l\.p|plc|pbc|gmbh|ag|s\.a|e\.v|n\.v|b\.v|et al|and others|u\.s|us)\b\.?)+$/iu;

const partyWords = (side: string) =>
  foldedWords(
    side
      .replace(/\([^)]*\)/gu, ' ')
      .replace(/^the\s+/iu, '')
      .trim()
      .replace(CORPORATE, '')
      .replace(CORPORATE, ''),
  );

const CAPTION = /^(.+?)\s+(?:v|vs|versus)\.?\s+(.+)$/iu;

/** The sides of every caption among cases' names, but for those that several cases share. */
function captionsOf(cases: readonly KnowledgeRecord[]): CaptionIndex {
  const shared = new Set<string>();
  const captions = new Map<string, Caption>();
  for (const record of cases) {
    for (const { text, specific } of record.names) {
      const sides = CAPTION.exec(text);
      if (!sides?.[1] || !sides[2]) continue;
      const caption = { record, plaintiff: partyWords(sides[1]), defendant: partyWords(sides[2]) };
      const key = `${caption.plaintiff.join(' ')} v ${caption.defendant.join(' ')}`;
      if (specific || (captions.get(key)?.record ?? record) !== record) shared.add(key);
      captions.set(key, caption);
    }
  }
  const own = [...captions].filter(([key]) => !shared.has(key)).map(([, caption]) => caption);
  return Map.groupBy(own, ({ defendant }) => defendant[0] ?? '');
}

/** A concept's name also stands in the plural: "digital replicas". */
const plural = (record: KnowledgeRecord, text: string) =>
  record.kind === 'concept' && /[a-rt-xz]$/u.test(text) ? [`${text}s`] : [];

export function createLexicon(records: readonly KnowledgeRecord[]): Lexicon {
  const entries: Entry[] = [];
  const names: SpotName[] = [];
  const put = (entry: Entry, text: string, exactCase = isAcronym(text)) => {
    names.push({ id: entries.push(entry) - 1, text, exactCase });
  };

  const cues: string[] = [];
  const cueOf = new Map<string, number>();
  const cue = (text: string): number => {
    const key = isAcronym(text) ? canonical(text, 0, text.length, true) : canonical(text);
    let number = cueOf.get(key);
    if (number === undefined) {
      number = cues.push(text) - 1;
      cueOf.set(key, number);
      put({ kind: 'cue', cue: number }, text);
    }
    return number;
  };
  const needsOf = ({ needs }: Name, { topic, alsoIn = [] }: KnowledgeRecord): NameNeeds | null =>
    needs
      ? {
          cues: (needs.any ?? []).map(cue),
          records: needs.records ?? [],
          topics: needs.topic ? [topic, ...alsoIn] : [],
          within: needs.within,
        }
      : null;
  const rulesOutOf = (not: RulesOut | undefined): NameRulesOut | null =>
    not
      ? {
          before: (not.before ?? []).map((text) => canonical(text)),
          after: (not.after ?? []).map((text) => canonical(text)),
          near: (not.near ?? []).map(cue),
        }
      : null;

  const lawForms = records
    .filter(({ kind }) => kind === 'law' || kind === 'bill')
    .flatMap(({ names: own }) =>
      own.filter(({ specific }) => !specific).map(({ text }) => ` ${canonical(text)} `),
    );
  /** "AI Act fines" is the law and a common word: for searching, not for marking. */
  const namesLawToo = (form: string) => lawForms.some((law) => ` ${form} `.includes(law));

  /** How many records state each official number: what several state names none of them. */
  const stated = new Map<string, number>();
  for (const { facts } of records)
    for (const form of new Set(facts.flatMap(identifierForms))) stated.set(form, (stated.get(form) ?? 0) + 1);

  for (const record of records) {
    const known = new Set<string>();
    const putName = (text: string, name: Name | null) => {
      const form = canonical(text);
      if (known.has(form) || (PARTS.has(record.kind) && namesLawToo(form))) return;
      known.add(form);
      put(
        {
          kind: 'name',
          record,
          text,
          specific: name?.specific ?? 'unique',
          needs: name && needsOf(name, record),
          not: rulesOutOf(name?.not),
        },
        text,
        name?.case === 'exact' || isAcronym(text),
      );
    };
    for (const name of record.names) {
      if (record.provision && isProvisionName(name.text)) continue;
      putName(name.text, name);
      for (const form of plural(record, name.text)) putName(form, name);
    }
    for (const form of record.facts.flatMap(identifierForms)) if (stated.get(form) === 1) putName(form, null);
  }
  for (const { names: forms, nouns } of OTHER_LAWS)
    for (const form of forms) put({ kind: 'law', nouns }, form);
  for (const [word, noun] of LAW_NOUNS) put({ kind: 'law-noun', noun }, word);
  for (const [word, unit] of PROVISION_WORDS) put({ kind: 'provision', unit }, word, false);
  put({ kind: 'versus' }, 'v');

  const aiCues = new Set(AI_CUES.map(cue));
  const fieldCues = Object.fromEntries(
    TOPICS.map((topic) => [topic, new Set(FIELD_CUES[topic].map(cue))]),
  ) as Record<Topic, Set<number>>;
  return {
    entries,
    cues,
    aiCues,
    fieldCues,
    captions: captionsOf(records.filter(({ kind }) => kind === 'case')),
    spotter: createSpotter(names),
  };
}
