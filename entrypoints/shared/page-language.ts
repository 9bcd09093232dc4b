/** Whether a page is read by the language it says it is in, which its page script tells the background. */
import { LANGUAGES, type Language } from '../../components/ui/choices.ts';

/** A page that says no language, or one that is not offered, is read. */
export function isLanguageRead(chosen: readonly Language[], lang: unknown): boolean {
  const [first] = String(lang).trim().toLowerCase().split('-');
  const offered = LANGUAGES.find((language) => language === first);
  return !offered || chosen.includes(offered);
}
