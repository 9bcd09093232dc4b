/** The context menu: what can be done with selected words, and the way to the desk from the toolbar button. */
import { type Browser, browser } from 'wxt/browser';
import { say } from '../../components/ui/say.ts';
import { openDesk } from '../shared/open-desk.ts';
import { handOver } from './desk.ts';

type Menu = Browser.contextMenus.CreateProperties & { readonly id: string };

const menus = (): readonly Menu[] => [
  { id: 'check', title: say('menu_check'), contexts: ['selection'] },
  { id: 'look-up', title: say('menu_look_up'), contexts: ['selection'] },
  { id: 'desk', title: say('command_open_desk'), contexts: ['action'] },
];

/** They stay until the extension is updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const menu of menus()) browser.contextMenus.create(menu);
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

/** The selection with its line breaks, which the browser leaves out of what it tells. */
async function selectedText(
  { selectionText = '', frameId = 0 }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<string> {
  if (tab?.id === undefined) return selectionText;
  const results = await browser.scripting
    .executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      func: () => getSelection()?.toString() ?? '',
    })
    .catch(() => []);
  const selected = results[0]?.result ?? '';
  return withoutSpace(selected) === withoutSpace(selectionText) ? selected : selectionText;
}

/** A longer selection is a mistake, or a book. */
const LONGEST_NAME = 200;

/** The desk is opened first, while the click still counts. */
export async function onMenu(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  const opening = openDesk(tab);
  if (click.menuItemId === 'check')
    await handOver(tab, { kind: 'check', text: await selectedText(click, tab) });
  if (click.menuItemId === 'look-up') {
    const words = (click.selectionText ?? '').replace(/\s+/gu, ' ').trim();
    await handOver(tab, { kind: 'look-up', text: words.slice(0, LONGEST_NAME) });
  }
  await opening;
}
