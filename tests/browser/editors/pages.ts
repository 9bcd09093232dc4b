/** Builds a page for each editor, out of the packages its makers publish, and puts them on the test site. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestSite } from '../server.ts';

export const EDITORS = [
  'plain',
  'prosemirror',
  'lexical',
  'quill',
  'slate',
  'ckeditor',
  'tinymce',
  'trix',
  'codemirror',
  'textarea',
] as const;

export type EditorName = (typeof EDITORS)[number];

const html = (name: EditorName, styles: readonly string[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title>
${styles.map((file) => `<link rel="stylesheet" href="/editors/${file}">`).join('\n')}
</head><body style="margin: 24px; font: 16px/1.5 sans-serif"><div id="host" style="max-width: 640px"></div>
<script type="module" src="/editors/${name}.js"></script></body></html>`;

/** Every file of the editors' pages, by name. */
async function buildEditors(names: readonly EditorName[]): Promise<ReadonlyMap<string, Buffer>> {
  const outDir = mkdtempSync(join(tmpdir(), 'obelus-editors-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('pages', import.meta.url)),
    base: '/editors/',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      minify: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(
          names.map((name) => [name, fileURLToPath(new URL(`pages/${name}.js`, import.meta.url))]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-chunk.js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  const files = new Map(readdirSync(outDir).map((file) => [file, readFileSync(join(outDir, file))]));
  rmSync(outDir, { recursive: true });
  return files;
}

/** Built once for all browsers. */
const built = new Map<string, ReturnType<typeof buildEditors>>();

export async function putEditors(
  site: TestSite,
  names: readonly EditorName[] = EDITORS,
): Promise<(name: EditorName, query?: string) => string> {
  const key = names.join();
  if (!built.has(key)) built.set(key, buildEditors(names));
  const files = (await built.get(key)) ?? new Map<string, Buffer>();
  for (const [file, content] of files) site.put(`/editors/${file}`, content);
  for (const name of names)
    site.put(
      `/editors/${name}.html`,
      html(
        name,
        [...files.keys()].filter((file) => file === `${name}.css`),
      ),
    );
  return (name, query = '') => `${site.origin}/editors/${name}.html${query}`;
}
