/**
 * The texts to measure on, as blocks: made of the sample article, of what the
 * record says and of sentences about other things, by chance that is the same
 * everywhere; or those of a folder of pages and texts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { KnowledgeRecord } from '../knowledge/schema.ts';
import { documentBlocks, isDocument } from '../scripts/documents/document.ts';
import { createRandom, pickFrom } from '../scripts/random.ts';
import { OTHER_SENTENCES, sentencesOf } from '../scripts/sentences.ts';

export interface SampleText {
  readonly from: string;
  readonly blocks: readonly string[];
}

const SEED = 5;
const SENTENCES = 4;
/** Of all sentences of a made text; one block in ten is the article's. */
const ON_TOPIC = 0.5;
const OF_ARTICLE = 0.1;

const ARTICLE = new URL('../tests/fixtures/article.html', import.meta.url);

/** Some letters get longer in lower case, and places in it would no longer be those in the text. */
const keepsLength = (text: string) => text.toLowerCase().length === text.length;

const blocksOf = (name: string, text: string) =>
  documentBlocks(name, text)
    .map((block) => block.text)
    .filter(keepsLength);

export function madeText(records: readonly KnowledgeRecord[], characters: number): SampleText {
  const random = createRandom(SEED);
  const article = blocksOf('article.html', readFileSync(ARTICLE, 'utf8'));
  const entries = records.map(sentencesOf);
  const blocks: string[] = [];
  for (let length = 0; length < characters; ) {
    const about = pickFrom(random, entries);
    const block =
      random() < OF_ARTICLE
        ? pickFrom(random, article)
        : Array.from({ length: SENTENCES }, () =>
            pickFrom(random, random() < ON_TOPIC ? about : OTHER_SENTENCES),
          ).join(' ');
    if (!keepsLength(block)) continue;
    blocks.push(block);
    length += block.length;
  }
  return { from: 'made of the record and the sample article', blocks };
}

/** All pages and texts below a folder, packed or not, over and over until there is enough. */
export function textOfFolder(folder: string, characters: number): SampleText {
  const blocks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .flatMap((path) => {
      const name = path.replace(/\.gz$/u, '');
      if (!isDocument(name)) return [];
      const bytes = readFileSync(join(folder, path));
      return blocksOf(name, (name === path ? bytes : gunzipSync(bytes)).toString('utf8'));
    });
  const once = blocks.reduce((sum, { length }) => sum + length, 0);
  if (!once) throw new Error(`${folder} holds no page or text that can be read.`);
  const times = Math.ceil(characters / once);
  return { from: 'of the given folder', blocks: Array.from({ length: times }, () => blocks).flat() };
}

/** The blocks as one text, cut to this length. */
export const asOne = ({ blocks }: SampleText, characters: number) => blocks.join('\n').slice(0, characters);

/** As many blocks as have so many characters. */
export function firstBlocks({ blocks }: SampleText, characters: number): string[] {
  const first: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (length >= characters) break;
    first.push(block);
    length += block.length;
  }
  return first;
}
