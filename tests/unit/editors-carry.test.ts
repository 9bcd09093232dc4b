import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carry } from '../../entrypoints/editors/carry.ts';
import type { BlockFindings, Finding } from '../../entrypoints/shared/messages.ts';

const finding = (start: number, end: number): Finding => ({
  start,
  end,
  record: 'eu-ai-act',
  topic: 'ai-act',
  title: 'EU AI Act',
});

/** What is found in a text: each "Act". */
const find = (text: string): BlockFindings => ({
  findings: [...text.matchAll(/\bAct\b/gu)].map(({ index }) => finding(index, index + 3)),
  notOnRecord: 0,
});

const carried = (before: string, after: string) =>
  carry(find(before), before, after)?.findings.map(({ start, end }) => `${start} ${after.slice(start, end)}`);

test.each([
  ['nothing changed', 'The Act.', 'The Act.', ['4 Act']],
  ['words before it', 'The Act.', 'And so the Act.', ['11 Act']],
  ['words after it', 'The Act.', 'The Act. And more.', ['4 Act']],
  ['words between two', 'The Act and Act.', 'The Act or an Act.', ['4 Act', '14 Act']],
  ['a letter within', 'The Act.', 'The Ac t.', []],
  ['a letter right after it', 'The Act.', 'The Acts.', []],
  ['a letter right before it', 'The Act.', 'The xAct.', []],
  ['all of it gone', 'The Act.', '', []],
  ['one of two alike gone', 'Act Act', 'Act', ['0 Act']],
])('%s', (_, before, after, expected) => {
  expect(carried(before, after)).toEqual(expected);
});

test('what is carried over stands over the same words as before, whatever was changed', () => {
  const text = fc
    .array(fc.constantFrom('Act', ' ', 'the', 'a', '.'), { maxLength: 12 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      for (const words of carried(before, after) ?? []) expect(words).toMatch(/ Act$/u);
    }),
  );
});

test('an edit elsewhere loses nothing', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5 }), fc.string({ maxLength: 5 }), (words, typed) => {
      const start = 'Act '.repeat(words);
      const before = `${start}| Act Act`;
      const after = `${start}|${typed} Act Act`;
      expect(carried(before, after)).toHaveLength(words + 2);
    }),
  );
});
