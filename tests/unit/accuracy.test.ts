/** Keeps the measured accuracy from falling; `npm run accuracy` shows it in full. */
import { describe, expect, test } from 'vitest';
import { CUE_PATTERN } from '../../entrypoints/shared/cues.ts';
import { goldTexts, measure } from '../../scripts/accuracy.ts';

describe('mentions in the gold sets', () => {
  const scores = measure();
  test.each(['ai-act', 'copyright', 'film'])('%s', (topic) => {
    const { right = 0, wrong = 0, missed = 0 } = scores.get(topic) ?? {};
    expect(right / (right + wrong), 'precision').toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missed), 'recall').toBeGreaterThanOrEqual(0.95);
  });
  test('none where there is nothing of ours', () =>
    expect(scores.get('none')).toEqual({ right: 0, wrong: 0, missed: 0 }));
});

test('the gate opens for nearly every passage on topic, short as they are', () => {
  const onTopic = goldTexts().filter(({ topic }) => topic !== 'none');
  const open = onTopic.filter(({ text }) => CUE_PATTERN.test(text));
  expect(open.length / onTopic.length).toBeGreaterThanOrEqual(0.95);
});
