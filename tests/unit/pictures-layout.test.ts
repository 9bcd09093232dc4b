/** Layouts keep what they promise whatever they are given: nothing overlaps, all lies inside, all is there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutBars } from '../../components/pictures/bars.ts';
import { BOX_DETAIL, BOX_NAME, BOX_TEXT, layOutBoxes } from '../../components/pictures/boxes.ts';
import type { EventState } from '../../components/pictures/events.ts';
import { CENTER, FAN_TEXT, layOutFan, nextInFan } from '../../components/pictures/fan.ts';
import { layOutLanes } from '../../components/pictures/lanes.ts';
import { layOutRatings, RATING_RADIUS, RATING_TEXT } from '../../components/pictures/ratings.ts';
import {
  LINE_HEIGHT,
  layOutStairs,
  RADIUS,
  STAIRS_TEXT,
  STAIRS_WHEN,
  type Stairs,
  type StairsRow,
} from '../../components/pictures/stairs.ts';
import { cut, type Measure, wrap } from '../../components/pictures/text-fit.ts';
import { createTimeScale, dayOf } from '../../components/pictures/time-scale.ts';
import { layOutTracks, TRACK_RADIUS, TRACK_TEXT } from '../../components/pictures/tracks.ts';

/** Wide letters are wider, bold ones too, as in a real font. */
const measure: Measure = (text, size, isBold = false) =>
  [...text].reduce(
    (sum, letter) => sum + (/[ilj.,' ]/u.test(letter) ? 0.3 : /[mwMW@…]/u.test(letter) ? 0.95 : 0.58),
    0,
  ) *
  size *
  (isBold ? 1.07 : 1);

const width = fc.integer({ min: 280, max: 1440 });
const word = fc.stringMatching(/^[a-zA-Z0-9,.“”()–-]{1,24}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 24 }).map((all) => all.join(' '));
const two = (value: number) => String(value).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 2012, max: 2031 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([year, month, day, exact]) => [String(year), two(month), two(day)].slice(0, exact + 1).join('-'));
const state = fc.constantFrom<EventState>('happened', 'scheduled', 'superseded');
const TODAY = '2026-11-23';
const TODAY_WORDS = 'Today, 23 November 2026';

/** Half a pixel is rounding. */
const SLACK = 0.5;

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Rect, b: Rect) =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

function expectApart(rects: readonly Rect[]) {
  for (const [i, a] of rects.entries())
    for (const b of rects.slice(i + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
}

function expectInside(rect: Rect, { width, height }: { width: number; height: number }) {
  expect(rect.left).toBeGreaterThanOrEqual(-SLACK);
  expect(rect.top).toBeGreaterThanOrEqual(-SLACK);
  expect(rect.right).toBeLessThanOrEqual(width + SLACK);
  expect(rect.bottom).toBeLessThanOrEqual(height + SLACK);
}

describe('text', () => {
  test('lines are as wide as allowed and hold all letters in order', () =>
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 600 }), (text, max) => {
        const lines = wrap(text, max, 13, measure);
        for (const line of lines) expect(measure(line, 13)).toBeLessThanOrEqual(max);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    ));

  test('words that fit are not broken', () =>
    expect(wrap('one two three', measure('one two', 13), 13, measure)).toEqual(['one two', 'three']));

  test('cut text fits and is a beginning', () =>
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 600 }), (text, max) => {
        const short = cut(text, max, 13, measure);
        expect(measure(short, 13)).toBeLessThanOrEqual(max);
        if (short !== text) expect(text.startsWith(short.replace(/…$/u, ''))).toBe(true);
        else expect(short).toBe(text);
      }),
    ));
});

describe('a time scale', () => {
  test('keeps the order of days, inside its ends, with ticks that do not meet', () =>
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 30 }), width, (dates, right) => {
        const scale = createTimeScale(dates, 10, right - 10);
        const sorted = dates.toSorted((a, b) => dayOf(a) - dayOf(b));
        const places = sorted.map(scale.x);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const x of places) {
          expect(x).toBeGreaterThanOrEqual(10);
          expect(x).toBeLessThanOrEqual(right - 10);
        }
        expect(scale.ticks.length).toBeGreaterThan(0);
        for (const [i, tick] of scale.ticks.entries()) {
          const next = scale.ticks[i + 1];
          expect(tick.x).toBeLessThanOrEqual(right - 10);
          if (next) expect(next.x - tick.x).toBeGreaterThan(tick.label.length * 7);
        }
      }),
    ));

  test('puts a day between the ticks of its year', () => {
    const scale = createTimeScale(['2021-04-21', '2030-12-31'], 0, 1000);
    const tick = (label: string) => scale.ticks.find((one) => one.label === label)?.x ?? Number.NaN;
    expect(scale.x('2024-08-01')).toBeGreaterThan(tick('2024'));
    expect(scale.x('2024-08-01')).toBeLessThan(tick('2025'));
    expect(scale.x('2024')).toBeCloseTo((tick('2024') + tick('2025')) / 2, 0);
  });
});

describe('stairs', () => {
  const event = fc.record({ date, state, when: words, text: words });
  const events = fc
    .array(fc.tuple(event, fc.option(date)), { minLength: 1, maxLength: 40 })
    .map((all) =>
      all.map(([one, from], i) => ({ ...one, key: `k${i}`, ...(from && from < one.date && { from }) })),
    );

  const label = ({ label: { x, y, anchor, when, text } }: StairsRow): Rect => {
    const widest = Math.max(
      ...when.map((line) => measure(line, STAIRS_WHEN, true)),
      ...text.map((line) => measure(line, STAIRS_TEXT)),
    );
    const top = y - 13;
    return {
      left: anchor === 'start' ? x : x - widest,
      right: anchor === 'start' ? x + widest : x,
      top,
      bottom: top + (when.length + text.length) * LINE_HEIGHT,
    };
  };
  const behind = ({ left, right, top }: Rect) => ({
    left: expect.closeTo(left),
    width: expect.closeTo(right - left),
    top: expect.closeTo(top),
  });
  const todayRow = ({ x, y, to }: NonNullable<Stairs['todayRow']>): Rect => ({
    left: x,
    right: to,
    top: y - 6,
    bottom: y + 6,
  });
  /** The dot, and the way to it from where it was. */
  const mark = ({ x, y, fromX = x }: StairsRow): Rect => ({
    left: Math.min(x, fromX) - RADIUS,
    right: Math.max(x, fromX) + RADIUS,
    top: y - RADIUS,
    bottom: y + RADIUS,
  });

  test('no label meets another or a dot, all lie inside, and every event is there', () =>
    fc.assert(
      fc.property(events, width, (given, w) => {
        const stairs = layOutStairs(given, w, TODAY, TODAY_WORDS, measure);
        expect(stairs.rows.map(({ event: { key } }) => key).sort()).toEqual(
          given.map(({ key }) => key).sort(),
        );
        expectApart([
          ...stairs.rows.flatMap((row) => [label(row), mark(row)]),
          ...(stairs.todayRow ? [todayRow(stairs.todayRow)] : []),
        ]);
        for (const row of stairs.rows) {
          expectInside(label(row), stairs);
          expect(row.label).toMatchObject(behind(label(row)));
          expectInside(mark(row), stairs);
          expect([...row.label.when, ...row.label.text].join('').replaceAll(' ', '')).toBe(
            `${row.event.when}${row.event.text}`.replaceAll(' ', ''),
          );
        }
      }),
    ));

  test('runs from old to new, and today stands where it belongs', () => {
    const stairs = layOutStairs(
      ['2027-01-01', '2024-01-01', '2026-06-01'].map((day) => ({
        key: day,
        date: day,
        state: 'happened',
        when: day,
        text: 'x',
      })),
      900,
      TODAY,
      TODAY_WORDS,
      measure,
    );
    expect(stairs.rows.map((row) => row.event.date)).toEqual(['2024-01-01', '2026-06-01', '2027-01-01']);
    const [, last, next] = stairs.rows.map(({ y }) => y);
    expect(stairs.todayRow?.y).toBeGreaterThan(last ?? Number.NaN);
    expect(stairs.todayRow?.y).toBeLessThan(next ?? Number.NaN);
    const [, before, after] = stairs.rows.map(({ x }) => x);
    expect(stairs.todayX).toBeGreaterThan(before ?? Number.NaN);
    expect(stairs.todayX).toBeLessThan(after ?? Number.NaN);
  });
});

describe('lanes', () => {
  const events = fc
    .array(fc.record({ date, state, lane: fc.constantFrom('a', 'b', 'c') }), { minLength: 1, maxLength: 300 })
    .map((all) => all.map((one, i) => ({ ...one, key: `k${i}` })));

  test('no two dots meet, all lie inside and in their lane, and every event is there once', () =>
    fc.assert(
      fc.property(events, width, (given, w) => {
        const lanes = layOutLanes(given, ['a', 'b', 'c'], w, TODAY);
        const dots = lanes.lanes.flatMap((lane) => lane.dots.map((dot) => ({ ...dot, lane })));
        expect(dots.map(({ event }) => event.key).sort()).toEqual(given.map(({ key }) => key).sort());
        for (const [i, dot] of dots.entries()) {
          const { x, y, lane, event } = dot;
          expect(event.lane).toBe(lane.name);
          const r = lanes.radius;
          expect(r).toBeGreaterThan(1);
          expectInside({ left: x - r, right: x + r, top: y - r, bottom: y + r }, lanes);
          expect(y + r).toBeLessThanOrEqual(lane.floor);
          expect(y - r).toBeGreaterThanOrEqual(lane.labelY);
          for (const other of dots.slice(i + 1))
            if (Math.abs(other.x - x) < 2 * r)
              expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(2 * r);
        }
      }),
      { numRuns: 40 },
    ));
});

describe('tracks', () => {
  const track = fc.record({
    name: words,
    days: fc.array(fc.record({ date, state, text: words }), { maxLength: 8 }),
    until: date,
  });
  const groups = fc
    .array(fc.record({ name: words, tracks: fc.array(track, { minLength: 1, maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) =>
      all.map(({ name, tracks }, g) => ({
        name,
        tracks: tracks.map((one, i) => ({ ...one, key: `${g} ${i}` })),
      })),
    );

  test('rows lie apart, names before or above their dots, dots on their line, all inside', () =>
    fc.assert(
      fc.property(groups, width, (given, w) => {
        const tracks = layOutTracks(given, w, TODAY, measure);
        const rows = tracks.groups.flatMap((group) => group.tracks);
        expect(rows.map(({ track }) => track.key)).toEqual(
          given.flatMap((group) => group.tracks.map(({ key }) => key)),
        );
        expectApart(rows.map(({ top, height }) => ({ left: 0, right: w, top, bottom: top + height })));
        for (const { name, y, dots, line, track } of rows) {
          const text = {
            left: name.x,
            right: name.x + measure(name.text, TRACK_TEXT),
            top: name.y - 11,
            bottom: name.y + 3,
          };
          expectInside(text, tracks);
          expect(dots.length).toBe(track.days.length);
          for (const { x } of dots) {
            const dot = {
              left: x - TRACK_RADIUS,
              right: x + TRACK_RADIUS,
              top: y - TRACK_RADIUS,
              bottom: y + TRACK_RADIUS,
            };
            expectInside(dot, tracks);
            expect(overlap(dot, text)).toBe(false);
            if (line) expect(line.from <= x && x <= line.to).toBe(true);
          }
        }
      }),
    ));
});

describe('bars and ratings', () => {
  const bars = fc
    .array(fc.record({ name: words, count: fc.nat(400) }), { minLength: 1, maxLength: 12 })
    .map((all) => all.map((one, i) => ({ ...one, key: `b${i}` })));

  test('bars are as long as their counts, and the picture holds them with their numbers', () =>
    fc.assert(
      fc.property(bars, width, (given, w) => {
        const placed = layOutBars(given, w, measure);
        const unit = placed.bars.find(({ bar }) => bar.count > 0);
        for (const { bar, length, count, x } of placed.bars) {
          if (unit) expect(length * unit.bar.count).toBeCloseTo(unit.length * bar.count, 3);
          expect(count.x).toBeGreaterThan(x + length);
          expect(count.x + measure(String(bar.count), 13, true)).toBeLessThanOrEqual(w);
        }
      }),
    ));

  test('a rating stands on its step, its name clear of it', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 }),
        width,
        (given, w) => {
          const ratings = layOutRatings(
            given.map(([name, rating], i) => ({ key: `r${i}`, name, rating })),
            1,
            5,
            'whose ratings these are',
            w,
            measure,
          );
          expect(ratings.steps.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
          const parts = ratings.rows.flatMap(({ rating, x, y, name }): Rect[] => {
            expect(x).toBe(ratings.steps[rating.rating - 1]?.x);
            const widest = Math.max(...name.lines.map((line) => measure(line, RATING_TEXT)));
            return [
              {
                left: x - RATING_RADIUS,
                right: x + RATING_RADIUS,
                top: y - RATING_RADIUS,
                bottom: y + RATING_RADIUS,
              },
              {
                left: name.x,
                right: name.x + widest,
                top: name.y - 12,
                bottom: name.y - 12 + name.lines.length * 17,
              },
            ];
          });
          expectApart(parts);
          for (const part of parts) expectInside(part, ratings);
        },
      ),
    ));
});

describe('boxes', () => {
  const item = fc.record({ text: words, detail: words });
  const groups = fc
    .array(fc.record({ name: words, detail: words, items: fc.array(item, { maxLength: 10 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) =>
      all.map(({ items, ...group }, g) => ({
        ...group,
        key: `g${g}`,
        items: items.map((one, i) => ({ ...one, key: `g${g}i${i}` })),
      })),
    );

  test('boxes lie apart, and all their text inside them without meeting', () =>
    fc.assert(
      fc.property(groups, width, fc.integer({ min: 1, max: 4 }), (given, w, most) => {
        const boxes = layOutBoxes(given, w, measure, most);
        expect(boxes.boxes.map(({ group }) => group.key)).toEqual(given.map(({ key }) => key));
        expectApart(
          boxes.boxes.map(({ x, y, width: bw, height }) => ({
            left: x,
            right: x + bw,
            top: y,
            bottom: y + height,
          })),
        );
        for (const { x, y, width: bw, height, name, detail, items } of boxes.boxes) {
          expectInside({ left: x, right: x + bw, top: y, bottom: y + height }, boxes);
          const texts = [
            { ...name, size: BOX_NAME, bold: true },
            { ...detail, size: BOX_DETAIL, bold: false },
            ...items.flatMap((one) => [
              { ...one.text, size: BOX_TEXT, bold: false },
              { ...one.detail, size: BOX_DETAIL, bold: false },
            ]),
          ];
          const rects = texts.map(({ lines, y: baseline, size, bold }) => ({
            left: x + 14,
            right: x + 14 + Math.max(0, ...lines.map((line) => measure(line, size, bold))),
            top: baseline - 13,
            bottom: baseline - 13 + lines.length * 17,
          }));
          expectApart(rects);
          for (const rect of rects) {
            expect(rect.right).toBeLessThanOrEqual(x + bw);
            expect(rect.bottom).toBeLessThanOrEqual(y + height);
          }
        }
      }),
      { numRuns: 60 },
    ));
});

describe('the fan of relations', () => {
  const groups = fc
    .array(fc.array(fc.record({ name: words, degree: fc.nat(90) }), { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 9,
    })
    .map((all) =>
      all.map((nodes, g) => ({
        relation: `relation ${g}`,
        nodes: nodes.map((node, i) => ({ ...node, key: `r${g}-${i}` })),
      })),
    );

  test('nodes and the record in the middle lie apart and inside, names within their nodes', () =>
    fc.assert(
      fc.property(words, groups, width, (title, given, w) => {
        const fan = layOutFan(title, given, w, measure);
        const { center } = fan;
        const nodes = fan.groups.flatMap((group) => group.nodes);
        expect(nodes.length).toBe(given.flatMap((group) => group.nodes).length);
        const rects = [center, ...nodes].map(({ x, y, width: nw, height }) => ({
          left: x,
          right: x + nw,
          top: y,
          bottom: y + height,
        }));
        expectApart(rects);
        for (const rect of rects) expectInside(rect, fan);
        for (const { node, lines, width: nw } of nodes) {
          for (const line of lines) expect(measure(line, FAN_TEXT)).toBeLessThanOrEqual(nw);
          expect(lines.join('').replaceAll(' ', '')).toContain(node.name.replaceAll(' ', ''));
        }
      }),
      { numRuns: 60 },
    ));

  test('arrow keys reach every node from the middle, and back', () =>
    fc.assert(
      fc.property(words, groups, width, (title, given, w) => {
        const fan = layOutFan(title, given, w, measure);
        const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
        const reach = (from: string) => {
          const seen = new Set([from]);
          for (const at of seen)
            for (const key of keys) {
              const next = nextInFan(fan, at, key);
              if (next !== undefined) seen.add(next);
            }
          return seen;
        };
        const all = [CENTER, ...given.flatMap(({ nodes }) => nodes.map(({ key }) => key))].sort();
        expect([...reach(CENTER)].sort()).toEqual(all);
        for (const key of all.slice(0, 4)) expect(reach(key).has(CENTER)).toBe(true);
        for (const { node } of fan.groups.flatMap((group) => group.nodes)) {
          const down = nextInFan(fan, node.key, 'ArrowDown');
          if (down !== undefined) expect(nextInFan(fan, down, 'ArrowUp')).toBe(node.key);
        }
      }),
      { numRuns: 40 },
    ));
});
