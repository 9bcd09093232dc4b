import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../knowledge/claims/parts.ts';
import { FAMILIES, stems } from '../../knowledge/claims/stems.ts';

describe('one meaning, one stem', () => {
  test.each([
    ['prohibitions', 'prohibited'],
    ['bans', 'outlawed'],
    ['sued', 'lawsuit'],
    ['suing', 'litigation'],
    ['approved', 'adopted'],
    ['passes', 'enacts'],
    ['delayed', 'postponement'],
    ['fined', 'penalties'],
    ['turnover', 'revenues'],
    ['company', 'firms'],
    ['films', 'movie'],
    ['writers', 'authors'],
    ['actor', 'performers'],
    ['dismissed', 'tossed'],
    ['pirated', 'piracy'],
    ['payout', 'paid'],
    ['applies', 'applicable'],
    ['labelling', 'watermark'],
    ['takes effect', 'takes force'],
    ['obliges', 'compelled'],
    ['thespian', 'actors'],
    ['Emilia', 'EMILIA'],
    ['Pérez', 'Perez'],
  ])('%s and %s', (a, b) => expect(stems(a)).toEqual(stems(b)));

  test.each(FAMILIES)('%s', (line) => {
    const [first = '', ...others] = line.split(' ');
    for (const word of others.filter((each) => !each.includes('-')))
      expect(stems(word)).toEqual(stems(first));
  });
});

describe('other meanings, other stems', () => {
  test.each([
    ['ban', 'permit'],
    ['win', 'lose'],
    ['filed', 'settled'],
    ['author', 'actor'],
    ['film', 'book'],
    ['train', 'store'],
    ['plaintiff', 'defendant'],
    ['preliminary', 'final'],
    ['proposed', 'adopted'],
    ['minutes', 'days'],
  ])('%s is not %s', (a, b) => expect(stems(a)).not.toEqual(stems(b)));
});

test('words without meaning of their own have none', () =>
  expect(stems('It was said that the Act would have been there, according to reports')).toEqual(
    stems('Act would'),
  ));

test('parts stand where their words are', () => {
  const text = 'The EU’s ban — on “social scoring” — applies.';
  expect(partsOf(text).map(({ start, end, stem }) => [text.slice(start, end), stem])).toEqual([
    ['EU', 'eu'],
    ['ban', 'ban'],
    ['social', stems('social')[0]],
    ['scoring', stems('scoring')[0]],
    ['applies', 'apply'],
  ]);
});

test('parts of a stretch lie in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
      const from = Math.min(a, b, text.length);
      const to = Math.min(Math.max(a, b), text.length);
      let last = from;
      for (const { start, end, stem } of partsOf(text, from, to)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(to);
        expect(stem).not.toBe('');
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a stem does not depend on the words around it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('bans', 'Films', 'suing', 'the', 'U.S.', 'Pérez', '50')),
      (words) => {
        expect(stems(words.join(' '))).toEqual(words.flatMap((word) => stems(word)));
      },
    ),
  );
});
