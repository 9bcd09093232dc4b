/**
 * What the interface says, in the reader's language. The words are in
 * public/_locales, one file a language, of which the browser loads one (and
 * the English one, for what another lacks); scripts hold only their keys. Used
 * by everything that shows something, on pages of the extension and on
 * strangers' pages alike; docs/languages.md tells how to write such a file.
 */
import type { ComponentChildren } from 'preact';
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

/** What was said before: in a page that outlives the extension nothing can be looked up any more. */
const said = new Map<string, string>();

function lookUp(key: string, values: readonly string[] = []): string {
  const name = key.replaceAll('-', '_');
  const memo = name + values;
  try {
    const text = i18n().getMessage(name, values);
    said.set(memo, text);
    return text;
  } catch {
    return said.get(memo) ?? '';
  }
}

const once = <Made>(make: () => Made) => {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

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

const written = (value: Value) => (typeof value === 'number' ? numbers().format(value) : value);

/** A text by its key, with values for its `$1`, `$2`, …; the key itself where there is none, which no test lets pass. */
export const say = <Asked extends string>(key: Known<Asked>, ...values: readonly Value[]): string =>
  lookUp(key, values.map(written)) || key;

/** The form of a text for a count, which is its `$1`: one of several keys that end in `_one`, `_other` and the like. */
export const sayCount = <Asked extends string>(
  key: Known<Asked, '_other'>,
  count: number,
  ...values: readonly Value[]
): string => {
  const all = [count, ...values].map(written);
  return lookUp(`${key}_${forms().select(count)}`, all) || lookUp(`${key}_other`, all) || key;
};

/** Stands for an element in a text; no text of ours, and none of a page that we show, has reason to hold it. */
const PLACE = '\ue000';

/** A text with elements in the places of its `$1`, `$2`, …: where they stand in the sentence is the language's affair. */
export const sayWith = <Asked extends string>(
  key: Known<Asked>,
  ...elements: readonly ComponentChildren[]
): readonly ComponentChildren[] =>
  say(key, ...elements.map((_, i) => `${PLACE}${i}${PLACE}`))
    .split(PLACE)
    .map((part, i) => (i % 2 ? elements[Number(part)] : part));
