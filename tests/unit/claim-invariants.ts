/** What holds of the reading of any text; each throws when it does not. Used by the property tests and the fuzzer. */
import type { TextReading } from '../../knowledge/read-text.ts';
import { VERDICTS } from '../../knowledge/reading.ts';

type Read = (text: string, date?: string) => TextReading;

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Spans lie in the text, in order, none over another, and each claim is whole. */
export function isWellFormed(read: Read, text: string): void {
  const { claims, coverage } = read(text);
  let last = 0;
  for (const claim of claims) {
    must(claim.start >= last, `claims out of order at ${claim.start}`);
    must(claim.end > claim.start, 'an empty claim');
    must(claim.end <= text.length, 'a claim beyond the text');
    must(claim.text === text.slice(claim.start, claim.end), 'a claim that does not cut out its words');
    must(claim.stated === claim.text.replace(/\s+/gu, ' ').trim(), `stated “${claim.stated}”`);
    must(VERDICTS.includes(claim.verdict), 'an unknown verdict');
    must(claim.recorded !== '' && claim.sentence !== '', 'a claim without words');
    must(claim.sources.length > 0, 'a claim without a source');
    must(/^\d{4}(?:-\d\d){0,2}$/u.test(claim.asOf), 'a claim without a date');
    last = claim.end;
  }
  must(coverage.compared === claims.length && coverage.notOnRecord >= 0, 'coverage does not add up');
}

/** Reading twice, or after something else, gives the same. */
export function isDeterministic(read: Read, text: string, other: string): void {
  const first = JSON.stringify(read(text));
  read(other);
  must(JSON.stringify(read(text)) === first, 'a second reading differs from the first');
}

const isWarning = ({ verdict }: { readonly verdict: string }) => verdict !== 'agrees';

/** Verdicts of a text that is one sentence. */
export const warningsOf = (read: Read, sentence: string) => read(sentence).claims.filter(isWarning);

const REFUTATIONS: readonly ((sentence: string) => string)[] = [
  (sentence) => `It is not true that ${sentence}`,
  (sentence) => `It isn’t true that ${sentence}`,
  (sentence) => `It is a myth that ${sentence}`,
  (sentence) => `Is it true that ${sentence.replace(/\.$/u, '?')}`,
  (sentence) => sentence.replace(/\.$/u, '?'),
  (sentence) => `${sentence} That is wrong.`,
  (sentence) => `If ${sentence.replace(/\.$/u, '')}, then the world would be another.`,
];

/** A sentence loses its verdict when it is denied, asked, taken back or supposed. */
export function isSilencedWhenNotSaid(read: Read, sentence: string): void {
  for (const refute of REFUTATIONS) {
    const text = refute(sentence);
    const [warning] = warningsOf(read, text);
    must(!warning, `“${warning?.text}” ${warning?.verdict} in “${text}”`);
  }
}
