/**
 * The marks of this frame: which spans are painted, as what, and what was
 * found there. Painting is CSS custom highlights, so the page's nodes stay as they
 * are; ranges are static, because live ones would slow the page's own changes.
 */
import type { ClaimView } from '../../knowledge/claim-view.ts';
import type { Coverage } from '../../knowledge/reading.ts';
import type { PageClaim, PageReport } from '../../knowledge/record-summary.ts';
import { isWarning } from '../../knowledge/verdict-words.ts';
import type { BlockMarks } from '../shared/frame-scripts.ts';
import type { Finding, PageSettings } from '../shared/messages.ts';
import { pointAt, type TextBlock } from './blocks.ts';

export interface Mark {
  readonly found: Finding;
  readonly range: StaticRange;
  readonly text: string;
  /** Of the whole block. */
  readonly around: string;
}

/** All names are registered from the start, so that whoever looks finds them; what comes later lies above. */
const NAMES = [
  'mention',
  'agrees',
  'needs-context',
  'unsupported',
  'outdated',
  'differs',
  'current',
] as const;

const fullName = (name: string) => `obelus-${name}`;

export interface Marks extends BlockMarks<TextBlock> {
  /** Applies settings to all marks at once. */
  choose(settings: PageSettings): void;
  /** Puts back what the page took away with highlights of its own, or another copy of Obelus when it went. */
  restore(): void;
  /** The marks to walk, in document order: all that are painted, or would be if any were. */
  inOrder(): readonly Mark[];
  at(range: AbstractRange): Mark | undefined;
  /** The painted marks that begin or end in a text node. */
  inNode(node: Node): readonly Mark[];
  setCurrent(mark: Mark | null): void;
  report(): PageReport;
  coverage(): Coverage;
  /** What the page states about a record, without what it states in this mark. */
  otherClaims(mark: Mark): readonly ClaimView[];
  /** How many marks there are, of which kinds. */
  count(): { readonly mentions: number; readonly warnings: number };
  isEmpty(): boolean;
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

/** Of marks that overlap: the claim, because it says more. */
export const foremost = (marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ found }) => found.claim) ?? marks[0];

const before = (a: Mark, b: Mark) => {
  const { startContainer: one, startOffset } = a.range;
  const { startContainer: other, startOffset: otherOffset } = b.range;
  if (one === other) return startOffset - otherOffset;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

function rangeOf(block: TextBlock, found: Finding): StaticRange {
  const start = pointAt(block, found.start, false);
  const end = pointAt(block, found.end, true);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A written form as names to hide are compared: in any letters, with any white space. */
const plain = (name: string) => name.toLowerCase().split(/\s+/).join(' ');

/** Each record, or each different claim, once, with how often it is marked. */
function countEach(marks: readonly Mark[], keyOf: (found: Finding) => string | undefined) {
  const entries = new Map<string, Finding & { count: number }>();
  for (const { found } of marks) {
    const key = keyOf(found);
    if (key) entries.set(key, { ...found, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

export function createMarks(settings: PageSettings, changed: () => void): Marks {
  const highlights = new Map<string, Highlight>();
  NAMES.forEach((name, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(name, highlight);
    CSS.highlights.set(fullName(name), highlight);
  });
  const nameOf = ({ claim }: Finding) => claim?.verdict ?? 'mention';
  const highlightOf = (found: Finding) => highlights.get(nameOf(found)) as Highlight;
  /** Where two copies of Obelus mark a page, the one that came last is seen, and it alone opens cards. */
  const isSeen = ({ found, range }: Mark) =>
    highlightOf(found).has(range) && CSS.highlights.get(fullName(nameOf(found))) === highlightOf(found);
  const current = highlights.get('current') as Highlight;

  let chosen = settings;
  let hiddenNames = new Set(settings.hiddenNames.map(plain));
  const byBlock = new Map<TextBlock, { readonly marks: readonly Mark[]; readonly notOnRecord: number }>();
  const byRange = new Map<AbstractRange, Mark>();
  const byNode = new WeakMap<Node, Mark[]>();
  let ordered: readonly Mark[] | null = null;
  /** With intensity "first": the mark that stands for each record. */
  const first = new Map<string, Mark>();

  const isWanted = ({ found, text }: Mark) =>
    chosen.topics.includes(found.topic) &&
    !chosen.hidden.some(({ record }) => record === found.record) &&
    (found.claim || !hiddenNames.has(plain(text)));

  /** With intensity "badge" a mark counts and can be walked to, but its words look as they did. */
  const paint = (mark: Mark) => {
    if (!isWanted(mark)) return;
    const { found, range } = mark;
    if (chosen.intensity === 'differences' && !(found.claim && isWarning(found.claim.verdict))) return;
    if (chosen.intensity === 'first' && !found.claim) {
      const rival = first.get(found.record);
      if (rival && before(rival, mark) <= 0) return;
      if (rival) unpaint(rival);
      first.set(found.record, mark);
    }
    if (chosen.intensity !== 'badge') highlightOf(found).add(range);
    byRange.set(range, mark);
  };

  const unpaint = (mark: Mark) => {
    const { found, range } = mark;
    highlightOf(found).delete(range);
    current.delete(range);
    byRange.delete(range);
    if (first.get(found.record) === mark) first.delete(found.record);
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
    const known = byBlock.get(block);
    if (!known) return;
    byBlock.delete(block);
    known.marks.forEach(forget);
    touch();
  };

  const sorted = (marks: readonly Mark[]) =>
    marks.filter(({ range }) => range.startContainer.isConnected).sort(before);

  const inOrder = () => (ordered ??= sorted([...byRange.values()]));

  const everyMark = () => [...byBlock.values()].flatMap(({ marks }) => marks);

  /** All that the page states, whether it is painted or not. */
  const claims = () =>
    sorted(everyMark().filter(isWanted)).flatMap(({ found: { claim, record } }) =>
      claim ? [{ claim, record }] : [],
    );

  const coverage = (): Coverage => {
    let notOnRecord = 0;
    for (const known of byBlock.values()) notOnRecord += known.notOnRecord;
    return { compared: claims().length, notOnRecord };
  };

  return {
    set(block, found) {
      drop(block);
      if (!found) return;
      const { findings, notOnRecord } = found;
      const marks = findings.map((found) => ({
        found,
        range: rangeOf(block, found),
        text: block.text.slice(found.start, found.end),
        around: block.text,
      }));
      byBlock.set(block, { marks, notOnRecord });
      for (const mark of marks) {
        remember(mark);
        paint(mark);
      }
      touch();
    },
    drop,
    choose(next) {
      chosen = next;
      hiddenNames = new Set(next.hiddenNames.map(plain));
      first.clear();
      const all = everyMark();
      all.forEach(unpaint);
      all.forEach(paint);
      touch();
    },
    restore() {
      for (const [name, highlight] of highlights)
        if (!CSS.highlights.has(fullName(name))) CSS.highlights.set(fullName(name), highlight);
    },
    inOrder,
    at: (range) => byRange.get(range),
    inNode: (node) => (byNode.get(node) ?? []).filter(isSeen),
    setCurrent(mark) {
      current.clear();
      if (mark) current.add(mark.range);
    },
    report: () => ({
      mentions: countEach(inOrder(), ({ claim, record }) => (claim ? undefined : record)),
      claims: countEach(inOrder(), ({ claim }) => claim?.key) as PageClaim[],
      coverage: coverage(),
    }),
    coverage,
    otherClaims({ found }) {
      const others = claims().filter(
        ({ claim, record }) => record === found.record && claim.key !== found.claim?.key,
      );
      return [...new Map(others.map(({ claim }) => [claim.key, claim])).values()];
    },
    count() {
      let mentions = 0;
      let warnings = 0;
      for (const { found } of byRange.values()) {
        if (!found.claim) mentions++;
        else if (isWarning(found.claim.verdict)) warnings++;
      }
      return { mentions, warnings };
    },
    isEmpty: () => !byRange.size,
    clear() {
      for (const [name, highlight] of highlights) {
        highlight.clear();
        if (CSS.highlights.get(fullName(name)) === highlight) CSS.highlights.delete(fullName(name));
      }
      byBlock.clear();
      byRange.clear();
      ordered = null;
    },
  };
}
