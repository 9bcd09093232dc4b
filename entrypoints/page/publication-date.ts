/**
 * When a page says that it was published: the reader of blocks sends it along,
 * so that what was right when it was written is not taken for wrong.
 */

/** What `<meta>` calls it, likeliest first. */
const META = [
  'property article:published_time',
  'itemprop datepublished',
  'name datepublished',
  'name date',
  'name pubdate',
  'name dc.date',
].map((name) => name.split(' ') as [attribute: string, value: string]);

/** Characters of a script that are searched; the date stands near its beginning. */
const MOST_OF_SCRIPT = 200_000;

/** A year, a month or a day; what follows a day is its time. */
const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:$|[T ]\d\d:?\d\d.*$))?)?$/u;

/** The first pages of the web that say their date; before it are mistakes. */
const EARLIEST = '1995';
const DAY_MS = 24 * 60 * 60 * 1000;

/** The date of an ISO date or time, as exact as it is; undefined when it is none, or none a page can have. */
export function pageDate(text: string | null | undefined, now: number): string | undefined {
  const [, year, month, day] = ISO.exec(text?.trim() ?? '') ?? [];
  if (!year) return undefined;
  const date = [year, month, day].filter(Boolean).join('-');
  const time = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}`);
  // Parsing takes the 30th of February for the 1st or 2nd of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return undefined;
  const tomorrow = new Date(now + DAY_MS).toISOString();
  return year >= EARLIEST && date <= tomorrow.slice(0, date.length) ? date : undefined;
}

/** The date in a JSON-LD script, without parsing what may be a whole catalogue. */
export const dateInJsonLd = (script: string): string | undefined =>
  /"datePublished"\s*:\s*"([^"]{4,40})"/u.exec(script.slice(0, MOST_OF_SCRIPT))?.[1];

/** By tag, which is quick on the largest page. */
const all = (tag: string) => [...document.getElementsByTagName(tag)];

/** What the page says, likeliest first. */
function* statedDates(): Generator<string | null | undefined> {
  const metas = all('meta');
  for (const [attribute, value] of META)
    for (const meta of metas)
      if (meta.getAttribute(attribute)?.toLowerCase() === value) yield meta.getAttribute('content');
  for (const script of all('script'))
    if (script.getAttribute('type')?.toLowerCase() === 'application/ld+json')
      yield dateInJsonLd(script.textContent ?? '');
  for (const time of all('time'))
    if (time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished')
      yield time.getAttribute('datetime');
  // A page of many articles has many dates.
  const articles = all('article');
  const article = articles.length === 1 ? articles[0] : all('h1')[0]?.closest('article');
  yield article?.querySelector('time[datetime]')?.getAttribute('datetime');
}

export function publicationDate(): string | undefined {
  const now = Date.now();
  for (const stated of statedDates()) {
    const date = pageDate(stated, now);
    if (date) return date;
  }
  return undefined;
}
