/**
 * The stories to which the writer pinned records, in `storage.local`: titles
 * and values of the record, no text. What a newer Obelus stored there, or what
 * is damaged, is not shown and stays as it is.
 */
import { browser } from 'wxt/browser';
import type { Pin, PinnedFact } from '../../knowledge/changes.ts';
import { inTurn } from '../shared/in-turn.ts';

export interface Story {
  readonly name: string;
  readonly pins: readonly Pin[];
}

const KEY = 'stories';

const isFact = (value: unknown): value is PinnedFact => {
  const { content, label, value: words } = (value ?? {}) as Partial<PinnedFact>;
  return [content, label, words].every((part) => typeof part === 'string');
};

const isPin = (value: unknown): value is Pin => {
  const { record, title, pinned, revision, status, facts } = (value ?? {}) as Partial<Pin>;
  return (
    [record, title, pinned, status].every((words) => typeof words === 'string') &&
    typeof revision === 'number' &&
    Array.isArray(facts) &&
    facts.every(isFact)
  );
};

const storyOf = (value: unknown): Story | null => {
  const { name, pins } = (value ?? {}) as Partial<Story>;
  return typeof name === 'string' && Array.isArray(pins) ? { name, pins: pins.filter(isPin) } : null;
};

const storiesOf = (entries: readonly unknown[]) => entries.flatMap((entry) => storyOf(entry) ?? []);

async function readEntries(): Promise<readonly unknown[]> {
  const { [KEY]: stored = [] } = await browser.storage.local.get(KEY);
  if (!Array.isArray(stored)) throw new TypeError('What is kept of stories is no list.');
  return stored;
}

export const readStories = async (): Promise<readonly Story[]> => storiesOf(await readEntries());

/** A stored story with other pins; those that this version cannot read stay. */
function withPins(entry: unknown, changed: (pins: readonly Pin[]) => readonly Pin[]) {
  const stored = entry as { readonly pins: readonly unknown[] };
  const unread = stored.pins.filter((pin) => !isPin(pin));
  return { ...stored, pins: [...changed(stored.pins.filter(isPin)), ...unread] };
}

/** Changes the pins of one story, which begins with its first and ends with its last; tells all there are then. */
export const changeStory = (
  name: string,
  changed: (pins: readonly Pin[]) => readonly Pin[],
): Promise<readonly Story[]> =>
  inTurn(KEY, async () => {
    const isThis = (entry: unknown) => storyOf(entry)?.name === name;
    const stored = await readEntries();
    const entries = (stored.some(isThis) ? stored : [...stored, { name, pins: [] }])
      .map((entry) => (isThis(entry) ? withPins(entry, changed) : entry))
      .filter((entry) => !isThis(entry) || (entry as Story).pins.length);
    await (entries.length
      ? browser.storage.local.set({ [KEY]: entries })
      : browser.storage.local.remove(KEY));
    return storiesOf(entries);
  });
