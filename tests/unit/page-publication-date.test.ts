import { describe, expect, test } from 'vitest';
import { dateInJsonLd, pageDate } from '../../entrypoints/page/publication-date.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('the date of a page', () => {
  test.each([
    ['2024-08-01', '2024-08-01'],
    ['2024-08-01T09:30:00Z', '2024-08-01'],
    ['2024-08-01T00:30:00.123+02:00', '2024-08-01'],
    ['2024-08-01T0930+0200', '2024-08-01'],
    ['2024-08-01 09:30', '2024-08-01'],
    [' 2024-08-01\n', '2024-08-01'],
    ['2024-02-29', '2024-02-29'],
    ['2024-08', '2024-08'],
    ['2024', '2024'],
    ['1995', '1995'],
    ['2026-11-24T08:00:00+14:00', '2026-11-24'],
    ['2026', '2026'],
  ])('%j is %s', (text, date) => {
    expect(pageDate(text, NOW)).toBe(date);
  });

  test.each([
    ['', null, undefined],
    ['today', 'August 1, 2024', '01.08.2024', '1722470400', '2024-8-1', '2024-08-01 to 2024-09-01'],
    ['2024-02-30', '2023-02-29', '2024-13', '2024-00-10', '2024-04-31'],
    ['1994', '1970-01-01T00:00:00Z', '0001-01-01'],
    ['2026-11-25', '2026-12', '2027'],
  ])('is none of %j …', (...texts) => {
    for (const text of texts) expect(pageDate(text, NOW), String(text)).toBeUndefined();
  });

  test.each([
    [
      '{"@type":"NewsArticle","datePublished":"2024-08-01T09:30:00Z","dateModified":"2025-01-01"}',
      '2024-08-01T09:30:00Z',
    ],
    ['{ "datePublished" :\n "2024-08" }', '2024-08'],
    ['{"dateModified":"2025-01-01"}', undefined],
    ['{"datePublished":"","x":"2025-01-01"}', undefined],
    [`{"text":"${'a'.repeat(300_000)}","datePublished":"2024-08-01"}`, undefined],
    ['not JSON at all', undefined],
  ])('in JSON-LD', (script, date) => {
    expect(dateInJsonLd(script)).toBe(date);
  });
});
