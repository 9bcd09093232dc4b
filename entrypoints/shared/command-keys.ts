/** The keys that commands have now, by command; a reader may have changed them. */
import { browser } from 'wxt/browser';

export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}
