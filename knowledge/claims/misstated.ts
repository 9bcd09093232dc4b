/**
 * Finds recorded misstatements by their meaning parts. A wording says: these
 * records are spoken of, these words (in any form), these values. A sentence
 * says the same when it mentions those records, has every word, and states
 * each value as a value, close together and in no denial. Word order does not
 * matter, but unknown names keep theirs.
 */
import { gapBetween, type Span } from '../match/spans.ts';
import type { Wording } from './claim-data.ts';
import { unitClass } from './compare.ts';
import type { Part } from './parts.ts';
import type { Stated, StatedValue } from './stated.ts';

export interface FoundMisstatement extends Span {
  readonly wording: Wording;
}

export interface SpokenOf extends Span {
  readonly record: string;
}

export interface MisstatementFinder {
  /** `speaksOf` gives the place where a sentence speaks of a record, or null. */
  find(
    parts: readonly Part[],
    values: readonly Stated[],
    speaksOf: (record: string, isClose?: boolean) => Span | null,
    isNear: (wording: Wording) => boolean,
    mentions: readonly SpokenOf[],
    isOf: (value: Stated, wording: Wording) => boolean,
  ): FoundMisstatement[];
}

const MOST_OTHERS = ({ words }: Wording) => Math.max(2, words.length);

/** Parts further apart than this, for each character of the wording, do not make one statement. */
const STRETCH = 2.4;
const LEAST_REACH = 110;
/** A wording of so few parts, or one whose value is right, is met by words that stand close together. */
const FEW = 3;
const TIGHT = 1.6;
const SLACK = 14;
/** A figure in so many words is known by itself, without a mention. */
const CLEAR = 3;

/** Whether a wording needs no mention of its record beside it: a circulating figure in many words. */
const isClear = ({ isUnsupported, words, values, about }: Wording) =>
  about.length === 0 && isUnsupported && values.length > 0 && words.length >= CLEAR;

export function createMisstatementFinder(wordings: readonly Wording[]): MisstatementFinder {
  const frequency = new Map<string, number>();
  for (const { words } of wordings)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byKey = new Map<string, Wording[]>();
  const put = (key: string, wording: Wording) => {
    const known = byKey.get(key);
    if (known) known.push(wording);
    else byKey.set(key, [wording]);
  };
  for (const wording of wordings) {
    const [value] = wording.values;
    const rarest = wording.words
      .filter((word) => !WEAK.has(word))
      .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))[0];
    put(value ? valueKey(value) : (rarest ?? wording.words[0] ?? ''), wording);
  }

  return {
    find(all, values, speaksOf, isNear, mentions, isOf) {
      const candidates = new Set<Wording>();
      const add = (key: string) => {
        for (const wording of byKey.get(key) ?? []) candidates.add(wording);
      };
      for (const part of all) add(part.stem);
      for (const { value } of values) add(valueKey(value));
      const found: FoundMisstatement[] = [];
      let owners: Map<Part, string | undefined> | undefined;
      const stems = new Set(all.map((part) => part.stem));
      for (const wording of candidates) {
        // Most lack a word; that is found out soonest.
        if (missingOf(wording, stems) > allowance(wording, true)) continue;
        if (wording.unless.some((group) => group.every((stem) => stems.has(stem)))) continue;
        const places = wording.about.map((record) => speaksOf(record, isFew(wording)));
        if (places.includes(null)) continue;
        if (!isClear(wording) && wording.about.length === 0 && !isNear(wording)) continue;
        const isNamed =
          wording.about.length > 0 || wording.isUnsupported || speaksOf(wording.record) !== null;
        owners ??= new Map(all.map((part) => [part, ownerOf(part, all, mentions)]));
        const isUsable = (part: Part) => {
          const owner = owners?.get(part);
          return owner === undefined || owner === wording.record || wording.about.includes(owner);
        };
        // Words outside of names come first.
        const parts = [
          ...all.filter((part) => owners?.get(part) === undefined),
          ...all.filter((part) => owners?.get(part) !== undefined && isUsable(part)),
        ];
        const own = values.filter((value) => isOf(value, wording));
        const span = match(wording, places as Span[], isNamed, parts, own, values);
        if (span) found.push({ ...span, wording });
      }
      return found;
    },
  };
}

/** Under which a value is looked up: what equal values, and a date and the year or month it lies in, have in common. */
function valueKey(value: StatedValue): string {
  switch (value.type) {
    case 'date':
      return `#${value.from.slice(0, 4)}`;
    case 'period':
      return `#${value.from.from.slice(0, 4)}`;
    case 'yearless':
      return '#day';
    case 'money':
      return `#m${value.amount}`;
    case 'percent':
      return `#p${value.percent}`;
    case 'count':
      return `#c${value.count}`;
    case 'duration':
      return `#l${value.length}`;
  }
}

/** Words inside a name ("EU" in "EU AI Act") belong to what it names, unless they are all of it. */
function ownerOf(part: Part, parts: readonly Part[], mentions: readonly SpokenOf[]): string | undefined {
  const mention = mentions.find(({ start, end }) => start <= part.start && part.end <= end);
  const isAll =
    mention &&
    !parts.some((other) => other !== part && mention.start <= other.start && other.end <= mention.end);
  return isAll ? undefined : mention?.record;
}

const spanOver = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Words that could come together by chance in another order: "sued in Delaware". */
const SHORT = 2;
const isShort = ({ words, values }: Wording) => values.length === 0 && words.length <= SHORT;

/** Of so many words one may be missing. */
const MANY = 3;
/** So few that a case has to be told by its party's own name: "Anthropic won against the authors". */
const isFew = ({ words, values }: Wording) => values.length === 0 && words.length <= MANY;

/** Words that other words of the same meaning often leave out. */
const WEAK = new Set(
  'get take use can give simpl part per year mr ms list contain includ cover say set pay go come mean need amount total new other own very'.split(
    ' ',
  ),
);

/**
 * How many words may be missing: of many, a weak one; where the record is
 * named and the very value is stated, up to two fifths.
 */
/** No chance: a sum or a count in the millions. */
const isHuge = (value: StatedValue) =>
  (value.type === 'money' && value.amount >= 1e6) || (value.type === 'count' && value.count >= 1e6);

const allowance = ({ words, values, isValueRight }: Wording, isNamed: boolean) =>
  values.length > 0 && isNamed && !isValueRight
    ? Math.max(
        values.some(isHuge) ? words.length * 0.67 : words.length * 0.34,
        words.length === 1 && WEAK.has(words[0] ?? '') ? 0.5 : 0,
      )
    : words.length >= MANY
      ? 0.5
      : 0;

const missingOf = ({ words }: Wording, stems: ReadonlySet<string>) =>
  words.reduce((sum, word) => (stems.has(word) ? sum : sum + (WEAK.has(word) ? 0.5 : 1)), 0);

function match(
  wording: Wording,
  places: readonly Span[],
  isNamed: boolean,
  parts: readonly Part[],
  values: readonly Stated[],
  inSentence: readonly Stated[],
): Span | null {
  const said: Span[] = [];
  let missing = 0;
  for (const word of wording.words) {
    const part = parts.find((part) => part.stem === word);
    if (part) said.push(part);
    else missing += WEAK.has(word) ? 0.5 : 1;
  }
  if (missing > allowance(wording, isNamed)) return null;
  if (isShort(wording) && said.some((part, i) => i > 0 && part.start < (said[i - 1]?.start ?? 0)))
    return null;
  const stated: Span[] = [];
  for (const wanted of wording.values) {
    const value = values.find(
      ({ value, hedge }) => means(value, wanted) && !(wording.isValueRight && hedge === 'up-to'),
    );
    if (!value) return null;
    stated.push(value);
  }
  // "Shown on 15 February and released on 9 December": a word beside another value is said of that one.
  const rivals = inSentence.filter(
    (other) =>
      !stated.includes(other) && stated.some((own) => (own as Stated).value.type === other.value.type),
  );
  const isOfRival = (part: Span) =>
    rivals.some((other) => stated.every((own) => gapBetween(part, other) < gapBetween(part, own)));
  if (rivals.length && missing + said.filter(isOfRival).length > allowance(wording, isNamed)) return null;
  const order = wording.names.flatMap((name) => parts.find((part) => part.stem === name)?.start ?? []);
  if (order.some((start, i) => i > 0 && start < (order[i - 1] ?? 0))) return null;
  const here = places.filter(({ end }) => end > 0);
  const whole = spanOver([...said, ...stated, ...here]);
  // Another value of the kind in between: what is said belongs to one or the other.
  const isBetweenTwo = stated.some((own) =>
    inSentence.some(
      (other) =>
        !stated.includes(other) &&
        other.value.type === (own as Stated).value.type &&
        whole.start < other.start &&
        other.end < whole.end,
    ),
  );
  if (isBetweenTwo) return null;
  const size = wording.words.length + wording.values.length * 2;
  const reach =
    wording.isValueRight || size <= FEW
      ? wording.length * TIGHT + SLACK
      : Math.max(LEAST_REACH, wording.length * STRETCH);
  if (whole.end - whole.start > reach) return null;
  // In a long sentence the words come together by chance.
  const others = parts.filter(
    (part) =>
      part.start >= whole.start &&
      part.end <= whole.end &&
      !said.includes(part) &&
      ![...stated, ...here].some(({ start, end }) => start <= part.start && part.end <= end),
  );
  if (!wording.values.length && others.length > MOST_OTHERS(wording)) return null;
  // One word beside a name is said too easily by chance: nothing else may be said between.
  const between = (part: Part) =>
    part.start >= whole.start &&
    part.end <= whole.end &&
    ![...said, ...stated, ...here].some(({ start, end }) => start <= part.start && part.end <= end);
  if (said.length + stated.length < 2 && (here.length === 0 || parts.some(between))) return null;
  // The value is what is wrong, where there is one.
  return stated.length ? spanOver(stated) : whole;
}

/** Whether a stated value says the wrong value: the same, or a more exact date within it. */
export function means(stated: StatedValue, wrong: StatedValue): boolean {
  switch (wrong.type) {
    case 'date':
      return stated.type === 'date' && stated.from >= wrong.from && stated.to <= wrong.to;
    case 'yearless':
      return stated.type === 'yearless'
        ? stated.month === wrong.month && stated.day === wrong.day
        : stated.type === 'date' &&
            stated.from === stated.to &&
            Number(stated.from.slice(5, 7)) === wrong.month &&
            Number(stated.from.slice(8)) === wrong.day;
    case 'period':
      return stated.type === 'period' && stated.from.from === wrong.from.from && stated.to.to === wrong.to.to;
    case 'money':
      return (
        stated.type === 'money' &&
        stated.amount === wrong.amount &&
        stated.to === wrong.to &&
        stated.currency === wrong.currency
      );
    case 'percent':
      return stated.type === 'percent' && stated.percent === wrong.percent && stated.to === wrong.to;
    case 'count':
      return (
        stated.type === 'count' &&
        stated.count === wrong.count &&
        stated.to === wrong.to &&
        unitClass(stated.unit) === unitClass(wrong.unit)
      );
    case 'duration':
      return (
        stated.type === 'duration' &&
        stated.length === wrong.length &&
        stated.to === wrong.to &&
        stated.unit === wrong.unit
      );
  }
}
