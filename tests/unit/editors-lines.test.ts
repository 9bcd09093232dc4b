import { expect, test } from 'vitest';
import { paragraphs } from '../../entrypoints/editors/lines.ts';

const LONG = 'A line that goes on for so long that its writer may have wrapped it';

test.each<[string, string[], [number, number][]]>([
  ['one line', ['One.'], [[0, 0]]],
  [
    'short lines are paragraphs',
    ['A heading', 'Its text'],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'empty lines are none',
    ['One.', '', '  ', 'Two.'],
    [
      [0, 0],
      [3, 3],
    ],
  ],
  ['a line wrapped by hand goes on', [LONG, 'and on.'], [[0, 1]]],
  [
    'but not after the end of a sentence',
    [`${LONG}.`, 'Another.'],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'nor over an empty line',
    [LONG, '', 'Another.'],
    [
      [0, 0],
      [2, 2],
    ],
  ],
  [
    'nor into a list',
    [LONG, '- first', '2. second'],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'nor a line too long to be wrapped',
    [`${LONG}${LONG}`, 'Another.'],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  ['lines without letters are none', ['---', '12'], []],
  ['three lines wrapped', [LONG, LONG, 'the end.'], [[0, 2]]],
])('%s', (_, lines, expected) => {
  expect(paragraphs(lines).map(({ first, last }) => [first, last])).toEqual(expected);
});
