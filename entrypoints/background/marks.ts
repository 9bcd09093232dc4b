/**
 * How many marks each frame of each tab shows: for the badge, and to know
 * which frame a command is meant for. Kept in `storage.session`, because the
 * worker may be stopped between two messages of one page.
 */
import { browser } from 'wxt/browser';

interface TabMarks {
  /** The page that was counted; what another page in this tab had is over. */
  readonly page: string;
  readonly counts: Readonly<Record<string, number>>;
}

const keyOf = (tabId: number) => `marks:${tabId}`;

async function read(tabId: number): Promise<TabMarks | undefined> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return stored[keyOf(tabId)] as TabMarks | undefined;
}

/** One change after another: two frames may report at once. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
  const result = queue.then(task);
  queue = result.catch(() => undefined);
  return result;
};

export const setMarks = (tabId: number, frameId: number, page: string, count: number) =>
  inTurn(async () => {
    const before = await read(tabId);
    const counts: Record<string, number> = { ...(before?.page === page && before.counts), [frameId]: count };
    await browser.storage.session.set({ [keyOf(tabId)]: { page, counts } satisfies TabMarks });
    const total = Object.values(counts).reduce((sum, marks) => sum + marks, 0);
    await browser.action.setBadgeText({ tabId, text: total ? (total > 999 ? '999+' : String(total)) : '' });
  });

export const forgetTab = (tabId: number) => inTurn(() => browser.storage.session.remove(keyOf(tabId)));

/** The frame a command goes to: the top one when it has marks, else the first that has. */
export async function frameWithMarks(tabId: number): Promise<number> {
  const { counts = {} } = (await inTurn(() => read(tabId))) ?? {};
  if (counts['0']) return 0;
  return Number(Object.keys(counts).find((frame) => counts[frame]) ?? 0);
}
