import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** Each test starts the program, which reads the whole record; on a busy machine that takes long. */
vi.setConfig({ testTimeout: 60_000 });

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

test('prints what the text states first: verdict, both values, source and date', () => {
  writeFileSync(file('states.txt'), 'A first line.\n\nThe EU AI Act entered into force in 2022.\n');
  const { status, stdout } = check([file('states.txt')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/states\.txt: 1 mention; 1 statement compared/);
  expect(stdout).toMatch(
    /3:\d+ {2}Differs from the record {2}\(EU Artificial Intelligence Act: Entered into force\)/,
  );
  expect(stdout).toMatch(/stated: +(?:in )?2022\n +on record: +1 August 2024 \(.*as of 12 July 2024\)/);
  expect(stdout).toMatch(/source: +Regulation \(EU\) 2024\/1689.*Art\. 113/);
  expect(stdout.indexOf('Differs')).toBeLessThan(stdout.indexOf('→'));
});

test('--fail-on-differs gives status 1 when something does', () => {
  writeFileSync(file('states.txt'), 'The EU AI Act entered into force in 2022.');
  expect(check(['--fail-on-differs', file('states.txt')]).status).toBe(1);
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
    ['folder', /folder: has no \.md, \.html or \.txt file in it/],
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

describe('Markdown, HTML and folders', () => {
  const files = {
    'draft.md':
      '---\ntitle: GDPR\n---\nThe **EU AI Act** [entered](https://x.y) into\nforce in **2022**.\n\n    AI Act\n',
    'page.html':
      '<head><title>AI Act</title></head><p>The&nbsp;<b>EU AI&nbsp;Act</b> entered into force in <i>2022</i>.<script>"AI Act"</script>',
    'notes.txt': 'The EU AI Act entered into force in 2022.',
  };
  beforeAll(() => {
    mkdirSync(file('desk'));
    for (const [name, text] of Object.entries(files)) writeFileSync(file(`desk/${name}`), text);
    writeFileSync(file('desk/skipped.json'), '{}');
  });

  test('offsets are those of the file', () => {
    const { status, stdout, errors } = check(['--json', file('desk')]);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    const readings = lines(stdout);
    expect(readings.map(({ id }) => id)).toEqual(
      ['draft.md', 'notes.txt', 'page.html'].map((name) => file(`desk/${name}`)),
    );
    for (const { id, mentions, claims } of readings) {
      const text = files[id.slice(file('desk/').length) as keyof typeof files];
      for (const found of [...mentions, ...claims])
        expect(text.slice(found.start, found.end)).toBe(found.text);
      expect(mentions.map(({ text }: { text: string }) => text.replace('&nbsp;', ' '))).toEqual([
        'EU AI Act',
      ]);
      expect(claims.map(({ text, verdict }: { text: string; verdict: string }) => [text, verdict])).toEqual([
        ['2022', 'differs'],
      ]);
      expect(Object.keys(claims[0])).not.toContain('sentences');
    }
    expect(Object.keys(readings[0])).toEqual(['id', 'mentions', 'claims', 'coverage']);
  });

  test.each([
    [
      'md',
      /^# Checked against the record\n\n3 documents read[\s\S]*## Differs from the record \(3\)[\s\S]*draft\.md, line 5, column 12:\n\n> “The EU AI Act entered into force in 2022\.”/,
    ],
    ['html', /^<!DOCTYPE html>[\s\S]*page\.html, line 1/],
  ])('--report %s is one report of all files', (form, expected) => {
    const { status, stdout, errors } = check(['--report', form, '--fail-on-differs', file('desk')]);
    expect({ status, errors }).toEqual({ status: 1, errors: [] });
    expect(stdout).toMatch(expected);
  });

  test('--report json has the whole of it; a file that cannot be read is left out', () => {
    const { status, stdout, errors } = check(['--report', 'json', file('desk'), file('missing.md')]);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: [expect.stringMatching(/missing\.md: no such file$/)],
    });
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [{}, {}, {}],
      coverage: { compared: 3, notOnRecord: 0 },
      groups: [{ verdict: 'differs', claims: [{ record: { id: 'eu-ai-act' } }, {}, {}] }],
    });
  });

  test('--report claimreview names the organisation that was given', () => {
    const { status, stdout } = check(['--report', 'claimreview', '--author', 'The News', file('desk')]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)['@graph']).toMatchObject([{ author: { name: 'The News' } }, {}, {}]);
  });
});

describe('stopping', () => {
  const start = (...args: readonly string[]) => spawn(process.execPath, ['scripts/check.ts', ...args]);

  beforeAll(() => {
    mkdirSync(file('many'));
    // More than any pipe holds, so that the program waits while nobody reads.
    const text = 'The AI Act applies.\n\n'.repeat(400);
    for (let i = 0; i < 60; i++) writeFileSync(file(`many/${i}.txt`), text);
  });

  async function ended(program: ChildProcess) {
    let [output, errors] = ['', ''];
    program.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
    program.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      errors += piece;
    });
    const [status] = await once(program, 'close');
    return { status, output, errors };
  }

  test('Ctrl-C ends after the file at hand, with what was done', async () => {
    const program = start('--json', file('many'));
    await once(program.stdout, 'readable');
    program.kill('SIGINT');
    const { status, output, errors } = await ended(program);
    const done = lines(output).length;
    expect(status).toBe(130);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(60);
    expect(errors).toBe(`obelus: stopped after ${done} of 60 files\n`);
  });

  test('Ctrl-C ends the reading of lines', async () => {
    const program = start('--jsonl');
    program.stdin.write('{"id":1,"text":"the AI Act"}\n');
    await once(program.stdout, 'readable');
    program.kill('SIGINT');
    const { status, output, errors } = await ended(program);
    expect({ status, errors, ids: lines(output).map(({ id }) => id) }).toEqual({
      status: 130,
      errors: '',
      ids: [1],
    });
  });

  test('a reader that goes away is no error', async () => {
    const program = start('--json', file('many'));
    await once(program.stdout, 'readable');
    program.stdout.destroy();
    const [status] = await once(program, 'exit');
    expect(status).toBe(0);
  });
});
