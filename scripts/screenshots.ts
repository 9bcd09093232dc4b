/**
 * `npm run screenshots`: takes the pictures of the README and of the stores
 * anew, of the extension as `npm run build` left it. `-- store` takes one
 * album: readme, store or firefox. Look at each before it is committed.
 */
import { existsSync } from 'node:fs';
import { BrowserMissing, findBrowser } from './find-browser.ts';
import { type Album, FIREFOX_STORE, README, STORE } from './pictures/albums.ts';
import { extensionFor, fillAlbum } from './pictures/fill-album.ts';

const ALBUMS: Readonly<Record<string, Album>> = { readme: README, store: STORE, firefox: FIREFOX_STORE };

const wanted = process.argv.slice(2);

const albums = Object.entries(ALBUMS)
  .filter(([name]) => !wanted.length || wanted.includes(name))
  .map(([, album]) => album);

/** What the reader has to put right first. */
function mistake(): string | undefined {
  const unknown = wanted.filter((name) => !Object.hasOwn(ALBUMS, name));
  if (unknown.length)
    return `No album is called ${unknown.join(' or ')}. There are: ${Object.keys(ALBUMS).join(', ')}.`;
  const unbuilt = albums.map(({ browser }) => extensionFor(browser)).find((folder) => !existsSync(folder));
  return unbuilt && `${unbuilt} is not there. Run npm run build first.`;
}

async function takeAll(): Promise<string | undefined> {
  try {
    for (const album of albums) await fillAlbum(findBrowser(album.browser, { install: true }), album);
    return undefined;
  } catch (error) {
    if (error instanceof BrowserMissing) return error.message;
    throw error;
  }
}

const failure = mistake() ?? (await takeAll());
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
