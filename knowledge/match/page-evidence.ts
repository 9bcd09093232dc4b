/**
 * What a page says that can support a name: which cues and which records
 * stand where. Answers one question, "what supports this name, and how near",
 * for the names that mean other things too.
 */
import type { ReadingContext } from '../reading.ts';
import type { Topic } from '../topics.ts';
import type { Lexicon, NameNeeds, NameRulesOut, Scope } from './lexicon.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';
import { canonical } from './words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CueSpan extends Span {
  readonly cue: number;
}

export interface RecordSpan extends Span {
  readonly record: string;
  readonly topic: Topic;
}

/** A block and what stands in it. */
export interface EvidenceBlock {
  readonly text: string;
  readonly cues: readonly CueSpan[];
  /** Records named outright. */
  readonly named: readonly RecordSpan[];
}

export interface Support {
  readonly scope: Scope;
  /** The words that support, as they stand or as listed. */
  readonly words: string;
  /** Characters between the name and its support; the page counts as far away. */
  readonly distance: number;
}

export interface PageEvidence {
  readonly sentence: (block: number, offset: number) => readonly [number, number];
  readonly support: (block: number, span: Span, needs: NameNeeds, record: string) => Support | null;
  readonly ruledOut: (block: number, span: Span, not: NameRulesOut) => boolean;
}

const SCOPES: Readonly<Record<Scope, number>> = { sentence: 0, block: 1, page: 2 };
const FAR = 1e6;

const apart = (a: Span, b: Span) =>
  a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : -1;

export function createPageEvidence(
  lexicon: Lexicon,
  blocks: readonly EvidenceBlock[],
  context: ReadingContext,
): PageEvidence {
  const starts = new Map<number, number[]>();
  const sentence = (block: number, offset: number) => {
    const text = blocks[block]?.text ?? '';
    let known = starts.get(block);
    if (!known) {
      known = sentenceStarts(text);
      starts.set(block, known);
    }
    return sentenceAt(known, offset, text.length);
  };

  /** How often each cue and record stands on the page, and one place of each. */
  const earlierCues = new Set(context.cues);
  const earlierRecords = new Set<string>(context.named);
  const cueCount = new Map<number, number>();
  const recordTopics = new Map<string, Topic>();
  const recordCount = new Map<string, number>();
  for (const { cues, named } of blocks) {
    for (const { cue } of cues) cueCount.set(cue, (cueCount.get(cue) ?? 0) + 1);
    for (const { record, topic } of named) {
      recordTopics.set(record, topic);
      recordCount.set(record, (recordCount.get(record) ?? 0) + 1);
    }
  }
  /** Whether a cue stands on the page more often than inside the name itself. */
  const stands = (cue: number, inside: ReadonlyMap<number, number>) =>
    earlierCues.has(cue) || (cueCount.get(cue) ?? 0) > (inside.get(cue) ?? 0);
  const anyStands = (cues: ReadonlySet<number>, inside: ReadonlyMap<number, number>) => {
    for (const cue of cues) if (stands(cue, inside)) return true;
    return false;
  };

  /** The nearest cue or record in [from, to) that is not part of the name itself. */
  const nearest = (
    block: number,
    span: Span,
    from: number,
    to: number,
    needs: NameNeeds,
    record: string,
  ): { words: string; distance: number } | null => {
    const here = blocks[block];
    if (!here) return null;
    let best: { words: string; distance: number } | null = null;
    const offer = (candidate: Span) => {
      const distance = apart(candidate, span);
      if (distance >= 0 && (!best || distance < best.distance))
        best = { words: here.text.slice(candidate.start, candidate.end), distance };
    };
    let ai: CueSpan | null = null;
    let field: CueSpan | null = null;
    for (const found of here.cues) {
      if (found.start < from || found.end > to) continue;
      if (needs.cues.includes(found.cue)) offer(found);
      if (!needs.topics.length || apart(found, span) < 0) continue;
      if (lexicon.aiCues.has(found.cue)) ai ??= found;
      if (needs.topics.some((topic) => lexicon.fieldCues[topic].has(found.cue))) field ??= found;
    }
    if (ai && field) offer(ai);
    for (const found of here.named) {
      if (found.start < from || found.end > to || found.record === record) continue;
      if (needs.records.includes(found.record) || needs.topics.includes(found.topic)) offer(found);
    }
    return best;
  };

  /** Support anywhere on the page; a cue that stands only inside the name itself is none. */
  const onWholePage = (block: number, span: Span, needs: NameNeeds, record: string): Support | null => {
    const inside = new Map<number, number>();
    for (const found of blocks[block]?.cues ?? [])
      if (apart(found, span) < 0) inside.set(found.cue, (inside.get(found.cue) ?? 0) + 1);
    const far = (words: string): Support => ({ scope: 'page', words, distance: FAR });
    for (const cue of needs.cues) if (stands(cue, inside)) return far(lexicon.cues[cue] ?? '');
    for (const id of needs.records)
      if (id !== record && (recordCount.has(id) || earlierRecords.has(id))) return far(id);
    if (!needs.topics.length) return null;
    for (const [id, topic] of recordTopics) if (id !== record && needs.topics.includes(topic)) return far(id);
    return anyStands(lexicon.aiCues, inside) &&
      needs.topics.some((topic) => anyStands(lexicon.fieldCues[topic], inside))
      ? far('the subject of the page')
      : null;
  };

  return {
    sentence,
    support(block, span, needs, record) {
      const [from, to] = sentence(block, span.start);
      const near = nearest(block, span, from, to, needs, record);
      if (near) return { scope: 'sentence', ...near };
      if (SCOPES[needs.within] < SCOPES.block) return null;
      const inBlock = nearest(block, span, 0, blocks[block]?.text.length ?? 0, needs, record);
      if (inBlock) return { scope: 'block', ...inBlock };
      return needs.within === 'page' ? onWholePage(block, span, needs, record) : null;
    },
    ruledOut(block, span, { before, after, near }) {
      const text = blocks[block]?.text ?? '';
      if (before.length) {
        const left = ` ${canonical(text, Math.max(0, span.start - 60), span.start).replace(/'s?$/u, '')}`;
        if (before.some((words) => left.endsWith(` ${words}`) || left.endsWith(` ${words}'s`))) return true;
      }
      if (after.length) {
        const right = `${canonical(text, span.end, Math.min(text.length, span.end + 60))} `;
        if (after.some((words) => right.startsWith(`${words} `))) return true;
      }
      if (!near.length) return false;
      const [from, to] = sentence(block, span.start);
      return (blocks[block]?.cues ?? []).some(
        (found) =>
          near.includes(found.cue) && found.start >= from && found.end <= to && apart(found, span) >= 0,
      );
    },
  };
}
