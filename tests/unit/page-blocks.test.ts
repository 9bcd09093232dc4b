import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlockPart, pointAt } from '../../entrypoints/page/blocks.ts';

const partsOf = (pieces: readonly string[]): BlockPart[] => {
  let start = 0;
  return pieces.map((data) => {
    const part = { node: { data, length: data.length } as Text, start, length: data.length };
    start += data.length;
    return part;
  });
};

test('an offset in a block comes back to the node and place it came from', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (pieces, a, b) => {
        const text = pieces.join('');
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        fc.pre(start < end);
        const parts = partsOf(pieces);
        const from = pointAt({ parts }, start, false);
        const to = pointAt({ parts }, end, true);
        const first = parts.findIndex(({ node }) => node === from.node);
        const last = parts.findIndex(({ node }) => node === to.node);
        const cut = pieces
          .map((piece, i) =>
            i < first || i > last
              ? ''
              : piece.slice(i === first ? from.offset : 0, i === last ? to.offset : undefined),
          )
          .join('');
        expect(cut).toBe(text.slice(start, end));
        // A start stays out of the node before, an end out of the node after.
        expect(from.offset).toBeLessThan(from.node.length);
        expect(to.offset).toBeGreaterThan(0);
      },
    ),
  );
});
