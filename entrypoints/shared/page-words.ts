/** A page of the extension says which language it is in, for browsers and readers' voices, and its title in it. */
import { language, say } from '../../components/ui/say.ts';

export function sayLanguage(title: string): void {
  const { documentElement: root } = document;
  root.lang = language();
  root.dir = say('direction');
  document.title = title;
}
