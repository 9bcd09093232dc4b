/**
 * The marks of this frame: which spans are painted, as what, and for which
 * mention. Painting is CSS custom highlights, so the page's nodes stay as they
 * are; ranges are static, because live ones would slow the page's own changes.
 */
import type { PageMark, PageMention } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { pointAt, type TextBlock } from './blocks.ts';

export interface Mark {
  readonly mention: PageMention;
  readonly range: StaticRange;
  readonly text: string;
}

/** All names are registered from the start, so that whoever looks finds them. */
const NAMES = [
  'obelus-mention',
  'obelus-agrees',
  'obelus-differs',
  'obelus-outdated',
  'obelus-unsupported',
  'obelus-needs-context',
  'obelus-current',
] as const;

export interface Marks {
  /** Replaces what is marked in a block. */
  set(block: TextBlock, mentions: readonly PageMention[]): void;
  drop(block: TextBlock): void;
  /** Applies settings to all marks at once. */
  choose(settings: Settings): void;
  /** The painted marks, in document order. */
  inOrder(): readonly Mark[];
  at(range: AbstractRange): Mark | undefined;
  /** The marks that begin or end in a text node. */
  inNode(node: Node): readonly Mark[];
  setCurrent(mark: Mark | null): void;
  list(): readonly PageMark[];
  count(): number;
  clear(): void;
}

/** A live range over a mark, for measuring; null when its text has gone. */
export function liveRange({ range }: Mark): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const live = document.createRange();
  try {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
  } catch {
    return null;
  }
  return live;
}

/** One rectangle a line, without the empty ones of collapsed white space. */
export const markRects = (mark: Mark): DOMRect[] =>
  [...(liveRange(mark)?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);

const before = (a: Mark, b: Mark) => {
  const { startContainer: one, startOffset } = a.range;
  const { startContainer: other, startOffset: otherOffset } = b.range;
  if (one === other) return startOffset - otherOffset;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

export function createMarks(settings: Settings, changed: () => void): Marks {
  const highlights = new Map(NAMES.map((name) => [name, new Highlight()]));
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  const painted = highlights.get('obelus-mention') as Highlight;
  const current = highlights.get('obelus-current') as Highlight;

  let chosen = settings;
  const byBlock = new Map<TextBlock, readonly Mark[]>();
  const byRange = new Map<AbstractRange, Mark>();
  const byNode = new WeakMap<Node, Mark[]>();
  let ordered: readonly Mark[] | null = null;
  /** With intensity "first": the mark that stands for each record. */
  const first = new Map<string, Mark>();

  const isWanted = ({ mention }: Mark) =>
    chosen.topics.includes(mention.topic) && !chosen.hidden.some(({ record }) => record === mention.record);

  const paint = (mark: Mark) => {
    if (!isWanted(mark)) return;
    if (chosen.intensity === 'first') {
      const rival = first.get(mark.mention.record);
      if (rival && before(rival, mark) <= 0) return;
      if (rival) unpaint(rival);
      first.set(mark.mention.record, mark);
    }
    painted.add(mark.range);
    byRange.set(mark.range, mark);
  };

  const unpaint = (mark: Mark) => {
    painted.delete(mark.range);
    current.delete(mark.range);
    byRange.delete(mark.range);
    if (first.get(mark.mention.record) === mark) first.delete(mark.mention.record);
  };

  const remember = (mark: Mark) => {
    for (const node of new Set([mark.range.startContainer, mark.range.endContainer]))
      byNode.set(node, [...(byNode.get(node) ?? []), mark]);
  };

  const forget = (mark: Mark) => {
    unpaint(mark);
    for (const node of [mark.range.startContainer, mark.range.endContainer]) {
      const rest = byNode.get(node)?.filter((other) => other !== mark);
      if (rest?.length) byNode.set(node, rest);
      else byNode.delete(node);
    }
  };

  const touch = () => {
    ordered = null;
    changed();
  };

  const drop = (block: TextBlock) => {
    const marks = byBlock.get(block);
    if (!marks) return;
    byBlock.delete(block);
    marks.forEach(forget);
    touch();
  };

  return {
    set(block, mentions) {
      drop(block);
      const marks = mentions.map((mention): Mark => {
        const start = pointAt(block, mention.start, false);
        const end = pointAt(block, mention.end, true);
        const range = new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        });
        return { mention, range, text: block.text.slice(mention.start, mention.end) };
      });
      if (!marks.length) return;
      byBlock.set(block, marks);
      for (const mark of marks) {
        remember(mark);
        paint(mark);
      }
      touch();
    },
    drop,
    choose(next) {
      chosen = next;
      first.clear();
      for (const marks of byBlock.values()) {
        marks.forEach(unpaint);
      }
      for (const marks of byBlock.values()) marks.forEach(paint);
      touch();
    },
    inOrder: () =>
      (ordered ??= [...byRange.values()]
        .filter(({ range }) => range.startContainer.isConnected)
        .sort(before)),
    at: (range) => byRange.get(range),
    inNode: (node) => (byNode.get(node) ?? []).filter(({ range }) => byRange.has(range)),
    setCurrent(mark) {
      current.clear();
      if (mark) current.add(mark.range);
    },
    list() {
      const list = new Map<
        string,
        { record: string; title: string; topic: PageMark['topic']; count: number }
      >();
      for (const { mention } of byRange.values()) {
        const entry = list.get(mention.record) ?? {
          record: mention.record,
          title: mention.title,
          topic: mention.topic,
          count: 0,
        };
        entry.count++;
        list.set(mention.record, entry);
      }
      return [...list.values()];
    },
    count: () => byRange.size,
    clear() {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      byBlock.clear();
      byRange.clear();
      ordered = null;
    },
  };
}
