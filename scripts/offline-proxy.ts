/**
 * Takes a browser off the network: a proxy that every request has to pass,
 * whoever makes it (a page, the extension's background, its popup). Requests
 * to 127.0.0.1 go through, all others are refused; each is remembered. For the
 * corpus run and the tests.
 */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OfflineProxy {
  /** "127.0.0.1:8080" */
  readonly address: string;
  /** Addresses asked for, in order; host and port alone for what is encrypted. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

export async function startOfflineProxy(): Promise<OfflineProxy> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    asked.push(url);
    if (!url.startsWith('http://127.0.0.1:')) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = forward(url, { method: incoming.method, headers: incoming.headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(incoming.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
