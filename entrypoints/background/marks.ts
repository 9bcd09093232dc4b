/**
 * How many marks each frame of each tab shows: for the badge, and to know
 * which frame a command is meant for. Kept in `storage.session`, because the
 * worker may be stopped between two messages of one page.
 */
import { browser } from 'wxt/browser';

export interface FrameMarks {
  readonly mentions: number;
  /** Statements that differ, are outdated, or have no source. */
  readonly warnings: number;
}

interface TabMarks {
  /** The page that was counted, as a number: what another page in this tab had is over. */
  readonly page: number;
  readonly counts: Readonly<Record<string, FrameMarks>>;
}

/** White letters on both. */
const COLOURS = { mentions: '#3d4f6b', warnings: '#b3261e' } as const;

/** Tells two pages apart and does not tell which they are: no address is stored, not even until the browser closes. */
function numberOf(address: string): number {
  let number = 0x811c9dc5; // FNV-1a
  for (let i = 0; i < address.length; i++) number = Math.imul(number ^ address.charCodeAt(i), 0x01000193);
  return number >>> 0;
}

const keyOf = (tabId: number) => `marks:${tabId}`;

const isMarks = (value: unknown): value is FrameMarks => {
  const { mentions, warnings } = (value ?? {}) as Partial<FrameMarks>;
  return Number.isInteger(mentions) && Number.isInteger(warnings);
};

/** Only what is sound: whatever is wrong, the next page that is counted mends. */
async function read(tabId: number): Promise<TabMarks | undefined> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const { page, counts } = (stored[keyOf(tabId)] ?? {}) as Partial<TabMarks>;
  if (typeof page !== 'number') return undefined;
  return {
    page,
    counts: Object.fromEntries(Object.entries(counts ?? {}).filter(([, marks]) => isMarks(marks))),
  };
}

/** One change after another: two frames may report at once. */
let queue: Promise<unknown> = Promise.resolve();
const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
  const result = queue.then(task);
  queue = result.catch(() => undefined);
  return result;
};

/** What deserves a look counts alone; where there is nothing of it, the mentions. */
async function showBadge(tabId: number, frames: readonly FrameMarks[]): Promise<void> {
  const total = (kind: keyof FrameMarks) => frames.reduce((sum, frame) => sum + frame[kind], 0);
  const kind = total('warnings') ? 'warnings' : 'mentions';
  const count = total(kind);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count ? (count > 999 ? '999+' : String(count)) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[kind] }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}

export const setMarks = (tabId: number, frameId: number, address: string, marks: FrameMarks) =>
  inTurn(async () => {
    const page = numberOf(address);
    const before = await read(tabId);
    const counts: Record<string, FrameMarks> = {
      ...(before?.page === page && before.counts),
      [frameId]: marks,
    };
    await browser.storage.session.set({ [keyOf(tabId)]: { page, counts } satisfies TabMarks });
    await showBadge(tabId, Object.values(counts));
  });

export const forgetTab = (tabId: number) => inTurn(() => browser.storage.session.remove(keyOf(tabId)));

/** The frame a command goes to: the top one when it has marks, else the first that has. */
export async function frameWithMarks(tabId: number): Promise<number> {
  const { counts = {} } = (await inTurn(() => read(tabId))) ?? {};
  const hasMarks = (frame: string) =>
    Boolean(counts[frame] && (counts[frame].mentions || counts[frame].warnings));
  if (hasMarks('0')) return 0;
  return Number(Object.keys(counts).find(hasMarks) ?? 0);
}
