/**
 * What a page says that can support a name: which cues and which records
 * stand where. Answers one question, "what supports this name, and how near",
 * for the names that mean other things too.
 */
import type { ReadingContext } from '../reading.ts';
import type { Topic } from '../topics.ts';
import { TOPICS } from '../topics.ts';
import type { Lexicon, NameNeeds, NameRulesOut, Scope } from './lexicon.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';
import { gapBetween, nearest, overlapping, type Span } from './spans.ts';
import { canonical } from './words.ts';

export interface CueSpan extends Span {
  readonly cue: number;
}

export interface RecordSpan extends Span {
  readonly record: string;
  readonly topic: Topic;
}

/** A block and what stands in it, in order. */
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

const FAR = 1e6;
/** How far before and after a name the words that rule it out are looked for. */
const REACH = 60;

const put = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value) => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** A block's evidence by what it is, each list in order. */
function indexBlock(lexicon: Lexicon, { cues, named }: EvidenceBlock) {
  const byCue = new Map<number, CueSpan[]>();
  const byRecord = new Map<string, RecordSpan[]>();
  const inTopic = new Map<Topic, Set<string>>();
  const field = new Map<Topic, CueSpan[]>();
  const ai: CueSpan[] = [];
  for (const span of cues) {
    put(byCue, span.cue, span);
    if (lexicon.aiCues.has(span.cue)) ai.push(span);
    for (const topic of TOPICS) if (lexicon.fieldCues[topic].has(span.cue)) put(field, topic, span);
  }
  for (const span of named) {
    put(byRecord, span.record, span);
    const records = inTopic.get(span.topic) ?? new Set();
    inTopic.set(span.topic, records.add(span.record));
  }
  return { byCue, byRecord, inTopic, field, ai };
}

type BlockIndex = ReturnType<typeof indexBlock>;

/** How often each cue and record stands on the whole page. */
function countPage(blocks: readonly EvidenceBlock[]) {
  const cues = new Map<number, number>();
  const topicOf = new Map<string, Topic>();
  for (const block of blocks) {
    for (const { cue } of block.cues) cues.set(cue, (cues.get(cue) ?? 0) + 1);
    for (const { record, topic } of block.named) topicOf.set(record, topic);
  }
  return { cues, topicOf };
}

export function createPageEvidence(
  lexicon: Lexicon,
  blocks: readonly EvidenceBlock[],
  context: ReadingContext,
): PageEvidence {
  const starts = new Map<number, number[]>();
  const indexes = new Map<number, BlockIndex>();
  const earlierCues = new Set(context.cues);
  const earlierRecords = new Set<string>(context.named);
  const page = countPage(blocks);

  const blockAt = (block: number) => blocks[block] as EvidenceBlock;

  const indexOf = (block: number): BlockIndex => {
    const known = indexes.get(block);
    if (known) return known;
    const made = indexBlock(lexicon, blockAt(block));
    indexes.set(block, made);
    return made;
  };

  const sentence = (block: number, offset: number) => {
    const { text } = blockAt(block);
    const known = starts.get(block) ?? sentenceStarts(text);
    starts.set(block, known);
    return sentenceAt(known, offset, text.length);
  };

  /** The nearest support within a range of the block. */
  const within = (
    block: number,
    span: Span,
    range: readonly [number, number],
    needs: NameNeeds,
    record: string,
  ): Span | null => {
    const { byCue, byRecord, inTopic, field, ai } = indexOf(block);
    let best: Span | null = null;
    const offer = (sorted: readonly Span[] | undefined) => {
      const found = sorted && nearest(sorted, span, range);
      if (found && (!best || gapBetween(found, span) < gapBetween(best, span))) best = found;
    };
    for (const cue of needs.cues) offer(byCue.get(cue));
    for (const id of needs.records) if (id !== record) offer(byRecord.get(id));
    for (const topic of needs.topics) {
      for (const id of inTopic.get(topic) ?? []) if (id !== record) offer(byRecord.get(id));
      const inField = field.get(topic);
      if (inField && nearest(inField, span, range)) offer(ai);
    }
    return best;
  };

  /** Support anywhere on the page; a cue that stands only inside the name itself is none. */
  const onPage = (block: number, span: Span, needs: NameNeeds, record: string): Support | null => {
    const inside = new Map<number, number>();
    for (const { cue } of overlapping(blockAt(block).cues, span)) inside.set(cue, (inside.get(cue) ?? 0) + 1);
    const stands = (cue: number) =>
      earlierCues.has(cue) || (page.cues.get(cue) ?? 0) > (inside.get(cue) ?? 0);
    const anyStands = (cues: ReadonlySet<number>) => {
      for (const cue of cues) if (stands(cue)) return true;
      return false;
    };
    const far = (words: string): Support => ({ scope: 'page', words, distance: FAR });

    for (const cue of needs.cues) if (stands(cue)) return far(lexicon.cues[cue] ?? '');
    for (const id of needs.records)
      if (id !== record && (page.topicOf.has(id) || earlierRecords.has(id))) return far(id);
    if (!needs.topics.length) return null;
    for (const [id, topic] of page.topicOf) if (id !== record && needs.topics.includes(topic)) return far(id);
    const isOnTopic =
      anyStands(lexicon.aiCues) && needs.topics.some((topic) => anyStands(lexicon.fieldCues[topic]));
    return isOnTopic ? far('the subject of the page') : null;
  };

  return {
    sentence,
    support(block, span, needs, record) {
      const { text } = blockAt(block);
      const found = (scope: Scope, by: Span | null): Support | null =>
        by && { scope, words: text.slice(by.start, by.end), distance: gapBetween(by, span) };
      const near = found('sentence', within(block, span, sentence(block, span.start), needs, record));
      if (near || needs.within === 'sentence') return near;
      const inBlock = found('block', within(block, span, [0, text.length], needs, record));
      if (inBlock || needs.within === 'block') return inBlock;
      return onPage(block, span, needs, record);
    },
    ruledOut(block, span, { before, after, near }) {
      const { text } = blockAt(block);
      if (before.length) {
        const left = ` ${canonical(text, Math.max(0, span.start - REACH), span.start).replace(/'s?$/u, '')}`;
        if (before.some((words) => left.endsWith(` ${words}`))) return true;
      }
      if (after.length) {
        const right = `${canonical(text, span.end, Math.min(text.length, span.end + REACH))} `;
        if (after.some((words) => right.startsWith(`${words} `))) return true;
      }
      if (!near.length) return false;
      const range = sentence(block, span.start);
      const { byCue } = indexOf(block);
      return near.some((cue) => nearest(byCue.get(cue) ?? [], span, range) !== null);
    },
  };
}
