/**
 * What the library page knows, in signals, and what can be done to it: where
 * it is, by its address, and the records once they came. The browser comes in
 * as `deps`.
 */
import { computed, signal } from '@preact/signals';
import {
  ALL,
  FIRST_SHOWN,
  type ListQuery,
  listHref,
  parseRoute,
  type Route,
} from '../../components/library/route.ts';
import { recordHref } from '../../components/ui/links.ts';
import { say } from '../../components/ui/say.ts';
import type { Library } from '../../knowledge/library/library.ts';

export interface LibraryDeps {
  readonly load: () => Promise<Library | null>;
  readonly hash: () => string;
  /** A step that Back takes back. */
  readonly push: (hash: string) => void;
  /** The same step, changed. */
  readonly replace: (hash: string) => void;
}

export type LibraryState = ReturnType<typeof createLibraryState>;

export function createLibraryState(deps: LibraryDeps) {
  const route = signal<Route>(parseRoute(deps.hash()));
  const records = signal<Library | null>(null);
  const failed = signal(false);

  const name = computed((): string => {
    const at = route.value;
    switch (at.kind) {
      case 'list':
        return at.query.text.trim() ? say('quoted', at.query.text.trim()) : '';
      case 'guides':
        return say('library_guides');
      case 'record':
        return records.value?.title(at.id) ?? '';
      case 'relations': {
        const title = records.value?.title(at.id);
        return title ? say('relations_of', title) : '';
      }
      case 'guide':
        return records.value?.guides.find(({ id }) => id === at.id)?.title ?? '';
      case 'nowhere':
        return '';
    }
  });
  const title = computed(() => {
    const site = say('library_title');
    return name.value ? say('library_tab_title', name.value, site) : site;
  });

  const go = (step: (hash: string) => void, hash: string) => {
    step(hash);
    route.value = parseRoute(deps.hash());
  };

  async function load() {
    failed.value = false;
    records.value = await deps.load().catch(() => null);
    failed.value = records.value === null;
  }

  return {
    route,
    records,
    failed,
    title,
    start: load,
    retry: () => void load(),
    /** The address changed by itself: a link, Back, Forward. */
    moved() {
      route.value = parseRoute(deps.hash());
    },
    /** Typing changes the list; from another page it leads there first. */
    type(text: string) {
      const at = route.value;
      if (at.kind === 'list') go(deps.replace, listHref({ ...at.query, text, shown: FIRST_SHOWN }));
      else go(deps.push, listHref({ ...ALL, text }));
    },
    submit() {
      const at = route.value;
      const first = at.kind === 'list' && at.query.text.trim() && records.value?.find(at.query.text)[0];
      if (first) go(deps.push, recordHref(first.entry.id));
    },
    /** What more is shown is the same step; another choice is one of its own. */
    query(query: ListQuery) {
      const at = route.value;
      const isMore = at.kind === 'list' && query.shown !== at.query.shown && query.choice === at.query.choice;
      go(isMore ? deps.replace : deps.push, listHref(query));
    },
    go: (record: string) => go(deps.push, recordHref(record)),
  };
}
