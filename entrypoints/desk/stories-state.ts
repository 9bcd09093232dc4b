/** The stories of the desk: which records are pinned to which, and what changed since. */
import { computed, signal } from '@preact/signals';
import { say } from '../../components/ui/say.ts';
import type { CardModel } from '../../knowledge/card-model.ts';
import { type Change, changesSince, type Pin, pinOf } from '../../knowledge/changes.ts';
import type { Story } from './kept-stories.ts';

export interface StoriesDeps {
  readonly read: () => Promise<readonly Story[]>;
  readonly change: (
    name: string,
    pins: (pins: readonly Pin[]) => readonly Pin[],
  ) => Promise<readonly Story[]>;
  readonly card: (record: string) => Promise<CardModel | null>;
  readonly today: () => string;
  readonly tell: (notice: string) => void;
}

export interface ShownPin {
  readonly pin: Pin;
  /** `null` while it is not known. */
  readonly changes: readonly Change[] | null;
}

const FIRST = say('story_first');

export function createStories({ read, change: store, card, today, tell }: StoriesDeps) {
  const stories = signal<readonly Story[]>([]);
  const current = signal(FIRST);
  const cards = signal<ReadonlyMap<string, CardModel | null>>(new Map());

  const change = async (pins: (pins: readonly Pin[]) => readonly Pin[]) => {
    try {
      stories.value = await store(current.value, pins);
    } catch {
      tell(say('notice_pins_not_saved'));
    }
  };

  const look = async (record: string) => {
    const model = await card(record).catch(() => null);
    cards.value = new Map(cards.value).set(record, model);
    return model;
  };

  const without = (record: string) => (pins: readonly Pin[]) => pins.filter((pin) => pin.record !== record);

  return {
    current,
    names: computed(() => [...new Set([...stories.value.map(({ name }) => name), current.value])]),
    pins: computed((): readonly ShownPin[] =>
      (stories.value.find(({ name }) => name === current.value)?.pins ?? []).map((pin) => {
        const now = cards.value.get(pin.record);
        return { pin, changes: now ? changesSince(pin, now) : null };
      }),
    ),
    async start() {
      stories.value = await read();
      current.value = stories.value[0]?.name ?? FIRST;
      await Promise.all(
        [...new Set(stories.value.flatMap(({ pins }) => pins.map(({ record }) => record)))].map(look),
      );
    },
    choose(name: string) {
      current.value = name.trim() || FIRST;
    },
    isPinned: (record: string) =>
      stories.value.some(
        ({ name, pins }) => name === current.value && pins.some((pin) => pin.record === record),
      ),
    /** Pins a record as it is now; one that is pinned already is up to date then. */
    async pin(record: string) {
      const model = await look(record);
      if (model) await change((pins) => [...without(record)(pins), pinOf(model, today())]);
    },
    unpin: (record: string) => change(without(record)),
  };
}
