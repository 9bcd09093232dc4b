/**
 * "ob" in the address bar: what is typed after it is searched in the record;
 * Enter opens the best match, or the suggestion that was chosen.
 */
import { type Browser, browser } from 'wxt/browser';
import { say } from '../../components/ui/say.ts';
import type { SearchResult } from '../../knowledge/search/search.ts';
import { libraryAddress } from '../shared/library-address.ts';

/** As many as the address bar has room for beside its own. */
const MOST = 6;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Chromium reads a description as XML and refuses what is none, control characters too; Firefox takes it as text. */
export const inXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that XML forbids
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const written = import.meta.env.FIREFOX ? (text: string) => text : inXml;

const describe = ({ record, matched }: SearchResult): string =>
  written([record.title, matched && `“${matched}”`, record.headline].filter(Boolean).join(' · '));

async function open(url: string, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

export function serveOmnibox(find: (query: string, limit: number) => readonly SearchResult[]): void {
  const hint = (description: string) => browser.omnibox.setDefaultSuggestion({ description });
  const search = (text: string) => find(text.slice(0, 200), MOST);

  browser.omnibox.onInputStarted.addListener(() => void hint(written(say('omnibox_hint'))));
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const [best, ...others] = search(text);
    void hint(
      best
        ? describe(best)
        : written(text.trim() ? say('omnibox_nothing', text.trim()) : say('omnibox_hint')),
    );
    // What is chosen comes back as its title, which finds its record before all others.
    suggest(others.map((result) => ({ content: result.record.title, description: describe(result) })));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const [best] = search(text);
    if (best) void open(libraryAddress(best.record.id), disposition);
  });
}
