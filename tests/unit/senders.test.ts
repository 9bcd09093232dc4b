/** Who is answered: our own contexts alone, and some requests by our own pages alone, whatever a sender says of itself. */
import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown;
const listeners: Listener[] = [];

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'obelus',
      getURL: (path: string) => `chrome-extension://obelus${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
      },
    },
  },
}));
const { answer } = await import('../../entrypoints/shared/messages.ts');
const { forOwnPages, isOwnPage } = await import('../../entrypoints/background/senders.ts');

const POPUP = {
  id: 'obelus',
  origin: 'chrome-extension://obelus',
  url: 'chrome-extension://obelus/popup.html',
};
const PAGE = { id: 'obelus', origin: 'https://example.org', url: 'https://example.org/', tab: { id: 1 } };

test.each([
  ['the popup', POPUP, true],
  ['a browser that tells no origin', { id: 'obelus', url: POPUP.url }, true],
  ['a page', PAGE, false],
  ['a page that names our address as its own', { ...PAGE, url: POPUP.url }, false],
  ['an address that begins like ours', { id: 'obelus', url: 'chrome-extension://obelus.example/' }, false],
  ['an extension whose name begins like ours', { ...POPUP, origin: 'chrome-extension://obelus2' }, false],
  ['an address that holds ours', { id: 'obelus', url: `https://example.org/?${POPUP.url}` }, false],
  ['nothing known', { id: 'obelus' }, false],
])('%s is a page of ours: %#', (_, sender, expected) => expect(isOwnPage(sender as never)).toBe(expected));

const asked = vi.fn((request: unknown) => ({ request }));
let stop = () => {};

beforeEach(() => {
  stop();
  asked.mockClear();
  stop = answer<Record<'card' | 'bundle', { request: unknown; reply: unknown }>>({
    card: asked,
    ...forOwnPages({ bundle: asked }),
  });
});

/** What comes back, or that nobody listens. */
const ask = (message: unknown, sender: object) =>
  new Promise<unknown>((done) => {
    if (listeners.map((listen) => listen(message, sender, done)).every((heard) => heard !== true))
      done('nobody');
  });

test('our own contexts are answered', async () => {
  expect(await ask({ obelus: 'card', request: 1 }, PAGE)).toEqual({ request: 1 });
  expect(await ask({ obelus: 'bundle', request: 2 }, POPUP)).toEqual({ request: 2 });
});

test('what is for our own pages is answered to no other, and not even begun', async () => {
  expect(await ask({ obelus: 'bundle', request: 1 }, PAGE)).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['another extension', { obelus: 'card', request: 1 }, { ...POPUP, id: 'other' }],
  ['a sender without a name', { obelus: 'card', request: 1 }, {}],
  ['no message', null, POPUP],
  ['a word', 'card', POPUP],
  ['another form', { type: 'card' }, POPUP],
  ['a type that is no text', { obelus: ['card'], request: 1 }, POPUP],
  ['what every object has', { obelus: 'constructor', request: 1 }, POPUP],
  ['the prototype', { obelus: '__proto__', request: 1 }, POPUP],
])('%s is answered by nobody', async (_, message, sender) => {
  expect(await ask(message, sender)).toBe('nobody');
  expect(asked).not.toHaveBeenCalled();
});

test('a request is begun at once, while the click that made it counts', () => {
  for (const listen of listeners) listen({ obelus: 'card', request: 1 }, PAGE, () => undefined);
  expect(asked).toHaveBeenCalledOnce();
});

test('a request that breaks a handler gets null, and the next is answered', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  asked.mockImplementationOnce(() => {
    throw new TypeError('blocks.map is not a function');
  });
  expect(await ask({ obelus: 'card', request: null }, PAGE)).toBeNull();
  expect(error).toHaveBeenCalledOnce();
  error.mockRestore();
  expect(await ask({ obelus: 'card', request: 3 }, PAGE)).toEqual({ request: 3 });
});
