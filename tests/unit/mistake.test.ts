/** The text that a reader pastes to tell of a mistake: what it holds, and that it holds nothing else. */
import { expect, test } from 'vitest';
import type { CardModel } from '../../knowledge/card-model.ts';
import { claimView } from '../../knowledge/claim-view.ts';
import type { RecordId } from '../../knowledge/reading.ts';
import { mistakeReport } from '../../knowledge/report/mistake.ts';

const model = {
  id: 'eu-ai-act',
  title: 'EU Artificial Intelligence Act',
  headline: 'In force since 1 August 2024.',
  revision: 3,
  reviewed: '20 November 2026',
} as CardModel;

const claim = claimView({
  start: 0,
  end: 15,
  record: 'eu-ai-act' as RecordId,
  property: 'entered-into-force',
  verdict: 'differs',
  stated: '2 February 2025',
  recorded: '1 August 2024',
  confidence: 'settled',
  asOf: '2024-07-12',
  sources: [],
  sentence: '',
});

const place = {
  page: 'https://example.org/article?id=7',
  sentence: 'The Act entered into force on 2 February 2025.',
};

const HEAD = [
  'A mistake in Obelus',
  '',
  'record: eu-ai-act (EU Artificial Intelligence Act), revision 3, reviewed 20 November 2026',
  'version: 0.1.0',
];
const TAIL = ['', 'What is wrong, and where that can be seen:', ''];

test('of a statement', () =>
  expect(
    mistakeReport(model, '0.1.0', { ...place, words: '2 February 2025', why: 'not told', claim }).split('\n'),
  ).toEqual([
    ...HEAD,
    'page: https://example.org/article?id=7',
    'sentence: The Act entered into force on 2 February 2025.',
    'marked: 2 February 2025',
    'the card said: Differs from the record, Entered into force. Stated: 2 February 2025. On record: 1 August 2024 (as of 12 July 2024).',
    ...TAIL,
  ]));

test('of a mention', () =>
  expect(
    mistakeReport(model, '0.1.0', { ...place, words: 'The Act', why: 'a short form of it' }).split('\n'),
  ).toEqual([
    ...HEAD,
    'page: https://example.org/article?id=7',
    'sentence: The Act entered into force on 2 February 2025.',
    'marked: The Act',
    'the card said: In force since 1 August 2024.',
    'why it was marked: a short form of it',
    ...TAIL,
  ]));

test('of a record that was walked to, without the page, which says nothing about it', () => {
  const text = mistakeReport(model, '0.1.0', undefined);
  expect(text.split('\n')).toEqual([...HEAD, 'the card said: In force since 1 August 2024.', ...TAIL]);
  expect(text).not.toContain('page:');
});
