/**
 * `npm run check -- FILE…`: reads files and says what they mention.
 *
 * --json   one object a file; --jsonl reads one {"id","text","date"?} a line
 * from standard input and prints one reading a line, in order.
 * Exit status: 0 read; 1 a claim differs, is outdated or unsupported and
 * --fail-on-differs is given; 2 bad input, after reading all the rest.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadRecords } from '../knowledge/load-records.ts';
import { createTextReader, type TextReading } from '../knowledge/read-text.ts';
import { TOPIC_LABELS } from '../knowledge/topics.ts';

const USAGE = 'Usage: npm run -s check -- [--json] [--fail-on-differs] FILE…   or   … --jsonl < LINES';

let badInput = false;
let differs = false;

/** One clear line on standard error; the other inputs are still read. */
function complain(message: string): void {
  badInput = true;
  process.stderr.write(`obelus: ${message}\n`);
}

const FAILING = new Set(['differs', 'outdated', 'unsupported']);

function note(reading: TextReading): TextReading {
  differs ||= reading.claims.some(({ verdict }) => FAILING.has(verdict));
  return reading;
}

/** Text of a file, or null after saying why not. */
function readText(path: string): string | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    complain(
      code === 'ENOENT'
        ? `${path}: no such file`
        : code === 'EISDIR'
          ? `${path}: is a folder; name the files in it`
          : `${path}: cannot be read (${code})`,
    );
    return null;
  }
  try {
    if (bytes.includes(0)) throw new TypeError();
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    complain(`${path}: is not text in UTF-8; convert it first`);
    return null;
  }
}

/** Line and column of an offset, both from 1. */
function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}

function report(path: string, text: string, reading: TextReading): string {
  const count = reading.mentions.length;
  const lines = [`${path}: ${count} mention${count === 1 ? '' : 's'}`];
  for (const { start, text: words, title, topic, why } of reading.mentions)
    lines.push(
      `  ${position(text, start)}  ${words.replace(/\s+/gu, ' ')}  →  ${title} (${TOPIC_LABELS[topic]})`,
      `      ${why}`,
    );
  return `${lines.join('\n')}\n`;
}

/** A request of --jsonl, or the reason why the line is none. */
function parseLine(
  line: string,
): { ok: true; id: unknown; text: string; date?: string } | { ok: false; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, error: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, error: 'is not an object with "id" and "text"' };
  const { id, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { ok: false, error: 'has no "text" that is a string' };
  if (date !== undefined && !(typeof date === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(date)))
    return { ok: false, error: 'has a "date" that is not YYYY, YYYY-MM or YYYY-MM-DD' };
  return { ok: true, id, text, ...(date !== undefined && { date }) };
}

const write = (text: string) =>
  new Promise<void>((done) => (process.stdout.write(text) ? done() : process.stdout.once('drain', done)));

async function main(): Promise<void> {
  const { values: options, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      'fail-on-differs': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (options.help) return write(`${USAGE}\n`);
  if (options.jsonl ? paths.length : !paths.length) {
    complain(
      options.jsonl
        ? `--jsonl reads standard input; leave out ${paths[0]}`
        : `name at least one file. ${USAGE}`,
    );
    return;
  }
  const read = createTextReader(loadRecords().records);
  if (options.jsonl) {
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      const request = parseLine(line);
      if (!request.ok) {
        complain(`line ${number} ${request.error}`);
        continue;
      }
      await write(
        `${JSON.stringify({ ...(request.id !== undefined && { id: request.id }), ...note(read(request.text, request.date)) })}\n`,
      );
    }
    return;
  }
  for (const path of paths) {
    const text = readText(path);
    if (text === null) continue;
    const reading = note(read(text));
    await write(options.json ? `${JSON.stringify({ id: path, ...reading })}\n` : report(path, text, reading));
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
try {
  await main();
} catch (error) {
  if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
  complain(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
}
process.exitCode = badInput ? 2 : differs && process.argv.includes('--fail-on-differs') ? 1 : 0;
