/**
 * Reads blocks of text: which spans mention which records, and why. The one
 * way in for the background, the command line and the tests.
 *
 * Names are found first (`match/spotter.ts`), then decided in three rounds:
 * what is named outright, what has the evidence it asks for, and what refers
 * back (short forms, provisions). `DESIGN.md` beside this file explains it.
 */
import { type Binding, bindLaw, type NamedLaw, type PageLaws, sharesLaw } from './match/bind-law.ts';
import { captionsAround } from './match/captions.ts';
import { LAW_NOUNS, type LawNoun, unlistedLaw } from './match/laws.ts';
import { createLexicon, type LexiconName, withDivision } from './match/lexicon.ts';
import {
  type CueSpan,
  createPageEvidence,
  type EvidenceBlock,
  type PageEvidence,
  type RecordSpan,
  type Span,
  type Support,
} from './match/page-evidence.ts';
import { createProvisionIndex } from './match/provision-index.ts';
import { type Provision, type ProvisionUnit, readProvision } from './match/provisions.ts';
import { foldWord } from './match/words.ts';
import type { BlockReading, Mention, ReadingContext, RecordId } from './reading.ts';
import type { KnowledgeRecord } from './schema.ts';

/** Earlier evidence wins between spans of equal length. */
const RANKS = { named: 0, provision: 1, contextual: 2, short: 3, otherLaw: 4 } as const;

interface Candidate extends Span {
  /** Null for another law: it takes its span and says nothing. */
  readonly record: KnowledgeRecord | null;
  readonly rank: number;
  readonly support: Support | null;
  readonly why: string;
}

interface Analysis extends EvidenceBlock {
  readonly cues: CueSpan[];
  readonly named: RecordSpan[];
  readonly chosen: Candidate[];
  readonly contextual: { readonly name: LexiconName; readonly span: Span }[];
  readonly short: { readonly name: LexiconName; readonly span: Span }[];
  readonly provisions: { readonly provision: Provision; readonly span: Span }[];
  readonly otherLaws: NamedLaw[];
}

export interface Reader {
  read(
    blocks: readonly string[],
    context: ReadingContext,
  ): { blocks: BlockReading[]; context: ReadingContext };
}

const SCOPE_WORDS = {
  sentence: 'in the same sentence',
  block: 'in the same passage',
  page: 'elsewhere on this page',
} as const;
const SCOPE_ORDER = { sentence: 0, block: 1, page: 2 } as const;

/** How many cues and names of earlier blocks travel on; a page has no more that matter. */
const CONTEXT_LIMIT = 400;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const length = (span: Span) => span.end - span.start;

/** Leftmost, then longest, then best founded; two records with equal claim to a span cancel out. */
function choose(candidates: Candidate[]): Candidate[] {
  const nearer = (a: Candidate, b: Candidate) =>
    a.support && b.support
      ? SCOPE_ORDER[a.support.scope] - SCOPE_ORDER[b.support.scope] || a.support.distance - b.support.distance
      : 0;
  const sorted = candidates.sort(
    (a, b) => a.start - b.start || length(b) - length(a) || a.rank - b.rank || nearer(a, b),
  );
  const chosen: Candidate[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const candidate = sorted[i] as Candidate;
    const last = chosen.at(-1);
    if (last && overlaps(last, candidate)) continue;
    const rival = sorted[i + 1];
    const isTie =
      rival &&
      rival.start === candidate.start &&
      rival.end === candidate.end &&
      rival.rank === candidate.rank &&
      rival.record !== candidate.record &&
      candidate.record &&
      nearer(candidate, rival) === 0;
    chosen.push(isTie ? { ...candidate, record: null } : candidate);
  }
  return chosen;
}

/** Takes away the cues inside a span: "AI Act" in "Colorado AI Act" is no sign of ours. */
function hide(cues: CueSpan[], span: Span): void {
  const kept = cues.filter((cue) => !(overlaps(cue, span) && length(cue) < length(span)));
  cues.splice(0, cues.length, ...kept);
}

const quote = (text: string) => `“${text.replace(/\s+/gu, ' ')}”`;

const isLaw = (record: KnowledgeRecord) => record.kind === 'law' || record.kind === 'bill';

/** The nouns a law of ours answers to: "the Act", "this Regulation". */
function nounsOf(record: KnowledgeRecord): LawNoun[] {
  const nouns = new Set<LawNoun>();
  for (const { text } of record.names) {
    for (const word of text.split(/[^\p{L}]+/u)) {
      const noun = word && LAW_NOUNS.get(foldWord(word, 0, word.length));
      if (noun) nouns.add(noun);
    }
  }
  return [...nouns];
}

export function createReader(records: readonly KnowledgeRecord[]): Reader {
  const lexicon = createLexicon(records);
  const provisionIndex = createProvisionIndex(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const lawNouns = new Map(records.filter(isLaw).map((record) => [record.id, nounsOf(record)]));
  /** Amending acts and the law each amends. */
  const amended = new Map(
    records.flatMap(({ id, relations = [] }) =>
      relations
        .filter(({ type, to }) => type === 'amends' && lawNouns.has(to))
        .map(({ to }) => [id, to] as const),
    ),
  );

  /** First round: everything that stands in a block, and what is named outright. */
  const analyse = (text: string): Analysis => {
    const analysis: Analysis = {
      text,
      cues: [],
      named: [],
      chosen: [],
      contextual: [],
      short: [],
      provisions: [],
      otherLaws: [],
    };
    const named: { name: LexiconName; span: Span }[] = [];
    const laws: NamedLaw[] = [];
    const candidates: Candidate[] = [];
    let provisionEnd = 0;
    for (const { start, end, id } of lexicon.spotter.spot(text)) {
      const entry = lexicon.entries[id];
      if (!entry) continue;
      const span = { start, end };
      switch (entry.kind) {
        case 'cue':
          analysis.cues.push({ ...span, cue: entry.cue });
          break;
        case 'law':
          laws.push({ ...span, record: null, nouns: entry.nouns });
          break;
        case 'law-noun': {
          const law = unlistedLaw(text, start, end, entry.noun);
          if (law) laws.push({ start: law.start, end: law.end, record: null, nouns: [law.noun] });
          break;
        }
        case 'provision': {
          const provision = start >= provisionEnd ? readProvision(text, start, end, entry.unit) : null;
          if (provision) {
            analysis.provisions.push({ provision, span: { start, end: provision.end } });
            provisionEnd = provision.end;
          }
          break;
        }
        case 'versus':
          for (const caption of captionsAround(text, start, end, lexicon.captions))
            candidates.push({
              ...caption,
              rank: RANKS.named,
              support: null,
              why: `${quote(text.slice(caption.start, caption.end))} is a caption of this case`,
            });
          break;
        case 'name':
          if (entry.specific === 'short') analysis.short.push({ name: entry, span });
          if (entry.needs) analysis.contextual.push({ name: entry, span });
          if (entry.specific === 'unique')
            named.push({ name: entry, span: { start: withDivision(text, start), end } });
          break;
      }
    }
    const alone = createPageEvidence(lexicon, [analysis], NO_CONTEXT);
    for (const { name, span } of named) {
      if (name.not && alone.ruledOut(0, span, name.not)) continue;
      candidates.push({
        ...span,
        record: name.record,
        rank: RANKS.named,
        support: null,
        why: `${quote(text.slice(span.start, span.end))} is a name of it`,
      });
    }
    const ours = candidates.filter(({ record }) => record && isLaw(record));
    analysis.otherLaws.push(
      ...laws.filter(
        (law) =>
          !ours.some((own) => overlaps(own, law) && (own.end === law.end || length(own) >= length(law))),
      ),
    );
    for (const law of analysis.otherLaws)
      candidates.push({
        start: law.start,
        end: law.end,
        record: null,
        rank: RANKS.otherLaw,
        support: null,
        why: '',
      });
    for (const chosen of choose(candidates)) {
      analysis.chosen.push(chosen);
      if (!chosen.record) hide(analysis.cues, chosen);
      if (chosen.record)
        analysis.named.push({
          start: chosen.start,
          end: chosen.end,
          record: chosen.record.id,
          topic: chosen.record.topic,
        });
    }
    return analysis;
  };

  /** Second round: names that mean other things too, with the evidence they ask for. */
  const weigh = (analysis: Analysis, block: number, evidence: PageEvidence): Candidate[] => {
    const candidates = [...analysis.chosen];
    /** Longer names without support: the shorter ones inside cannot lean on their words. */
    const refused: { readonly record: KnowledgeRecord; readonly span: Span }[] = [];
    for (const { name, span } of analysis.contextual.toSorted((a, b) => length(b.span) - length(a.span))) {
      if (
        refused.some(
          (longer) =>
            longer.record === name.record &&
            overlaps(longer.span, span) &&
            length(longer.span) > length(span),
        )
      )
        continue;
      const support =
        name.needs &&
        !(name.not && evidence.ruledOut(block, span, name.not)) &&
        evidence.support(block, span, name.needs, name.record.id);
      if (!support) {
        refused.push({ record: name.record, span });
        continue;
      }
      const by = byId.get(support.words)?.title ?? support.words;
      candidates.push({
        ...span,
        record: name.record,
        rank: RANKS.contextual,
        support,
        why: `${quote(analysis.text.slice(span.start, span.end))} with ${quote(by)} ${SCOPE_WORDS[support.scope]}`,
      });
    }
    return choose(candidates);
  };

  return {
    read(blocks, context) {
      const analyses = blocks.map(analyse);
      const evidence = createPageEvidence(lexicon, analyses, context);
      const weighed = analyses.map((analysis, block) => {
        const candidates = weigh(analysis, block, evidence);
        return { analysis, candidates, laws: lawsIn(analysis, candidates, lawNouns) };
      });
      const page = lawsOfPage(context, weighed, lawNouns);
      const named: string[] = [...context.named];
      const readings = weighed.map(({ analysis, candidates, laws }, block): BlockReading => {
        const { text } = analysis;

        // Third round, in reading order: what refers to something named before.
        const isFree = (span: Span) =>
          !candidates.some((taken) => overlaps(taken, span) && length(taken) >= length(span));
        const references: Candidate[] = [];
        const namedBefore = (offset: number) => {
          const here = candidates
            .filter((taken) => taken.record && taken.rank !== RANKS.short && taken.end <= offset)
            .sort((a, b) => a.start - b.start);
          return [...named, ...here.map((taken) => taken.record?.id ?? '')];
        };
        for (const { name, span } of analysis.short) {
          if (!isFree(span) || (name.not && evidence.ruledOut(block, span, name.not))) continue;
          const written = text.slice(span.start, span.end);
          if (
            !(lawNouns.has(name.record.id)
              ? isNearestLaw(name, written, span, laws, page)
              : namedBefore(span.start).includes(name.record.id))
          )
            continue;
          const order = namedBefore(span.start).lastIndexOf(name.record.id);
          references.push({
            ...span,
            record: name.record,
            rank: RANKS.short,
            support: { scope: 'page', words: name.record.title, distance: -order },
            why: `${quote(written)} refers back to ${quote(name.record.title)}`,
          });
          const nouns = lawNouns.get(name.record.id);
          if (nouns) laws.push({ ...span, record: name.record.id, nouns });
        }
        laws.sort((a, b) => a.start - b.start || b.end - a.end);
        references.push(
          ...bindProvisions(analysis, laws, (offset) => evidence.sentence(block, offset), page),
        );

        const chosen = choose([...candidates, ...references]).filter((candidate) => candidate.record);
        for (const { record, rank } of chosen) {
          if (!record || rank === RANKS.short) continue;
          named.push(record.id);
        }
        page.pass(laws);
        return { mentions: chosen.map(toMention) };
      });
      const cues = new Set(context.cues);
      for (const analysis of analyses) for (const { cue } of analysis.cues) cues.add(cue);
      return {
        blocks: readings,
        context: {
          cues: [...cues].slice(-CONTEXT_LIMIT),
          named: [...new Set(named.reverse())].reverse().slice(-CONTEXT_LIMIT) as RecordId[],
        },
      };
    },
  };

  function bindProvisions(
    analysis: Analysis,
    laws: readonly NamedLaw[],
    sentence: (offset: number) => readonly [number, number],
    page: PageLaws,
  ): Candidate[] {
    const { text, provisions } = analysis;
    const found: Candidate[] = [];
    /** The provision after this one, read from the right, and its law. */
    let after: { readonly span: Span; readonly law: string | null } | null = null;
    for (const { provision, span } of provisions.toReversed()) {
      const shared: string | null | undefined =
        after && sharesLaw(text, span, after.span) ? after.law : undefined;
      const binding: Binding | null =
        shared === undefined
          ? bindLaw(text, span, laws, sentence(span.start), page, provision.unit === 'chapter')
          : shared
            ? { law: shared, how: 'named with it' }
            : null;
      after = { span, law: binding?.law ?? null };
      // Near an amending act, a bare provision is one of the law that it amends.
      const isSaid = binding?.how === 'named with it' || binding?.how === 'named just before';
      const law = binding && byId.get((!isSaid && amended.get(binding.law)) || binding.law);
      const record = law && provisionIndex.find(law.id, provision);
      if (!record || !binding) continue;
      found.push({
        ...span,
        record,
        rank: RANKS.provision,
        support: null,
        why: `${quote(text.slice(span.start, span.end))} of ${quote(law.title)}, ${binding.how}`,
      });
    }
    return found;
  }
}

const NO_CONTEXT: ReadingContext = { cues: [], named: [] };

const toMention = ({ start, end, record, why }: Candidate): Mention => {
  const { id, topic } = record as KnowledgeRecord;
  return { start, end, record: id as RecordId, topic, why };
};

/** The laws named in a block, ours and others, in order. */
function lawsIn(
  analysis: Analysis,
  candidates: readonly Candidate[],
  lawNouns: ReadonlyMap<string, LawNoun[]>,
): NamedLaw[] {
  const ours = candidates.flatMap(({ start, end, record }): NamedLaw[] =>
    record && lawNouns.has(record.id)
      ? [{ start, end, record: record.id, nouns: lawNouns.get(record.id) ?? [] }]
      : [],
  );
  return [...ours, ...analysis.otherLaws].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The page's laws as they stand when a block is reached; `pass` moves past it. */
function lawsOfPage(
  context: ReadingContext,
  blocks: readonly { readonly laws: readonly NamedLaw[] }[],
  lawNouns: ReadonlyMap<string, LawNoun[]>,
): PageLaws & { readonly pass: (laws: readonly NamedLaw[]) => void } {
  const before = context.named
    .filter((id) => lawNouns.has(id))
    .map((id): NamedLaw => ({ start: 0, end: 0, record: id, nouns: lawNouns.get(id) ?? [] }));
  const all = [...before, ...blocks.flatMap(({ laws }) => laws)];
  let first = before[0] ?? null;
  let last = before.at(-1) ?? null;
  return {
    all,
    get first() {
      return first;
    },
    get last() {
      return last;
    },
    pass(laws) {
      first ??= laws[0] ?? null;
      last = laws.at(-1) ?? last;
    },
  };
}

/** A law speaks of itself as "this Regulation". */
const OWN_LAW = /^(?:this|diese[rs]?|le présent|el presente|il presente)\s/iu;

/**
 * Whether "the Act" or "this Regulation" means this law: the nearest one named
 * before it that answers to that noun, or, after "this", the first one named.
 */
function isNearestLaw(
  name: LexiconName,
  written: string,
  span: Span,
  laws: readonly NamedLaw[],
  page: PageLaws,
): boolean {
  const last = /(\p{L}+)\W*$/u.exec(written)?.[1] ?? '';
  const noun = LAW_NOUNS.get(foldWord(last, 0, last.length));
  const answers = (law: NamedLaw | null) =>
    law !== null && (law.record === name.record.id || (noun !== undefined && law.nouns.includes(noun)));
  const first = page.first ?? laws[0] ?? null;
  if (OWN_LAW.test(written) && answers(first)) return first?.record === name.record.id;
  for (const law of laws.filter(({ end }) => end <= span.start).toReversed())
    if (answers(law)) return law.record === name.record.id;
  if (answers(page.last)) return page.last?.record === name.record.id;
  // Before any law is named: the only one the page names at all.
  return (
    page.first === null &&
    page.all.some(({ record }) => record === name.record.id) &&
    page.all.every((law) => !answers(law) || law.record === name.record.id)
  );
}

export type { ProvisionUnit };
