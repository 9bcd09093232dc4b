/** Takes the pictures of an album one after another, in a browser of their own. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from '../find-browser.ts';
import { launchBrowser } from '../launch-browser.ts';
import { startSite } from '../local-site.ts';
import type { Album } from './albums.ts';
import { packPng } from './pack-png.ts';
import type { Studio } from './studio.ts';

const ROOT = new URL('../../', import.meta.url);

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Where `npm run build` leaves the extension. */
export const extensionFor = (name: FoundBrowser['name']) =>
  fileURLToPath(new URL(`.output/${TARGETS[name]}-mv3`, ROOT));

/** Fills the folder of the album, and leaves what `more` leaves there; tells what was written. */
export async function fillAlbum(
  found: FoundBrowser,
  { folder, size, scale, shots }: Album,
  more: Readonly<Record<string, (studio: Studio, file: string) => Promise<void>>> = {},
): Promise<void> {
  const out = fileURLToPath(new URL(folder, ROOT));
  mkdirSync(out, { recursive: true });
  const site = await startSite(new URL('assets/', ROOT));
  const launched = await launchBrowser(found, { extension: extensionFor(found.name), ...size, scale });
  const tell = (name: string) => {
    const size = Math.ceil(statSync(`${out}${name}`).size / 1000);
    console.log(`  ${`${folder}${name}`.padEnd(42)}${String(size).padStart(4)} kB`);
  };
  try {
    const studio = { launched, address: `${site.origin}/sample-article.html` };
    for (const [name, shot] of Object.entries(shots)) {
      writeFileSync(`${out}${name}.png`, packPng(await shot(studio, size)));
      tell(`${name}.png`);
    }
    for (const [name, leave] of Object.entries(more)) {
      await leave(studio, `${out}${name}`);
      tell(name);
    }
  } finally {
    await launched.close();
    await site.close();
  }
}
