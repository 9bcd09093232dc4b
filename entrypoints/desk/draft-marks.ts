/**
 * The marks inside the draft: highlights over its text, in the lines that
 * pages have. Live ranges, which the browser moves while the writer types; a
 * paragraph's are made anew when it was read anew or when its text was put
 * back by other means than typing.
 */
import { MARK_LINES } from '../../components/ui/mark-lines.ts';
import type { DraftReading } from '../shared/messages.ts';
import type { Paragraph } from './draft-reader.ts';
import { type DraftText, surfaceRange } from './draft-surface.ts';

type Kind = keyof typeof MARK_LINES;

interface Painted {
  readonly reading: DraftReading;
  readonly ranges: readonly { readonly kind: Kind; readonly range: Range; readonly start: number }[];
}

const nameOf = (kind: string) => `obelus-${kind}`;

export interface DraftMarks {
  paint(paragraphs: readonly Paragraph[], draft: DraftText): void;
  /** Shows one span as the one the writer is at. */
  setCurrent(range: Range | null): void;
  clear(): void;
}

/** Spans to mark; of a mention inside a claim only the claim. */
function spansOf({ claims, mentions }: DraftReading) {
  const stated = claims.map(({ start, end, verdict }) => ({ kind: verdict as Kind, start, end }));
  return [
    ...mentions
      .filter(({ start, end }) => !claims.some((claim) => claim.start <= start && end <= claim.end))
      .map(({ start, end }) => ({ kind: 'mention' as const, start, end })),
    ...stated,
  ];
}

export function createDraftMarks(): DraftMarks {
  const highlights = new Map<Kind | 'current', Highlight>();
  [...(Object.keys(MARK_LINES) as Kind[]), 'current' as const].forEach((kind, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    highlights.set(kind, highlight);
    CSS.highlights.set(nameOf(kind), highlight);
  });
  let painted = new Map<Paragraph, Painted>();

  const wipe = ({ ranges }: Painted) => {
    for (const { kind, range } of ranges) highlights.get(kind)?.delete(range);
  };

  const stands = ({ ranges }: Painted, { offset }: Paragraph, draft: DraftText) => {
    const first = ranges[0];
    if (!first) return true;
    const { startContainer, startOffset } = first.range;
    return startContainer.isConnected && draft.offsetOf(startContainer, startOffset) === offset + first.start;
  };

  return {
    paint(paragraphs, draft) {
      const next = new Map<Paragraph, Painted>();
      for (const paragraph of paragraphs) {
        const { reading, offset } = paragraph;
        const known = painted.get(paragraph);
        if (!reading) continue;
        // Words that are not read yet keep their old marks, which move along.
        const isSame =
          known?.reading === reading && (paragraph.readIn === null || stands(known, paragraph, draft));
        if (known && isSame) {
          next.set(paragraph, known);
          painted.delete(paragraph);
          continue;
        }
        const ranges = spansOf(reading).flatMap(({ kind, start, end }) => {
          const range = surfaceRange(draft, offset + start, offset + end);
          return range ? [{ kind, range, start }] : [];
        });
        for (const { kind, range } of ranges) highlights.get(kind)?.add(range);
        next.set(paragraph, { reading, ranges });
      }
      for (const gone of painted.values()) wipe(gone);
      painted = next;
    },
    setCurrent(range) {
      const current = highlights.get('current');
      current?.clear();
      if (range) current?.add(range);
    },
    clear() {
      for (const highlight of highlights.values()) highlight.clear();
      painted.clear();
    },
  };
}
