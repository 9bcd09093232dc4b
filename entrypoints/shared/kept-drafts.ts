/**
 * The drafts that the writer chose to keep, in `storage.local`. Nothing else
 * of a draft is ever stored. What a newer Obelus stored there, or what is
 * damaged, is not shown and stays as it is, until the writer removes all.
 * A desk that is about to go has no time to read before it writes: what it writes
 * then lies beside the others, and comes among them with the next change.
 */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface KeptDrafts {
  readonly drafts: readonly KeptDraft[];
  /** Whether that is everything there is. */
  readonly isAll: boolean;
}

const KEY = 'drafts';

const isDraft = (value: unknown): value is KeptDraft => {
  const { id, name, text } = (value ?? {}) as Partial<KeptDraft>;
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string';
};

/** Before the id of a draft that was written in one step. */
const AT_ONCE = `${KEY}:`;

const isOf = (id: string) => (entry: unknown) => isDraft(entry) && entry.id === id;

function withDraft(entries: readonly unknown[], draft: KeptDraft): readonly unknown[] {
  const isThis = isOf(draft.id);
  return entries.some(isThis)
    ? entries.map((entry) => (isThis(entry) ? { ...(entry as KeptDraft), ...draft } : entry))
    : [...entries, draft];
}

/** All that is kept, and under which keys some of it lies beside the others. */
async function readStored() {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const { [KEY]: stored = [] } = all;
  if (!Array.isArray(stored)) throw new TypeError('What is kept of drafts is no list.');
  const beside = Object.keys(all).filter((key) => key.startsWith(AT_ONCE));
  const late = beside.map((key) => all[key]).filter(isDraft);
  return { entries: late.reduce(withDraft, stored as readonly unknown[]), beside };
}

export async function readKeptDrafts(): Promise<KeptDrafts> {
  const { entries } = await readStored();
  const drafts = entries.filter(isDraft);
  return { drafts, isAll: drafts.length === entries.length };
}

const change = (changed: (entries: readonly unknown[]) => readonly unknown[]): Promise<void> =>
  inTurn(KEY, async () => {
    const { entries, beside } = await readStored();
    const next = changed(entries);
    if (next.length) await browser.storage.local.set({ [KEY]: next });
    await browser.storage.local.remove(next.length ? beside : [KEY, ...beside]);
  });

export const keepDraft = (draft: KeptDraft): Promise<void> => change((entries) => withDraft(entries, draft));

/** Needs nobody who may be gone before it is done. */
export const keepAtOnce = (draft: KeptDraft): Promise<void> =>
  browser.storage.local.set({ [AT_ONCE + draft.id]: draft });

export const dropDraft = (id: string): Promise<void> =>
  change((entries) => entries.filter((entry) => !isOf(id)(entry)));

/** Whatever it is. */
export const dropAllDrafts = (): Promise<void> =>
  inTurn(KEY, async () => {
    const keys = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(keys.filter((key) => key === KEY || key.startsWith(AT_ONCE)));
  });
