/** The parts of `npm run check` that need no process of their own. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPositions } from '../../knowledge/positions.ts';
import { filesToRead } from '../../scripts/check-files.ts';
import { checkOptions } from '../../scripts/check-options.ts';
import { createProgress } from '../../scripts/progress.ts';

describe('options', () => {
  test.each([
    [['a.md'], { kind: 'text' }],
    [['--json', 'a.md'], { kind: 'json' }],
    [['--jsonl'], { kind: 'jsonl' }],
    [['--help'], { kind: 'help' }],
    [['--report', 'html', 'a.md'], { kind: 'report', form: 'html' }],
    [
      ['--report=claimreview', '--author', ' The News ', '--author-url', 'https://news.example', 'a.md'],
      { kind: 'report', form: 'claimreview', reviewer: { name: 'The News', url: 'https://news.example' } },
    ],
  ])('%j', (args, output) => expect(checkOptions(args)).toMatchObject({ ok: true, value: { output } }));

  test.each([
    [['--report', 'pdf', 'a.md'], '--report can be md, html, json, claimreview, not "pdf"'],
    [['--report', 'md', '--json', 'a.md'], '--json and --report exclude each other; choose one'],
    [['--report', 'md', '--jsonl'], '--jsonl and --report exclude each other; choose one'],
    [['--report', 'claimreview', 'a.md'], /^--report claimreview needs --author "Your organisation"/],
    [['--report', 'claimreview', '--author', ' ', 'a.md'], /needs --author/],
    [['--report'], /^Option '--report <value>' argument missing\. Usage/],
    [['--colour', 'x'], /^Unknown option '--colour'\. Usage/],
    [[], /^name at least one file or folder/],
  ])('%j is refused in one line', (args, error) => {
    const refused = checkOptions(args);
    expect(refused).toEqual({
      ok: false,
      error: typeof error === 'string' ? error : expect.stringMatching(error),
    });
    expect(refused.ok || refused.error).not.toContain('\n');
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'obelus-files-'));
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    for (const name of ['b', 'b/c', '.hidden', 'node_modules', 'none']) mkdirSync(at(name));
    for (const name of [
      'z.txt',
      'a.md',
      'b/y.HTML',
      'b/c/x.markdown',
      'b/w.htm',
      'b/picture.png',
      'data.json',
      '.note.md',
      '.hidden/v.md',
      'node_modules/u.md',
    ])
      writeFileSync(at(name), '');
    symlinkSync(at('b'), at('b/again'));
    symlinkSync(at('a.md'), at('b/link.md'));
    symlinkSync(at('gone.md'), at('b/lost.md'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function files(...paths: string[]) {
    const complaints: string[] = [];
    const found = filesToRead(paths, (message) => complaints.push(message));
    return { found: found.map((path) => path.slice(folder.length + 1)), complaints };
  }

  test('of a folder are its documents, in order, without those of programs', () =>
    expect(files(folder)).toEqual({
      found: ['a.md', 'b/c/x.markdown', 'b/link.md', 'b/w.htm', 'b/y.HTML', 'z.txt'],
      complaints: [],
    }));

  test('are each read once, and read whatever they are called when they are named', () =>
    expect(files(at('data.json'), at('z.txt'), at('b/c'), at('b'), at('z.txt')).found).toEqual([
      'data.json',
      'z.txt',
      'b/c/x.markdown',
      'b/link.md',
      'b/w.htm',
      'b/y.HTML',
    ]));

  test('that are not there are left for reading to complain of; a folder without any is complained of here', () =>
    expect(files(at('gone'), at('none'))).toEqual({
      found: ['gone'],
      complaints: [`${at('none')}: has no .md, .html or .txt file in it`],
    }));
});

describe('positions', () => {
  test.each([
    [0, [1, 1]],
    [1, [1, 2]],
    [2, [2, 1]],
    [5, [3, 1]],
    [6, [4, 1]],
    [7, [4, 2]],
  ])('%i', (offset, position) => expect(createPositions('a\nb\r\n\n😀')(offset)).toEqual(position));
});

describe('progress', () => {
  function shown(isTTY: boolean, all: number | null, steps: readonly number[]) {
    let [now, text] = [0, ''];
    const progress = createProgress({ isTTY, write: (piece) => (text += piece) }, all, 'files', () => now);
    for (const ms of steps) {
      now += ms;
      progress.step();
    }
    progress.clear();
    progress.clear();
    return text.replaceAll('\r\x1b[K', '|');
  }

  test.each([
    [
      'after half a second, and not with every step',
      true,
      9,
      [400, 100, 10, 80, 10],
      '|2 of 9 files|5 of 9 files|',
    ],
    ['without an end where none is known', true, null, [600], '|1 files|'],
    ['not for quick work', true, 9, [1, 2, 3], ''],
    ['not where nobody looks', false, 9, [600, 600], ''],
  ])('%s', (_, isTTY, all, steps, text) => expect(shown(isTTY, all, steps)).toBe(text));
});
