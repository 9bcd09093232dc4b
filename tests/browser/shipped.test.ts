/**
 * What has to hold of the built extension, for each browser: of the build that
 * is tested here, which differs from the shipped one in one thing alone.
 * `npm run shipped` asks the same of what is shipped.
 */
import { describe, expect, inject, test } from 'vitest';
import { readPackage } from '../../scripts/shipped/package-files.ts';
import { CARD_IS_CLOSED, rules } from '../../scripts/shipped/rules.ts';
import { readTold } from '../../scripts/shipped/told.ts';

const told = readTold();

describe.each(Object.entries(inject('browsers')))('the extension for %s', (_, { extension }) => {
  const files = readPackage(extension);

  test('has all its parts', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'background.js',
        'gate.js',
        'page.js',
        'card.js',
        'popup.html',
      ]),
    );
  });

  test.each(Object.entries(rules(told)))('%s', (what, rule) => {
    const problems = rule(files);
    // The card's, in pages and in the sample of the welcome page.
    const open = problems.filter((problem) =>
      /^(?:card|chunks\/welcome-[\w-]+)\.js: a shadow root that is not closed$/u.test(problem),
    );
    if (what === CARD_IS_CLOSED) expect(open).toHaveLength(2);
    expect(problems.filter((problem) => !open.includes(problem))).toEqual([]);
  });
});
