/**
 * `npm run check -- FILE|FOLDER…`: reads texts and says what they state and mention.
 *
 * --json     one object a file; --jsonl reads one {"id","text","date"?} a line
 *            from standard input and prints one reading a line, in order.
 * --report   one report of all files: md, html, json or claimreview.
 * Exit status: 0 read; 1 a claim differs, is outdated or unsupported and
 * --fail-on-differs is given; 2 bad input, after reading all the rest;
 * 130 stopped with Ctrl-C, after printing what was done.
 */
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { loadRecords } from '../knowledge/load-records.ts';
import { createPositions } from '../knowledge/positions.ts';
import { createBlocksReader, createTextReader, type TextReading } from '../knowledge/read-text.ts';
import { claimReviewJson } from '../knowledge/report/claim-review.ts';
import { makeReport, type ReadDocument, type Report, recordState } from '../knowledge/report/report.ts';
import { reportHtml } from '../knowledge/report/report-html.ts';
import { reportMarkdown } from '../knowledge/report/report-markdown.ts';
import { isWarning } from '../knowledge/verdict-words.ts';
import { filesToRead, readText } from './check-files.ts';
import { parseLine } from './check-lines.ts';
import { type CheckOptions, checkOptions, type Output, USAGE } from './check-options.ts';
import { checkReport } from './check-report.ts';
import { documentBlocks } from './documents/document.ts';
import { createProgress, type Progress } from './progress.ts';

let badInput = false;
let differs = false;
let progress: Progress | null = null;

/** One clear line on standard error; the other inputs are still read. */
function complain(message: string): void {
  badInput = true;
  progress?.clear();
  process.stderr.write(`obelus: ${message}\n`);
}

/** The first Ctrl-C ends the work after the text at hand; a second one ends the program. */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

function write(text: string): Promise<void> {
  if (process.stdout.isTTY) progress?.clear();
  return new Promise((done) => (process.stdout.write(text) ? done() : process.stdout.once('drain', done)));
}

function note<Reading extends TextReading>(reading: Reading): Reading {
  differs ||= reading.claims.some(({ verdict }) => isWarning(verdict));
  return reading;
}

type Records = ReturnType<typeof loadRecords>['records'];

async function checkLines(records: Records): Promise<void> {
  const read = createTextReader(records);
  progress = createProgress(process.stderr, null, 'lines');
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  stop.signal.addEventListener('abort', () => lines.close());
  let number = 0;
  for await (const line of lines) {
    if (stop.signal.aborted) break;
    number++;
    if (!line.trim()) continue;
    const request = parseLine(line);
    if (!request.ok) {
      complain(`line ${number} ${request.error}`);
      continue;
    }
    const id = request.id === undefined ? {} : { id: request.id };
    await write(`${JSON.stringify({ ...id, ...note(read(request.text, request.date)) })}\n`);
    progress.step();
  }
  process.stdin.destroy();
}

function writtenReport(report: Report, output: Output & { kind: 'report' }): string {
  switch (output.form) {
    case 'md':
      return reportMarkdown(report);
    case 'html':
      return reportHtml(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'claimreview':
      return claimReviewJson(report, output.reviewer);
  }
}

async function checkFiles(records: Records, { output, paths }: CheckOptions): Promise<void> {
  const read = createBlocksReader(records);
  const entries = new Map<string, Records[number]>(records.map((record) => [record.id, record]));
  const titleOf = (id: string) => entries.get(id)?.title ?? id;
  const files = filesToRead(paths, complain);
  progress = createProgress(process.stderr, files.length, files.length === 1 ? 'file' : 'files');
  const documents: ReadDocument[] = [];
  let done = 0;
  for (const path of files) {
    // Lets a Ctrl-C through.
    await setImmediate();
    if (stop.signal.aborted) break;
    const text = readText(path, complain);
    if (text !== null) {
      const { sentences, ...reading } = note(read(text, documentBlocks(path, text)));
      if (output.kind === 'json') await write(`${JSON.stringify({ id: path, ...reading })}\n`);
      else if (output.kind === 'text') await write(checkReport(path, text, reading, titleOf));
      else documents.push(readDocument(path, text, reading, sentences));
    }
    done++;
    progress.step();
  }
  progress.clear();
  const isStopped = done < files.length;
  if (output.kind === 'report') {
    const report = makeReport({
      documents,
      record: recordState(records),
      entry: (id) => entries.get(id),
      // The day where the reader is; Sweden writes it as ISO does.
      made: new Date().toLocaleDateString('sv-SE'),
      ...(isStopped && { stoppedBefore: files.length }),
    });
    await write(writtenReport(report, output));
  }
  if (isStopped) process.stderr.write(`obelus: stopped after ${done} of ${files.length} files\n`);
}

function readDocument(
  name: string,
  text: string,
  { claims, coverage }: TextReading,
  sentences: readonly string[],
): ReadDocument {
  const at = createPositions(text);
  return {
    name,
    coverage,
    claims: claims.map((claim, i) => {
      const [line, column] = at(claim.start);
      return { claim, sentence: sentences[i] ?? claim.stated, line, column };
    }),
  };
}

async function main(): Promise<boolean> {
  const options = checkOptions(process.argv.slice(2));
  if (!options.ok) {
    complain(options.error);
    return false;
  }
  const { output, failOnDiffers } = options.value;
  if (output.kind === 'help') await write(`${USAGE}\n`);
  else {
    const { records } = loadRecords();
    await (output.kind === 'jsonl' ? checkLines(records) : checkFiles(records, options.value));
    progress?.clear();
  }
  return failOnDiffers;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
const failOnDiffers = await main();
process.exitCode = stop.signal.aborted ? 130 : badInput ? 2 : differs && failOnDiffers ? 1 : 0;
