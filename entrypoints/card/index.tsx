/**
 * The card script. Injected into a frame when its first card is about to
 * open; leaves itself under `globalThis.obelusCard` for the page script.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeStaleCards } from '../shared/card-surface.ts';
import { send } from '../shared/messages.ts';
import { createCardSurface } from './surface.tsx';

export default defineUnlistedScript(() => {
  globalThis.obelusCard?.destroy();
  removeStaleCards();
  globalThis.obelusCard = createCardSurface({
    load: (record) => send('card', { record }),
    hideRecord: (record) => send('hide-record', { record }),
    openLibrary: (record) => send('open-library', { record }),
    openDesk: (record, claim) => send('open-desk', { record, ...(claim && { claim }) }),
    siteOff: () => send('set-site', { on: false }),
    version: browser.runtime.getManifest().version,
    isOrphaned: () => !browser.runtime?.id,
  });
});
