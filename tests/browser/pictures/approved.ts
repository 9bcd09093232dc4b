/**
 * The approved pictures beside this file, and what is known of them: where
 * they were taken, and which words each shows. `npm run approve` writes them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { packPng } from '../../../scripts/pictures/pack-png.ts';
import type { Place } from './fingerprint.ts';

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const FOLDER = local('./approved/');
const LIST = local('./approved.json');
const SAMPLE = local('./sample.png');

/** What a picture shows, as hashes. */
export interface Shown {
  readonly words: string;
  /** Of all records and guides that were there then. */
  readonly record: string;
}

type ShownByName = Readonly<Record<string, Shown>>;

interface Approved {
  readonly place: Place;
  readonly shown: ShownByName;
}

interface List extends Omit<Place, 'sample'> {
  readonly shown: ShownByName;
}

export const hashOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 16);

/** Changes with anything that is on record, so that our words can be told from those of the record. */
export function hashOfRecord(): string {
  const files = ['records', 'guides'].flatMap((folder) => {
    const root = local(`../../../knowledge/${folder}/`);
    const names = readdirSync(root, { encoding: 'utf8', recursive: true });
    return names.filter((name) => name.endsWith('.json')).map((name) => `${root}${name}`);
  });
  return hashOf(files.sort().reduce((all, file) => all + readFileSync(file, 'utf8'), ''));
}

export function readApproved(): Approved | null {
  if (!existsSync(LIST) || !existsSync(SAMPLE)) return null;
  const { shown, ...system } = JSON.parse(readFileSync(LIST, 'utf8')) as List;
  return { place: { ...system, sample: PNG.sync.read(readFileSync(SAMPLE)) }, shown };
}

const fileOf = (name: string) => `${FOLDER}${name}.png`;

export const approvedPicture = (name: string): PNG | null =>
  existsSync(fileOf(name)) ? PNG.sync.read(readFileSync(fileOf(name))) : null;

export function writePicture(name: string, picture: PNG): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), packPng(picture));
}

export function writePlace({ sample }: Place): void {
  writeFileSync(SAMPLE, PNG.sync.write(sample, { colorType: 2 }));
}

/** Writes the list, and removes pictures of scenes that are no more; returns their names. */
export function writeList({ place, shown }: Approved, scenes: readonly string[]): string[] {
  const { sample: _, ...system } = place;
  const kept = Object.fromEntries(scenes.flatMap((name) => (shown[name] ? [[name, shown[name]]] : [])));
  const list: List = { ...system, shown: kept };
  writeFileSync(LIST, `${JSON.stringify(list, null, 2)}\n`);
  const gone = readdirSync(FOLDER)
    .map((file) => file.replace(/\.png$/u, ''))
    .filter((name) => !scenes.includes(name));
  for (const name of gone) rmSync(fileOf(name));
  return gone;
}
