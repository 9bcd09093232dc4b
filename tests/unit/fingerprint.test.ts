/** Approved pictures are compared where they were taken, and nowhere else. */
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { otherwise, type Place } from '../browser/pictures/fingerprint.ts';

/** One grey all over, but for one pixel. */
function sample(shade: number, width = 20): PNG {
  const png = new PNG({ width, height: 20 });
  png.data.fill(255);
  png.data.fill(shade, 400, 403);
  return png;
}

const THERE: Place = { platform: 'linux-x64', browser: 'Chrome 156', language: 'en-US', sample: sample(120) };

test('the same place is the same', () => {
  expect(otherwise({ ...THERE, sample: sample(120) }, THERE)).toBe('');
});

test('a shade off in the last digit is no other place', () => {
  expect(otherwise({ ...THERE, sample: sample(121) }, THERE)).toBe('');
});

const DRAWN_OTHERWISE = 'a sample of letters and controls is drawn in another way here';

test.each([
  ['system', { platform: 'darwin-arm64' }, 'the system is darwin-arm64 here, and was linux-x64'],
  ['browser', { browser: 'Chrome 157' }, 'the browser is Chrome 157 here, and was Chrome 156'],
  ['language', { language: 'de' }, 'the language is de here, and was en-US'],
  ['letter', { sample: sample(150) }, DRAWN_OTHERWISE],
  ['width', { sample: sample(120, 21) }, DRAWN_OTHERWISE],
  [
    'system and letter',
    { platform: 'linux-arm64', sample: sample(255) },
    `the system is linux-arm64 here, and was linux-x64; ${DRAWN_OTHERWISE}`,
  ],
] as const)('another %s is another place', (_, other, words) => {
  expect(otherwise({ ...THERE, ...other }, THERE)).toBe(words);
});
