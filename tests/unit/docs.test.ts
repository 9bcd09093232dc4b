/** What the documents say can be looked up: every path and link in them is there, and store texts fit the manifest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import config from '../../wxt.config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const below = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', ...below('docs')];

/** `entrypoints/gate.ts`, `knowledge/records`: what begins with a folder of ours; patterns and placeholders are none. */
const PATH =
  /`((?:\.ci|\.github|assets|components|docs|entrypoints|knowledge|scripts|tests)\/[^`\s*<…]*|[\w.-]+\.(?:md|json|config\.ts))`/gu;
const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Files that only a build makes, or another package has. */
const ELSEWHERE = new Set(['manifest.json', 'draft.md']);

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('names only files that are there', () => {
    const named = all(text, PATH).filter((path) => !ELSEWHERE.has(path));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('links only to what is there', () => {
    const linked = all(text, LINK).map((link) => join(ROOT, dirname(document), link));
    expect(linked.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('the way from a page to the card names its files', () => {
  const named = all(read('docs/architecture.md'), PATH);
  expect(named).toEqual(
    expect.arrayContaining(['entrypoints/gate.ts', 'knowledge/read.ts', 'components/card/Card.tsx']),
  );
});

const manifestFor = async (browser: 'chrome' | 'firefox') => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is not made for each browser.');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
};

/** What a name in the manifest stands for: "__MSG_extension_description__". */
function english(named: string): string {
  const [, key = ''] = /^__MSG_(\w+)__$/u.exec(named) ?? [];
  return Object.entries(messages).find(([name]) => name === key)?.[1].message ?? '';
}

describe.each([
  ['chrome', 'chrome'],
  ['edge', 'chrome'],
  ['amo', 'firefox'],
] as const)('the texts for the store %s', (store, browser) => {
  const text = read(`docs/store/${store}.md`);

  test('the summary is that of the manifest, and short enough', async () => {
    const { description: named = '' } = await manifestFor(browser);
    const description = english(named);
    expect(/\*\*Summary\*\*\n\n(.*)\n/u.exec(text)?.[1]).toBe(description);
    expect(description.length).toBeLessThanOrEqual(132);
  });

  test('every permission has its reason, and no other', async () => {
    const { permissions = [] } = await manifestFor(browser);
    const told = all(text, /^\| `(\w+)` \| \S/gmu);
    expect(told.toSorted()).toEqual([...(permissions as string[]), 'host_permissions'].toSorted());
  });
});

test('the description is long enough for Edge, and short enough for all', () => {
  const { length } = read('docs/store/description.txt');
  expect(length).toBeGreaterThan(250);
  expect(length).toBeLessThan(10_000);
});
