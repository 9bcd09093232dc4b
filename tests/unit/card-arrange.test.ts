import { expect, test } from 'vitest';
import { byRelation, groupFacts, splitList } from '../../components/card/arrange.ts';
import type { CardFact, CardRelated } from '../../knowledge/card-model.ts';

const fact = (label: string, value: string): CardFact => ({
  content: value,
  label,
  value,
  confidence: 'settled',
  earlier: [],
  citations: [],
});
const related = (id: string, relation: string): CardRelated => ({ id, title: id, kind: 'law', relation });

test('neighbouring facts with one label share it, others keep their place', () => {
  const groups = groupFacts([
    fact('Filed', '2024'),
    fact('Judge', 'A'),
    fact('Judge', 'B'),
    fact('Filed', '2025'),
  ]);
  expect(groups.map(({ label, facts }) => `${label}: ${facts.map(({ value }) => value).join(', ')}`)).toEqual(
    ['Filed: 2024', 'Judge: A, B', 'Filed: 2025'],
  );
});

test('related records come relation by relation, in the order relations first came in', () => {
  const arranged = byRelation([related('a', 'see also'), related('b', 'contains'), related('c', 'see also')]);
  expect(arranged.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

test.each([
  { all: 5, first: 6, shown: 5, rest: 0 },
  { all: 6, first: 6, shown: 6, rest: 0 },
  { all: 7, first: 6, shown: 7, rest: 0 },
  { all: 8, first: 6, shown: 6, rest: 2 },
])('of $all, $shown are shown and $rest kept back', ({ all, first, shown, rest }) => {
  const split = splitList([...Array(all).keys()], first);
  expect([split.shown.length, split.rest.length]).toEqual([shown, rest]);
});
