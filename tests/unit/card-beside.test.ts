/** Where a card lies beside its mark: as a placing library would lay it, and by name where that matters. */
import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, besideMark, inView, isBeyond, roomFor, sideFor } from '../../entrypoints/card/beside.ts';

const area = (left: number, top: number, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const VIEW = area(0, 0, 1000, 800);
const CARD = { width: 380, height: 300 };

const place = (mark: readonly Area[], card = CARD, view = VIEW, isRtl = false) => {
  const side = sideFor(card.height, mark, view);
  const height = Math.min(card.height, roomFor(side, mark, view));
  return { side, ...besideMark(side, mark, { ...card, height }, view, isRtl) };
};

test.each([
  ['below, where the mark starts', [area(100, 100, 80, 20)], { side: 'below', left: 100, top: 128 }],
  ['above, where there is no room below', [area(100, 700, 80, 20)], { side: 'above', left: 100, top: 392 }],
  ['not over the right edge', [area(900, 100, 80, 20)], { side: 'below', left: 612, top: 128 }],
  ['not over the left edge', [area(-40, 100, 80, 20)], { side: 'below', left: 8, top: 128 }],
  [
    'below the last line of a mark over two, where that starts',
    [area(800, 100, 190, 20), area(20, 130, 60, 20)],
    { side: 'below', left: 20, top: 158 },
  ],
  [
    'above the first line of a mark over two, where that starts',
    [area(500, 700, 490, 20), area(20, 730, 60, 20)],
    { side: 'above', left: 500, top: 392 },
  ],
  [
    'where the line starts, not the link in it',
    [area(160, 98, 60, 24), area(100, 100, 60, 20)],
    { side: 'below', left: 100, top: 130 },
  ],
] as const)('%s', (_, mark, expected) => expect(place(mark)).toEqual(expected));

test('from right to left it ends where the line starts', () =>
  expect(place([area(500, 100, 80, 20)], CARD, VIEW, true)).toMatchObject({ left: 200 }));

test('with room on neither side it takes the larger, as tall as that is', () => {
  const view = area(0, 0, 1000, 400);
  expect(place([area(100, 210, 80, 20)], CARD, view)).toEqual({ side: 'above', left: 100, top: 8 });
  expect(roomFor('above', [area(100, 210, 80, 20)], view)).toBe(194);
});

test('a card wider than the view shows its start', () =>
  expect(inView({ left: 50, top: -50 }, { width: 380, height: 900 }, area(0, 0, 320, 800))).toEqual({
    left: 8,
    top: 8,
  }));

test('touching is not seen', () => {
  expect(isBeyond(area(0, -20, 50, 20), VIEW)).toBe(true);
  expect(isBeyond(area(0, -19, 50, 20), VIEW)).toBe(false);
  expect(isBeyond(area(1000, 0, 50, 20), VIEW)).toBe(true);
});

describe('the placing library', () => {
  const number = (min: number, max: number) => fc.integer({ min, max });
  const lines = fc
    .record({
      top: number(-100, 900),
      gap: number(0, 12),
      lines: fc.array(
        fc.array(fc.record({ left: number(-50, 900), width: number(4, 400) }), {
          minLength: 1,
          maxLength: 3,
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    })
    .map(({ top, gap, lines }) =>
      lines.flatMap((pieces, i) =>
        pieces.map(({ left, width }) => area(left, top + i * (20 + gap), width, 20)),
      ),
    );

  /** A browser in which there are a view, a mark and a card, each as large as it is said to be. */
  async function askLibrary(mark: readonly Area[], card: typeof CARD, view: Area, isRtl: boolean) {
    const rect = ({ left, top, right, bottom }: Area) => ({
      x: left,
      y: top,
      left,
      top,
      right,
      bottom,
      width: right - left,
      height: bottom - top,
    });
    const whole = area(
      Math.min(...mark.map(({ left }) => left)),
      Math.min(...mark.map(({ top }) => top)),
      0,
      0,
    );
    const bounds = rect({
      ...whole,
      right: Math.max(...mark.map(({ right }) => right)),
      bottom: Math.max(...mark.map(({ bottom }) => bottom)),
    });
    let { height } = card;
    const padding = 8;
    const { x, y, placement } = await computePosition(
      { getBoundingClientRect: () => bounds, getClientRects: () => mark.map(rect) } as never,
      {} as never,
      {
        placement: 'bottom-start',
        strategy: 'fixed',
        platform: {
          getElementRects: ({ reference }: { reference: { getBoundingClientRect: () => object } }) => ({
            reference: reference.getBoundingClientRect(),
            floating: { x: 0, y: 0, width: card.width, height },
          }),
          getClippingRect: () => rect(view),
          getDimensions: () => ({ width: card.width, height }),
          getClientRects: () => mark.map(rect),
          convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }: { rect: object }) => rect,
          getOffsetParent: () => null,
          isElement: () => true,
          getScale: () => ({ x: 1, y: 1 }),
          isRTL: () => isRtl,
        } as never,
        middleware: [
          inline(),
          offset(8),
          flip({ padding, crossAxis: false }),
          shift({ padding }),
          size({
            padding,
            apply({ availableHeight }) {
              height = Math.max(0, Math.min(card.height, availableHeight));
            },
          }),
        ],
      },
    );
    return { side: placement.startsWith('top') ? 'above' : 'below', left: x, top: y };
  }

  test('would lay every card that has room on one side in the same place', () =>
    fc.assert(
      fc.asyncProperty(
        lines,
        number(200, 500),
        number(100, 480),
        number(420, 1000),
        number(500, 900),
        fc.boolean(),
        async (mark, width, height, viewWidth, viewHeight, isRtl) => {
          const card = { width: Math.min(width, viewWidth - 16), height };
          const view = area(0, 0, viewWidth, viewHeight);
          const room = Math.max(roomFor('below', mark, view), roomFor('above', mark, view));
          fc.pre(
            room >= 100 &&
              roomFor('below', mark, view) < viewHeight &&
              roomFor('above', mark, view) < viewHeight,
          );
          expect(place(mark, card, view, isRtl)).toEqual(await askLibrary(mark, card, view, isRtl));
        },
      ),
      { numRuns: 1000 },
    ));
});
