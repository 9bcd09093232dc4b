/** The sources of the interface as trees of syntax, for tests that look for words in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly SyntaxNode[];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) if (typeof part === 'object') yield* nodesOf(part);
  }
}

const filesBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

export function sourceOf(text: string, path = 'source.tsx'): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path}: ${errors[0]?.message}`);
  return { path, text, nodes: [...nodesOf(program)] };
}

export const interfaceSources = (): readonly Source[] =>
  ['components', 'entrypoints']
    .flatMap(filesBelow)
    .map((path) => sourceOf(readFileSync(join(ROOT, path), 'utf8'), path));

/** "components/card/Card.tsx:12" */
export const placeOf = ({ path, text }: Source, { start }: SyntaxNode) =>
  `${path}:${text.slice(0, start).split('\n').length}`;
