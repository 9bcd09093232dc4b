import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWordUnit } from '../../knowledge/match/fold.ts';
import { createSpotter, type Spot, type SpotName } from '../../knowledge/match/spotter.ts';
import { canonical } from '../../knowledge/match/words.ts';

const spotted = (names: string[], text: string) =>
  createSpotter(names.map((name, id) => ({ id, text: name })))
    .spot(text)
    .map(({ start, end }) => text.slice(start, end));

describe('finds a name', () => {
  test.each([
    ['AI Act', 'The AI Act applies.', ['AI Act']],
    ['AI Act', 'The ai act, the AI ACT and the Ai-Act', ['ai act', 'AI ACT', 'Ai-Act']],
    [
      'AI Act',
      'AI\u00a0Act, AI\u2011Act, AI\n Act, AI  Act',
      ['AI\u00a0Act', 'AI\u2011Act', 'AI\n Act', 'AI  Act'],
    ],
    ['AI Act', 'the A.I. Act', ['A.I. Act']],
    [
      'AI Act',
      'soft hy\u00adphens: A\u00adI A\u00adct and zero\u200bwidth A\u200bI Act',
      ['A\u00adI A\u00adct', 'A\u200bI Act'],
    ],
    ['U.S. Copyright Office', 'the US Copyright Office', ['US Copyright Office']],
    ['US Copyright Office', 'the U.S. Copyright Office', ['U.S. Copyright Office']],
    [
      'Bartz v. Anthropic',
      'Bartz v Anthropic, Bartz vs. Anthropic, Bartz versus Anthropic',
      ['Bartz v Anthropic', 'Bartz vs. Anthropic', 'Bartz versus Anthropic'],
    ],
    ["EU's AI Act", 'the EU’s AI Act', ['EU’s AI Act']],
    ['Emilia Pérez', 'EMILIA PEREZ, Emilia Pe\u0301rez', ['EMILIA PEREZ', 'Emilia Pe\u0301rez']],
    ['Thierry Frémaux', 'Thierry Fremaux', ['Thierry Fremaux']],
    ['Straße', 'STRASSE', ['STRASSE']],
    ['fine art', 'the ﬁne art', ['ﬁne art']],
    ['OpenAI', 'OpenAI’s lawyers; (OpenAI); “OpenAI”', ['OpenAI', 'OpenAI', 'OpenAI']],
    ['Regulation (EU) 2024/1689', 'Regulation (EU) 2024/1689', ['Regulation (EU) 2024/1689']],
    ['10^25 FLOP', 'above 10^25 FLOP', ['10^25 FLOP']],
    ['10²⁵ FLOP', 'above 1025 FLOP', ['1025 FLOP']],
  ])('%s in %j', (name, text, found) => expect(spotted([name], text)).toEqual(found));
});

describe('does not find a name', () => {
  test.each([
    ['AI Act', 'the AI Action Plan'],
    ['AI Act', 'OpenAI Act'],
    ['AI Act', 'Uses of AI. Act now.'],
    ['AI Act', 'AI, Act'],
    ['AI Act', 'AI (Act)'],
    ['Sora', 'Sorano, Fedora'],
    ['AI', 'aid AIs maid'],
  ])('%s in %j', (name, text) => expect(spotted([name], text)).toEqual([]));

  test('in other capitals than asked for', () => {
    const spotter = createSpotter([{ id: 0, text: 'Here', exactCase: true }]);
    expect(spotter.spot('here and Here')).toEqual([{ start: 9, end: 13, id: 0 }]);
  });
});

test('says of a name in capitals that it is', () => {
  const spotter = createSpotter([{ id: 0, text: 'Here', exactCase: true }]);
  expect(spotter.spot('HERE')).toEqual([{ start: 0, end: 4, id: 0, inCapitals: true }]);
});

test('reports all names that overlap, in order', () => {
  expect(spotted(['EU AI Act', 'AI Act', 'AI', 'Act on data'], 'the EU AI Act on data')).toEqual([
    'EU AI Act',
    'AI',
    'AI Act',
    'Act on data',
  ]);
});

test('two names that read the same are both reported', () => {
  const spotter = createSpotter([
    { id: 7, text: 'the Act' },
    { id: 9, text: 'The Act' },
  ]);
  for (const text of ['the act', 'the Act', 'The Act', 'THE\u00a0ACT'])
    expect(spotter.spot(text).map(({ id }) => id)).toEqual([7, 9]);
});

/** Words, gaps and oddities that names and texts are made of. */
const piece = fc.constantFrom(
  'ai',
  'AI',
  'act',
  'Act',
  'v',
  'vs',
  'versus',
  'café',
  'cafe\u0301',
  'straße',
  'ﬁlm',
  'u',
  's',
  'U.S.',
  'A.I.',
  '50',
  '2024',
  'ł',
  '日本',
  '😀',
  'x\u00ady',
);
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '  ',
  '-',
  '\u2011',
  '\u00a0',
  '\n',
  '. ',
  ', ',
  "'",
  '’s ',
  '/',
  '(',
  ') ',
  '^',
  '\u200b',
  '.',
);
const phrase = (max: number) =>
  fc
    .array(fc.tuple(piece, gap), { minLength: 1, maxLength: max })
    .map((parts) =>
      parts.map(([word, between], i) => (i === parts.length - 1 ? word : word + between)).join(''),
    );

/** Every pair of word edges, compared in canonical form: what the spotter must equal. */
function naive(names: readonly SpotName[], text: string): Spot[] {
  const found: Spot[] = [];
  const isWord = (i: number) => i >= 0 && i < text.length && isWordUnit(text.charCodeAt(i));
  for (let start = 0; start < text.length; start++) {
    if (!isWord(start) || isWordBefore(text, start)) continue;
    for (let end = start + 1; end <= text.length; end++) {
      if (!isWordBefore(text, end)) continue;
      if (isWordAfter(text, end) || longestGap(text.slice(start, end)) > 5) continue;
      for (const { id, text: name } of names)
        if (canonical(name) === canonical(text.slice(start, end))) found.push({ start, end, id });
    }
  }
  return found;
}

const PASSED = /[\p{M}\u00ad\u200b]/u;
const isWordBefore = (text: string, at: number) => {
  let i = at - 1;
  while (i >= 0 && PASSED.test(text[i] ?? '')) i--;
  return i >= 0 && isWordUnit(text.charCodeAt(i));
};
const isWordAfter = (text: string, at: number) =>
  at < text.length && (isWordUnit(text.charCodeAt(at)) || PASSED.test(text[at] ?? ''));
const longestGap = (text: string) =>
  Math.max(0, ...text.split(/[\p{L}\p{N}]/u).map((between) => between.length));

describe('properties', () => {
  test('equals the naive matcher on what it reports as canonical', () => {
    fc.assert(
      fc.property(fc.array(phrase(3), { minLength: 1, maxLength: 8 }), phrase(12), (texts, text) => {
        const names = texts.map((name, id) => ({ id, text: name }));
        const spots = createSpotter(names).spot(text);
        // Sound: every spot reads as its name.
        for (const { start, end, id } of spots)
          expect(canonical(text.slice(start, end))).toBe(canonical(texts[id] ?? ''));
        // Complete, where initials do not blur where a word begins.
        if (/\p{L}\.\p{L}/u.test(text)) return;
        const keys = new Set(spots.map(({ start, end, id }) => `${start} ${end} ${id}`));
        for (const { start, end, id } of naive(names, text))
          expect(keys, `${texts[id]} in ${JSON.stringify(text)}`).toContain(`${start} ${end} ${id}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('offsets lie in the text and cut out whole words', () => {
    fc.assert(
      fc.property(
        fc.array(phrase(2), { minLength: 1, maxLength: 5 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        phrase(6),
        (texts, noise, text) => {
          const whole = `${noise} ${text} ${noise}`;
          for (const { start, end } of createSpotter(texts.map((name, id) => ({ id, text: name }))).spot(
            whole,
          )) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(whole.length);
            expect(isWordUnit(whole.charCodeAt(start))).toBe(true);
          }
        },
      ),
    );
  });

  test('a longer list of other names changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(phrase(3), { minLength: 1, maxLength: 4 }),
        fc.array(phrase(3), { maxLength: 40 }),
        phrase(10),
        (texts, others, text) => {
          const few = createSpotter(texts.map((name, id) => ({ id, text: name }))).spot(text);
          const many = createSpotter([...texts, ...others].map((name, id) => ({ id, text: name }))).spot(
            text,
          );
          expect(many.filter(({ id }) => id < texts.length)).toEqual(few);
        },
      ),
    );
  });
});
