/**
 * The pages of a corpus folder: MANIFEST.tsv names them, one a line under a
 * line of column names; `file` is gzipped HTML, and where `topic` is
 * "negative" nothing may be marked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface CorpusPage {
  readonly file: string;
  readonly topic: string;
  readonly body: Buffer;
}

export function readCorpus(folder: string): CorpusPage[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split(/\r?\n/u);
  const columns = head.split('\t');
  const [file, topic] = [columns.indexOf('file'), columns.indexOf('topic')];
  if (file < 0 || topic < 0) throw new Error(`${folder}/MANIFEST.tsv has no columns "file" and "topic".`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const name = cells[file] ?? '';
    const bytes = readFileSync(join(folder, name));
    return { file: name, topic: cells[topic] ?? '', body: name.endsWith('.gz') ? gunzipSync(bytes) : bytes };
  });
}
