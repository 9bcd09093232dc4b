/**
 * A web site on 127.0.0.1 for the demo, the corpus run and the browser tests:
 * the files of a folder, and pages put there by hand with the headers wanted.
 * Remembers what was asked for.
 */
import { readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

export interface LocalSite {
  /** "http://127.0.0.1:4321" */
  readonly origin: string;
  /** Puts a page there and tells its address. */
  readonly put: (path: string, body: string | Buffer, headers?: OutgoingHttpHeaders) => string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

interface ServedPage {
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A file of the folder, never one above it. */
function readFrom(folder: URL, path: string): ServedPage | undefined {
  const file = new URL(`.${path}`, folder);
  if (!file.href.startsWith(folder.href)) return undefined;
  try {
    return { body: readFileSync(file) };
  } catch {
    return undefined;
  }
}

/** `folder` is the address of a folder, with a slash at its end. */
export async function startSite(folder?: URL): Promise<LocalSite> {
  const pages = new Map<string, ServedPage>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const page = pages.get(pathname) ?? (folder && readFrom(folder, pathname));
    if (!page) {
      // An icon that is missing would be an error on the console of every page.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...page.headers,
      })
      .end(page.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, body, headers) {
      const url = new URL(path, origin);
      pages.set(url.pathname, { body, ...(headers && { headers }) });
      return url.href;
    },
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
