/** What the reader is told when nothing can be read or saved. */
import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { createOptionsState } = await import('../../entrypoints/options/options-state.ts');
const { createStories } = await import('../../entrypoints/desk/stories-state.ts');

import { say } from '../../components/ui/say.ts';
import type { OptionsDeps } from '../../entrypoints/options/options-state.ts';
import type { Stored } from '../../entrypoints/shared/settings.ts';

const broken = () => Promise.reject(new Error('An unexpected error occurred'));

const options = (deps: Partial<OptionsDeps>) =>
  createOptionsState({
    stored: async () => ({}),
    change: async () => undefined,
    replace: async () => undefined,
    keys: async () => new Map(),
    hasAccessEverywhere: async () => true,
    askForEverywhere: async () => true,
    save: () => undefined,
    today: () => '2026-11-23',
    ...deps,
  });

describe('the options page', () => {
  test('shows no settings that it could not read, and says so', async () => {
    const state = options({ stored: broken });
    await state.start();
    expect(state.settings.value).toBeNull();
    expect(state.notice.value?.words).toBe(say('notice_not_read'));
  });

  test('says that a choice was not saved', async () => {
    const state = options({ change: broken });
    await state.start();
    await state.change({ theme: 'dark' });
    expect(state.notice.value?.words).toBe(say('notice_not_saved'));
    expect(state.settings.value?.theme).toBe('system');
  });

  test.each([
    [{}, false],
    [{ version: 1 }, false],
    [{ version: 2 }, true],
    [{ version: '2' }, false],
  ] as const)('tells of %j whether a newer Obelus saved it: %s', async (stored, isNewer) => {
    const state = options({ stored: async (): Promise<Stored> => stored });
    await state.start();
    expect(state.isNewer.value).toBe(isNewer);
  });
});

test('a pin that could not be saved is not shown as one', async () => {
  const tell = vi.fn();
  const stories = createStories({
    read: async () => [],
    change: broken,
    card: async () => ({ id: 'a', title: 'A', revision: 1, status: { text: '' }, facts: [] }) as never,
    today: () => '2026-11-23',
    tell,
  });
  await stories.unpin('a');
  expect(tell).toHaveBeenCalledOnce();
  expect(stories.isPinned('a')).toBe(false);
});
