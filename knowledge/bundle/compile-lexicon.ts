/**
 * Decides all that can be decided about names without a text: which are looked
 * for, in which forms and how; the cues they ask for; the two sides of cases;
 * what laws call themselves. Part of `compile.ts`; `../match/lexicon.ts` reads
 * what comes out.
 */
import { LAW_NOUNS, type LawNoun } from '../match/laws.ts';
import { isAcronym, type NameKind, NOT_LOOKED_FOR, type TopicCues } from '../match/lexicon.ts';
import { PROVISION_WORDS, readProvision } from '../match/provisions.ts';
import { AI_CUES, FIELD_CUES } from '../match/topic-cues.ts';
import { canonical, foldedWords, foldWord } from '../match/words.ts';
import type { Fact, KnowledgeRecord, Name } from '../schema.ts';
import { TOPICS, type Topic } from '../topics.ts';

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

/** What official numbers look like in text. */
function identifierForms({ value }: Fact): string[] {
  if (value.type !== 'identifier') return [];
  const { scheme, identifier } = value;
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
  ).join(' ');

const CAPTION = /^(.+?)\s+(?:v|vs|versus)\.?\s+(.+)$/iu;

/** A case's number and the words of its two sides. */
export type CompiledCaption = readonly [record: number, plaintiff: string, defendant: string];

/** The sides of every caption among cases' names, but for those that several cases share. */
function captionsOf(records: readonly KnowledgeRecord[]): CompiledCaption[] {
  const shared = new Set<string>();
  const captions = new Map<string, CompiledCaption>();
  for (const [number, { kind, names }] of records.entries()) {
    if (kind !== 'case') continue;
    for (const { text, specific } of names) {
      const sides = CAPTION.exec(text);
      if (!sides?.[1] || !sides[2]) continue;
      const caption: CompiledCaption = [number, partyWords(sides[1]), partyWords(sides[2])];
      const key = `${caption[1]} v ${caption[2]}`;
      if (specific || (captions.get(key)?.[0] ?? number) !== number) shared.add(key);
      captions.set(key, caption);
    }
  }
  return [...captions].filter(([key]) => !shared.has(key)).map(([, caption]) => caption);
}

/** A concept's name also stands in the plural: "digital replicas". */
const plural = (record: KnowledgeRecord, text: string) =>
  record.kind === 'concept' && /[a-rt-xz]$/u.test(text) ? [`${text}s`] : [];

const isLaw = ({ kind }: KnowledgeRecord) => kind === 'law' || kind === 'bill';

/** What each of our laws calls itself in its names: "the Act", "this Regulation". */
function lawNounsOf(records: readonly KnowledgeRecord[]): [string, LawNoun[]][] {
  return records.filter(isLaw).map(({ id, names }) => {
    const nouns = new Set<LawNoun>();
    for (const word of names.flatMap(({ text }) => text.split(/[^\p{L}]+/u))) {
      const noun = LAW_NOUNS.get(foldWord(word, 0, word.length));
      if (noun) nouns.add(noun);
    }
    return [id, [...nouns]];
  });
}

/** Amending acts, each with the law it amends. */
function amendedBy(records: readonly KnowledgeRecord[]): [string, string][] {
  const laws = new Set(records.filter(isLaw).map(({ id }) => id));
  return records.flatMap(({ id, relations = [] }) =>
    relations.filter(({ type, to }) => type === 'amends' && laws.has(to)).map(({ to }) => [id, to]),
  );
}

/** A name with the number of its kind. */
export interface CompiledName {
  readonly text: string;
  readonly kind: number;
}

/** A record's names as listed, and forms of them that are only looked for. */
export interface CompiledNames {
  readonly own: readonly CompiledName[];
  readonly forms: readonly CompiledName[];
}

export interface CompiledLexicon {
  /** One for each record. */
  readonly names: readonly CompiledNames[];
  /** By number, from 1. */
  readonly nameKinds: readonly NameKind[];
  readonly cues: readonly string[];
  readonly topicCues: TopicCues;
  readonly captions: readonly CompiledCaption[];
  readonly lawNouns: readonly (readonly [string, readonly LawNoun[]])[];
  readonly amended: readonly (readonly [string, string])[];
}

/** Numbers things as they come, equal ones the same. */
function numbering<Thing>(keyOf: (thing: Thing) => string, first = 0) {
  const numbers = new Map<string, number>();
  const all: Thing[] = [];
  return {
    all,
    numberOf(thing: Thing): number {
      const key = keyOf(thing);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, first + all.length);
      return first + all.push(thing) - 1;
    },
  };
}

export function compileLexicon(records: readonly KnowledgeRecord[]): CompiledLexicon {
  const numberOf = new Map(records.map(({ id }, number) => [id, number]));
  const cues = numbering((text: string) =>
    isAcronym(text) ? canonical(text, 0, text.length, true) : canonical(text),
  );
  const kinds = numbering<NameKind>((kind) => JSON.stringify(kind), NOT_LOOKED_FOR + 1);

  const kindOf = (text: string, { specific, needs, not, case: written }: Omit<Name, 'text'>): NameKind => ({
    ...(specific && { specific }),
    ...((written === 'exact' || isAcronym(text)) && { exact: true }),
    ...(needs && {
      needs: {
        ...(needs.any && { any: needs.any.map(cues.numberOf) }),
        ...(needs.records && { records: needs.records.flatMap((id) => numberOf.get(id) ?? []) }),
        ...(needs.topic && { topic: true }),
        within: needs.within,
      },
    }),
    ...(not && {
      not: {
        ...(not.before && { before: not.before.map((words) => canonical(words)) }),
        ...(not.after && { after: not.after.map((words) => canonical(words)) }),
        ...(not.near && { near: not.near.map(cues.numberOf) }),
      },
    }),
  });

  const lawForms = records
    .filter(isLaw)
    .flatMap(({ names }) =>
      names.filter(({ specific }) => !specific).map(({ text }) => ` ${canonical(text)} `),
    );
  /** "AI Act fines" is the law and a common word: for searching, not for marking. */
  const namesLawToo = (form: string) => lawForms.some((law) => ` ${form} `.includes(law));

  /** How many records state each official number: what several state names none of them. */
  const stated = new Map<string, number>();
  for (const { facts } of records)
    for (const form of new Set(facts.flatMap(identifierForms))) stated.set(form, (stated.get(form) ?? 0) + 1);

  const names = records.map((record) => {
    const known = new Set<string>();
    const kindFor = (text: string, name: Omit<Name, 'text'>): number => {
      const form = canonical(text);
      if (known.has(form) || (PARTS.has(record.kind) && namesLawToo(form))) return NOT_LOOKED_FOR;
      known.add(form);
      return kinds.numberOf(kindOf(text, name));
    };
    const forms: CompiledName[] = [];
    const putForm = (text: string, name: Omit<Name, 'text'>) => {
      const kind = kindFor(text, name);
      if (kind !== NOT_LOOKED_FOR) forms.push({ text, kind });
    };
    const own = record.names.map((name): CompiledName => {
      const { text } = name;
      if (record.provision && isProvisionName(text)) return { text, kind: NOT_LOOKED_FOR };
      const kind = kindFor(text, name);
      for (const form of plural(record, text)) putForm(form, name);
      return { text, kind };
    });
    for (const form of record.facts.flatMap(identifierForms)) if (stated.get(form) === 1) putForm(form, {});
    return { own, forms };
  });

  const topicCues = {
    ai: AI_CUES.map(cues.numberOf),
    field: Object.fromEntries(TOPICS.map((topic) => [topic, FIELD_CUES[topic].map(cues.numberOf)])) as Record<
      Topic,
      number[]
    >,
  };
  return {
    names,
    nameKinds: kinds.all,
    cues: cues.all,
    topicCues,
    captions: captionsOf(records),
    lawNouns: lawNounsOf(records),
    amended: amendedBy(records),
  };
}
