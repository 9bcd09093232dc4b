/** The stories to which the writer pinned records, in `storage.local`: titles and values of the record, no text. */
import { browser } from 'wxt/browser';
import type { Pin, PinnedFact } from '../../knowledge/changes.ts';

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

const storyOf = (value: unknown): Story[] => {
  const { name, pins } = (value ?? {}) as Partial<Story>;
  return typeof name === 'string' && Array.isArray(pins) ? [{ name, pins: pins.filter(isPin) }] : [];
};

export async function readStories(): Promise<readonly Story[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.flatMap(storyOf) : [];
}

export const writeStories = (stories: readonly Story[]): Promise<void> =>
  stories.length ? browser.storage.local.set({ [KEY]: stories }) : browser.storage.local.remove(KEY);
