import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'obelus-check-'));
const file = (name: string) => join(folder, name);

beforeAll(() => {
  writeFileSync(file('act.txt'), 'The AI Act applies.\n\nArticle 50 of the AI Act, too.\n');
  writeFileSync(file('plain.txt'), 'Nothing of ours.');
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  writeFileSync(file('latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  mkdirSync(file('folder'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, errors: stderr.split('\n').filter(Boolean) };
}
const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('prints a readable report', () => {
  const { status, stdout, errors } = check([file('act.txt')]);
  expect({ status, errors }).toEqual({ status: 0, errors: [] });
  expect(stdout).toMatch(/act\.txt: 3 mentions/);
  expect(stdout).toMatch(/1:5 {2}AI Act {2}→ {2}EU Artificial Intelligence Act/);
  expect(stdout).toMatch(/3:1 {2}Article 50/);
});

test('--json prints one object a file, whose offsets cut out its words', () => {
  const { status, stdout } = check(['--json', file('act.txt'), file('plain.txt'), file('empty.txt')]);
  const readings = lines(stdout);
  expect(status).toBe(0);
  expect(readings.map(({ mentions }) => mentions.length)).toEqual([3, 0, 0]);
  const [{ mentions, claims, coverage }] = readings;
  expect(mentions[0]).toEqual({
    start: 4,
    end: 10,
    text: 'AI Act',
    record: 'eu-ai-act',
    title: 'EU Artificial Intelligence Act',
    topic: 'ai-act',
    why: expect.stringContaining('AI Act'),
  });
  expect(claims).toEqual([]);
  expect(coverage).toEqual({ compared: 0, notOnRecord: 0 });
});

test('--jsonl reads lines in order, keeps ids, and goes on after a bad one', () => {
  const input = [
    '{"id":1,"text":"the AI Act"}',
    'not json',
    '{"id":"b"}',
    '[]',
    '{"id":"c","text":"nothing","date":"2025-01"}',
    '{"text":"x","date":"soon"}',
    '',
    '{"text":"AI Act"}',
  ].join('\n');
  const { status, stdout, errors } = check(['--jsonl'], input);
  expect(lines(stdout).map(({ id, mentions }) => [id, mentions.length])).toEqual([
    [1, 1],
    ['c', 0],
    [undefined, 1],
  ]);
  expect(status).toBe(2);
  expect(errors).toEqual([
    'obelus: line 2 is not JSON',
    'obelus: line 3 has no "text" that is a string',
    'obelus: line 4 is not an object with "id" and "text"',
    'obelus: line 6 has a "date" that is not YYYY, YYYY-MM or YYYY-MM-DD',
  ]);
});

describe('bad input gives one clear line and status 2, and the rest is read', () => {
  test.each([
    ['missing.txt', /missing\.txt: no such file/],
    ['picture.png', /picture\.png: is not text in UTF-8/],
    ['latin1.txt', /latin1\.txt: is not text in UTF-8/],
    ['folder', /folder: is a folder/],
  ])('%s', (name, message) => {
    const { status, stdout, errors } = check(['--json', file(name), file('act.txt')]);
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(lines(stdout)).toHaveLength(1);
  });

  test.each([
    [['--colour', 'x'], /Unknown option '--colour'/],
    [[], /name at least one file/],
    [['--jsonl', 'file.txt'], /--jsonl reads standard input/],
  ])('%j', (args, message) => {
    const { status, stdout, errors } = check(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(errors).toEqual([expect.stringMatching(message)]);
  });
});

test('--fail-on-differs alone changes nothing while nothing differs', () =>
  expect(check(['--fail-on-differs', file('act.txt')]).status).toBe(0));
