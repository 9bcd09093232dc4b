/**
 * The drafts that the writer chose to keep, in `storage.local`. Nothing else
 * of a draft is ever stored.
 */
import { browser } from 'wxt/browser';

export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

const KEY = 'drafts';

const isDraft = (value: unknown): value is KeptDraft => {
  const { id, name, text } = (value ?? {}) as Partial<KeptDraft>;
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string';
};

export async function readKeptDrafts(): Promise<readonly KeptDraft[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter(isDraft) : [];
}

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after another, so that the desks of two windows lose nothing of each other's but the same draft's. */
function change(changed: (drafts: readonly KeptDraft[]) => readonly KeptDraft[]): Promise<void> {
  const next = lastChange.then(async () => {
    const drafts = changed(await readKeptDrafts());
    await (drafts.length ? browser.storage.local.set({ [KEY]: drafts }) : browser.storage.local.remove(KEY));
  });
  lastChange = next.catch(() => undefined);
  return next;
}

export const keepDraft = (draft: KeptDraft) =>
  change((drafts) =>
    drafts.some(({ id }) => id === draft.id)
      ? drafts.map((other) => (other.id === draft.id ? draft : other))
      : [...drafts, draft],
  );

export const dropDraft = (id: string) => change((drafts) => drafts.filter((draft) => draft.id !== id));

export const dropAllDrafts = () => change(() => []);
