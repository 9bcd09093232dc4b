/**
 * `npm run plain-facts`: every fact that a plain sentence can state, said once
 * as it is on record and once with another value. A right one must never be
 * called wrong; how many wrong ones are noticed shows which properties and
 * records the rules do not reach. `-- --silent PROPERTY` lists those of a
 * property that are passed over, `-- --wrong` what is wrongly called wrong.
 */
import { fileURLToPath } from 'node:url';
import { formatDate } from '../knowledge/format.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import type { PropertyId } from '../knowledge/properties.ts';
import { createTextReader } from '../knowledge/read-text.ts';
import type { KnowledgeRecord, Value } from '../knowledge/schema.ts';

/** How each property is said plainly: {name} and {value} are put in. */
const SAID: Partial<Record<PropertyId, readonly string[]>> = {
  acquired: ['{name} was completed on {value}.'],
  adopted: ['{name} was adopted on {value}.'],
  'ai-share': ['{name} contains {value} made with AI.'],
  announced: ['{name} was announced on {value}.', 'On {value}, {name} was announced.'],
  'applies-from': ['{name} applies from {value}.', '{name} has applied since {value}.'],
  appointed: ['{name} was appointed on {value}.'],
  award: ['In {name} the court awarded {value}.'],
  budget: ['{name} had a budget of {value}.'],
  'class-certified': ['A class was certified in {name} on {value}.'],
  consolidated: ['{name} was consolidated on {value}.'],
  cost: ['{name} cost {value}.'],
  'damages-sought': ['In {name} the plaintiffs seek {value}.'],
  'deal-value': ['{name} is worth {value}.'],
  died: ['{name} died on {value}.'],
  disclosed: ['{name} disclosed it on {value}.'],
  dismissed: ['{name} was dismissed on {value}.'],
  ended: ['{name} ended on {value}.'],
  'entered-into-force': ['{name} entered into force on {value}.', '{name} has been in force since {value}.'],
  figure: ['{name} says {value}.'],
  filed: ['{name} was filed on {value}.', 'The suit, {name}, was filed in court on {value}.'],
  'final-approval': ['{name} got final approval on {value}.'],
  founded: ['{name} was founded in {value}.'],
  funding: ['{name} raised {value}.'],
  hearing: ['{name} was heard on {value}.'],
  introduced: ['{name} was introduced on {value}.'],
  launched: ['{name} was launched on {value}.', '{name} launched on {value}.'],
  'max-fine-amount': ['Fines under {name} reach {value}.'],
  'max-fine-turnover': ['Fines under {name} reach {value} of turnover.'],
  members: ['{name} has {value}.'],
  'number-of-parts': ['{name} has {value}.'],
  penalty: ['The penalty under {name} is {value}.'],
  'preliminary-approval': ['{name} got preliminary approval on {value}.'],
  premiered: ['{name} premiered on {value}.'],
  previewed: ['{name} was previewed on {value}.'],
  price: ['{name} costs {value}.'],
  'production-time': ['{name} was made in {value}.'],
  proposed: ['{name} was proposed on {value}.'],
  published: ['{name} was published on {value}.'],
  ratified: ['{name} was ratified on {value}.'],
  'ratification-result': ['{name} was ratified with {value} of the vote.'],
  released: ['{name} was released on {value}.', '{name} came out on {value}.'],
  ruled: ['The court ruled in {name} on {value}.'],
  'running-time': ['{name} runs {value}.', '{name} is {value} long.'],
  'settlement-amount': ['The settlement in {name} is worth {value}.', '{name} was settled for {value}.'],
  'settlement-announced': ['{name} was settled on {value}.'],
  'shut-down': ['{name} was shut down on {value}.'],
  signatories: ['{value} have signed {name}.'],
  signed: ['{name} was signed on {value}.'],
  size: ['{name} has {value}.'],
  'strike-ended': ['{name} ended on {value}.'],
  'strike-length': ['{name} lasted {value}.'],
  'strike-started': ['{name} began on {value}.'],
  term: ['{name} runs for {value}.'],
  threshold: ['The threshold of {name} is {value}.'],
  'time-limit': ['{name} sets a limit of {value}.'],
  'took-place': ['{name} took place on {value}.'],
  trial: ['The trial in {name} is set for {value}.'],
  turnout: ['Turnout in {name} was {value}.'],
  withdrawn: ['{name} was withdrawn on {value}.'],
  'works-in-suit': ['{name} concerns {value}.'],
};

/** What a page of each topic would say anyway, as the evidence that some names ask for. */
const ABOUT = {
  'ai-act': 'This is about the EU AI Act.',
  copyright: 'It is about AI and copyright.',
  film: 'It is about AI in film.',
} as const;

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

function sum(amount: number): string {
  if (amount >= 1e9) return `${amount / 1e9} billion`;
  return amount >= 1e6 ? `${amount / 1e6} million` : amount.toLocaleString('en');
}

function inWords(value: Value): string | null {
  switch (value.type) {
    case 'date':
      return formatDate(value.date);
    case 'money':
      return `${SIGNS[value.currency] ?? `${value.currency} `}${sum(value.amount)}`;
    case 'percent':
      return value.to === undefined ? `${value.percent}%` : null;
    case 'count': {
      const number =
        value.count >= 1e12 ? `10^${Math.round(Math.log10(value.count))}` : value.count.toLocaleString('en');
      return `${number} ${value.unit.replace(/\s*\(.*\)/u, '')}`;
    }
    case 'duration':
      return `${value.length} ${value.unit}`;
    default:
      return null;
  }
}

const padded = (number: number) => String(number).padStart(2, '0');

/** Another day of the year, months and days away from the one on record. */
function otherDate(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year + 2);
  if (day === undefined) return `${year}-${padded(((month + 3) % 12) + 1)}`;
  return `${year}-${padded(((month + 2) % 12) + 1)}-${padded(((day + 8) % 27) + 1)}`;
}

function other(value: Value): Value {
  switch (value.type) {
    case 'date':
      return { ...value, date: otherDate(value.date) };
    case 'money':
      return { ...value, amount: Math.round(value.amount * 1.6) };
    case 'percent':
      return { ...value, percent: value.percent > 50 ? value.percent - 13 : value.percent + 4 };
    case 'count':
      return { ...value, count: value.count > 20 ? Math.round(value.count * 1.7) : value.count + 2 };
    case 'duration':
      return { ...value, length: value.length + 3 };
    default:
      return value;
  }
}

export interface PlainFact {
  readonly property: PropertyId;
  readonly right: string;
  readonly wrong: string;
}

const nameOf = ({ names, title }: KnowledgeRecord) =>
  (names.find(({ specific, lang = 'en' }) => !specific && lang === 'en') ?? names[0])?.text ?? title;

/** All facts that hold and are not disputed, in plain sentences. */
export function plainFacts(records: readonly KnowledgeRecord[]): PlainFact[] {
  return records.flatMap((record) =>
    record.facts.flatMap(({ property, value, of, until, confidence }): PlainFact[] => {
      const right = inWords(value);
      const wrong = inWords(other(value));
      if (!right || !wrong || until || confidence === 'disputed') return [];
      const say = (sentence: string, words: string) =>
        `${sentence.replace('{name}', () => nameOf(record)).replace('{value}', () => (of ? `${words} (${of})` : words))} ${ABOUT[record.topic]}`;
      return (SAID[property] ?? []).map((sentence) => ({
        property,
        right: say(sentence, right),
        wrong: say(sentence, wrong),
      }));
    }),
  );
}

export interface PlainScore {
  all: number;
  /** Right statements that agree, and that are called wrong. */
  agreed: number;
  miscalled: number;
  /** Wrong statements that are noticed. */
  noticed: number;
}

export function measurePlainFacts(
  records: readonly KnowledgeRecord[],
  report: (kind: 'wrong' | 'silent', fact: PlainFact) => void = () => undefined,
): Map<PropertyId, PlainScore> {
  const read = createTextReader(records);
  const scores = new Map<PropertyId, PlainScore>();
  for (const fact of plainFacts(records)) {
    const score = scores.get(fact.property) ?? { all: 0, agreed: 0, miscalled: 0, noticed: 0 };
    scores.set(fact.property, score);
    score.all++;
    const right = read(fact.right).claims;
    if (right.some(({ verdict }) => verdict === 'agrees')) score.agreed++;
    if (right.some(({ verdict }) => verdict !== 'agrees')) {
      score.miscalled++;
      report('wrong', fact);
    }
    if (read(fact.wrong).claims.some(({ verdict }) => verdict !== 'agrees')) score.noticed++;
    else report('silent', fact);
  }
  return scores;
}

export function totalOf(scores: ReadonlyMap<PropertyId, PlainScore>): PlainScore {
  const total = { all: 0, agreed: 0, miscalled: 0, noticed: 0 };
  for (const score of scores.values())
    for (const key of Object.keys(total) as (keyof PlainScore)[]) total[key] += score[key];
  return total;
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function main(): void {
  const silent = process.argv[process.argv.indexOf('--silent') + 1];
  const scores = measurePlainFacts(loadRecords().records, (kind, fact) => {
    if (kind === 'wrong' && process.argv.includes('--wrong')) console.log(`called wrong: ${fact.right}`);
    if (kind === 'silent' && process.argv.includes('--silent') && fact.property === silent)
      console.log(`passed over: ${fact.wrong}`);
  });
  const row = (name: string, { all, agreed, miscalled, noticed }: PlainScore) =>
    console.log(
      `${name.padEnd(22)}${String(all).padStart(6)}${percent(agreed, all)}${String(miscalled).padStart(8)}${percent(noticed, all)}`,
    );
  console.log(`${'property'.padEnd(22)} facts  agreed  miscalled  noticed when wrong`);
  for (const [property, score] of [...scores].sort((a, b) => b[1].all - a[1].all)) row(property, score);
  row('all', totalOf(scores));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
