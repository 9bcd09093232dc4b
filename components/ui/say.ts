/**
 * What the interface says, in the reader's language. The words are in
 * public/_locales, one file a language, of which the browser loads one (and
 * the English one, for what another lacks); scripts hold only their keys. Used
 * by everything that shows something, on pages of the extension and on
 * strangers' pages alike; docs/languages.md tells how to write such a file.
 */
import type { ComponentChildren } from 'preact';
import { once } from '../../knowledge/lazy.ts';
import type messages from '../../public/_locales/en/messages.json';

type Key = keyof typeof messages;

/** Names in files of messages have no hyphens, while codes of ours have: "needs-context" is looked up as "needs_context". */
type Named<Text extends string> = Text extends `${infer Start}-${infer Rest}`
  ? Named<`${Start}_${Rest}`>
  : Text;

/** What may be asked for: a key of the English file, or several by a code inside. */
type Known<Asked extends string, Tail extends string = ''> = [Named<`${Asked}${Tail}`>] extends [Key]
  ? Asked
  : never;

type Value = string | number;

interface I18n {
  readonly getMessage: (name: string, values?: readonly string[]) => string;
  readonly getUILanguage: () => string;
}

/** Both browsers have it under this name, in extension pages and in scripts of ours in other pages. */
const i18n = () => (globalThis as unknown as { readonly chrome: { readonly i18n: I18n } }).chrome.i18n;

/** Asks for a text with its places as they are. */
const PLACES = Array.from({ length: 9 }, (_, i) => `$${i + 1}`);

/** Texts by their names. What was said once can be said again in a page that outlives the extension. */
const texts = new Map<string, string>();

/** A text with its places; nothing where there is none. */
function lookUp(key: string): string {
  const name = key.replaceAll('-', '_');
  const known = texts.get(name);
  if (known !== undefined) return known;
  try {
    const text = i18n().getMessage(name, PLACES);
    texts.set(name, text);
    return text;
  } catch {
    return '';
  }
}

/** The language of the words: not always the browser's own, which may be one that we do not have. */
export const language = once(() => lookUp('language') || 'en');

/**
 * How numbers and dates are written: as the reader's region has it, in the
 * language of the words. English is British, as the record is.
 */
export const locale = once(() => {
  if (language() === 'en') return 'en-GB';
  const region = i18n().getUILanguage();
  return region.startsWith(`${language()}-`) ? region : language();
});

const numbers = once(() => new Intl.NumberFormat(locale()));
const forms = once(() => new Intl.PluralRules(language()));

const written = (value: Value | undefined) =>
  typeof value === 'number' ? numbers().format(value) : (value ?? '');

const withValues = (text: string, values: readonly Value[]) =>
  text.replace(/\$([1-9])/gu, (_, place) => written(values[Number(place) - 1]));

/** A text by its key, with values for its `$1`, `$2`, …; the key itself where there is none, which no test lets pass. */
export const say = <Asked extends string>(key: Known<Asked>, ...values: readonly Value[]): string =>
  withValues(lookUp(key) || key, values);

/** The form of a text for a count, which is its `$1`: one of several keys that end in `_one`, `_other` and the like. */
export const sayCount = <Asked extends string>(
  key: Known<Asked, '_other'>,
  count: number,
  ...values: readonly Value[]
): string =>
  withValues(lookUp(`${key}_${forms().select(count)}`) || lookUp(`${key}_other`) || key, [count, ...values]);

/** A text with elements in the places of its `$1`, `$2`, …: where they stand in the sentence is the language's affair. */
export const sayWith = <Asked extends string>(
  key: Known<Asked>,
  ...elements: readonly ComponentChildren[]
): readonly ComponentChildren[] =>
  (lookUp(key) || key).split(/\$([1-9])/u).map((part, i) => (i % 2 ? elements[Number(part) - 1] : part));
