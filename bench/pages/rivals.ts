/**
 * Extensions to compare with, made on the spot. Each is one content script,
 * started where and when the gate of Obelus is.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CUE_PATTERN } from '../../entrypoints/shared/cues.ts';
import { patternOf } from '../finders/regular-expression.ts';

/** Its folder, for the browser to load. */
function writeExtension(folder: string, name: string, script: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), script);
  return folder;
}

/** The limit: looks at each text node once, with the gate's own pattern, and does nothing more. */
export const bareWalk = (folder: string) =>
  writeExtension(
    join(folder, 'walk'),
    'Bare walk',
    `const pattern = ${CUE_PATTERN};
const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
let found = 0;
for (let node = walker.nextNode(); node; node = walker.nextNode()) if (pattern.test(node.data)) found++;
globalThis.found = found;`,
  );

const markJs = () => fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js'));

/**
 * mark.js with all names in one regular expression: a list of them would have
 * it walk the page once for each.
 */
export function markNames(folder: string, names: readonly string[]): string {
  const pattern = `(?<![\\p{L}\\p{N}])(?:${patternOf(names)})(?![\\p{L}\\p{N}])`;
  return writeExtension(
    join(folder, 'mark'),
    'mark.js',
    `${readFileSync(markJs(), 'utf8')}
new Mark(document.body).markRegExp(new RegExp(${JSON.stringify(pattern)}, 'giu'), { exclude: ['script', 'style', 'noscript', 'textarea'] });`,
  );
}
