/**
 * A language that nobody speaks, made of the English texts: accents on every
 * letter, brackets around each text, two fifths longer. What shows up without
 * accents does not come from a file of messages, what lacks a bracket is cut
 * off, and what has no room for long words runs over. Used by the browser
 * tests; `npm run pseudo` leaves such a build to look at.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Message {
  readonly message: string;
}

type Messages = Readonly<Record<string, Message>>;

const PLAIN =
  'AÀBƁCĆDĎEÈFƑGĜHĤIÌJĴKĶLĹMṀNŃOÒPṔQꝖRŔSŚTŤUÙVṼWŴXẊYŶZŹaàbƀcćdďeèfƒgĝhĥiìjĵkķlĺmṁnńoòpṕqꝗrŕsśtťuùvṽwŵxẋyŷzź';
const ACCENTED = new Map(
  Array.from({ length: PLAIN.length / 2 }, (_, i) => [PLAIN[2 * i], PLAIN[2 * i + 1]]),
);

/** Words to make a text longer, so that it can break lines as a longer one would. */
const FILLING = ['òńè', 'ťŵò', 'ťĥŕèè', 'ƒòùŕ', 'ƒìṽè', 'śìẋ', 'śèṽèń', 'èìĝĥť', 'ńìńè', 'ťèń'];

/** What is no text: the language, the direction, the name of the extension. */
const TECHNICAL: Readonly<Record<string, string>> = {
  // The region of the invented: no date or number is written in it as in English of Britain.
  language: 'en-XA',
  direction: 'ltr',
  extension_name: 'Obelus',
};

export function pseudo(text: string): string {
  const wanted = Math.ceil(text.length * 0.4);
  let filling = '';
  for (let i = 0; filling.length < wanted; i++) filling += ` ${FILLING[i % FILLING.length]}`;
  const accented = [...text].map((letter) => ACCENTED.get(letter) ?? letter).join('');
  return `⟦${accented}${filling}⟧`;
}

export const pseudoMessages = (english: Messages): Messages =>
  Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [
      key,
      { message: TECHNICAL[key] ?? pseudo(message) },
    ]),
  );

const locales = (build: string) => join(build, '_locales');

export const readMessages = (build: string, language: string): Messages =>
  JSON.parse(readFileSync(join(locales(build), language, 'messages.json'), 'utf8')) as Messages;

/** A copy of a build that says these things and no others, whatever language its browser is in. */
export function copyWithMessages(build: string, copy: string, messages: Messages): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(build, copy, { recursive: true });
  for (const language of readdirSync(locales(copy)))
    if (language !== 'en') rmSync(join(locales(copy), language), { recursive: true });
  writeFileSync(join(locales(copy), 'en', 'messages.json'), JSON.stringify(messages));
}

if (import.meta.main)
  for (const target of ['chrome-mv3', 'firefox-mv3']) {
    const build = fileURLToPath(new URL(`../.output/${target}`, import.meta.url));
    copyWithMessages(build, `${build}-pseudo`, pseudoMessages(readMessages(build, 'en')));
    console.log(`.output/${target}-pseudo`);
  }
