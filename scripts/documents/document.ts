/** Any file that can be checked, as blocks of text with their places in it: the name tells how to read it. */
import { extname } from 'node:path';
import { type PlacedBlock, placedBlocks } from '../../knowledge/read-text.ts';
import { htmlBlocks } from './html-text.ts';
import { markdownBlocks } from './markdown-text.ts';

const READERS: Readonly<Record<string, (text: string) => readonly PlacedBlock[]>> = {
  '.md': markdownBlocks,
  '.markdown': markdownBlocks,
  '.html': htmlBlocks,
  '.htm': htmlBlocks,
  '.txt': placedBlocks,
};

const readerOf = (path: string) => READERS[extname(path).toLowerCase()];

/** Whether a file found in a folder is text to be checked. */
export const isDocument = (path: string) => readerOf(path) !== undefined;

/** A file named by itself is read whatever its name; as plain text, unless that says more. */
export const documentBlocks = (path: string, text: string) => (readerOf(path) ?? placedBlocks)(text);
