/**
 * The library in its own tab: makes its state, renders one view.
 *
 * It needs all records for lists, guides and pictures. It does not ship them,
 * because the background does; it asks for the bundle once and opens it here.
 * So nothing is shipped twice, and the code for pages, facets and guides stays
 * out of the background, which starts often and for small things. The price is
 * one long message (1.6 MB of text) when the tab opens, and a second copy of
 * that text in memory as long as it is open.
 */

import extras from 'virtual:library';
import recordVersion from 'virtual:record-version';
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/card/record.css';
import '../../components/pictures/pictures.css';
import '../../components/library/library.css';
import { browser } from 'wxt/browser';
import { Library } from '../../components/library/Library.tsx';
import type { Route } from '../../components/library/route.ts';
import { say } from '../../components/ui/say.ts';
import { createLibrary } from '../../knowledge/library/library.ts';
import { send } from '../shared/messages.ts';
import { sayLanguage } from '../shared/page-words.ts';
import { saveFile } from '../shared/save-file.ts';
import { followTheme } from '../shared/theme.ts';
import { today } from '../shared/today.ts';
import { copyText } from './copy-text.ts';
import { createLibraryState } from './library-state.ts';
import { createPlaces } from './places.ts';

followTheme();
sayLanguage(say('library_title'));

const day = today();
const version = browser.runtime.getManifest().version;

async function load() {
  const bundle = await send('bundle', {});
  return bundle && createLibrary(bundle, extras, day);
}

const places = createPlaces();

const state = createLibraryState({
  load,
  hash: () => location.hash,
  push(hash) {
    history.pushState(null, '', hash);
    places.leave();
    setTimeout(arrive);
  },
  replace: (hash) => history.replaceState(history.state, '', hash),
});

const App = () => (
  <Library
    route={state.route.value}
    records={state.records.value}
    failed={state.failed.value}
    today={day}
    version={version}
    record={recordVersion}
    exports={{ save: saveFile, copy: copyText }}
    on={{ type: state.type, submit: state.submit, query: state.query, go: state.go, retry: state.retry }}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);

effect(() => {
  document.title = state.title.value;
});

/** Which page it is, whatever place in it the address names. */
const pageOf = (route: Route) => `${route.kind} ${'id' in route ? route.id : ''}`;

let page = '';

/** When the page of an address has been rendered, which Preact does in a microtask. */
function arrive(): void {
  const route = state.route.value;
  const before = page;
  page = pageOf(route);
  places.arrive({
    place: 'place' in route ? route.place : undefined,
    isSamePage: page === before,
    // The reader goes on typing while the list changes.
    keepsFocus: route.kind === 'list' && document.activeElement?.id === 'search',
  });
}

addEventListener('popstate', () => {
  places.leave();
  state.moved();
  setTimeout(arrive);
});

/** One step each time the reader does nothing, so that the first letter typed finds all ready. */
function warmUp([step, ...rest]: readonly (() => unknown)[]): void {
  if (step)
    requestIdleCallback(() => {
      step();
      warmUp(rest);
    });
}

void state.start().then(() => {
  setTimeout(arrive);
  warmUp(state.records.value?.warmUp ?? []);
});
