/** Claims by value: a date, an amount or a count that a cue ties to a mention. */
import type { Claim, RecordId, Verdict } from '../reading.ts';
import { bind, bindByKind } from './bind.ts';
import { explain } from './explain.ts';
import type { FactIndex } from './fact-index.ts';
import { type Judgement, judge } from './judge.ts';
import type { Sentence } from './sentence.ts';
import type { Standing } from './standing.ts';
import type { Stated } from './stated.ts';
import { repetitionOf } from './traits.ts';

export interface SentenceClaims {
  readonly claims: readonly Claim[];
  /** Values about something on record that nothing on record answers to. */
  readonly notOnRecord: number;
}

/** Stems that can say which of several facts is meant. */
const qualifyingWords = ({ parts, titles }: Sentence): Set<string> =>
  new Set([...titles, ...parts.map(({ stem }) => stem)]);

/** What is uncertain or about an earlier text can agree, but a difference from it proves nothing. */
function holds({ verdict }: Judgement, { value }: Stated, { isUncertain, isEarlier }: Standing): boolean {
  if (verdict === 'agrees') return true;
  if (isEarlier) return false;
  const isAmount = value.type === 'money' || value.type === 'percent' || value.type === 'count';
  return !isUncertain || isAmount;
}

export function readValues(sentence: Sentence, index: FactIndex): SentenceClaims {
  const { values, standing } = sentence;
  if (!values.length) return { claims: [], notOnRecord: 0 };
  const claims: Claim[] = [];
  let notOnRecord = 0;
  const words = qualifyingWords(sentence);
  for (const value of values) {
    const announced = bind(sentence, value, index);
    const binding = announced ?? bindByKind(sentence, value, index);
    if (!binding) continue;
    const { subject, facts, isTight } = binding;
    const order = announced?.cue.properties ?? [...new Set(facts.map(({ fact }) => fact.property))];
    const judgement =
      standing.isSilent || standing.isDenied
        ? null
        : judge(value, facts, { words, isTight, subject: subject.record.id, order });
    if (judgement && holds(judgement, value, standing)) claims.push(claimOf(sentence, value, judgement));
    else notOnRecord++;
  }
  return { claims, notOnRecord };
}

function claimOf(
  { text, standing: { reportedBy } }: Sentence,
  stated: Stated,
  { verdict, on, earlier }: Judgement,
): Claim {
  const { record, fact } = on;
  const isUntraced = record.status.status === 'unsupported' && repetitionOf(fact.property) === 'open';
  const shown: Verdict = isUntraced && verdict === 'agrees' ? 'unsupported' : verdict;
  return {
    start: stated.start,
    end: stated.end,
    record: record.id as RecordId,
    property: fact.property,
    verdict: shown,
    ...explain({
      stated: text.slice(stated.start, stated.end),
      record,
      fact,
      earlier: earlier?.fact,
      verdict: shown,
    }),
    ...(reportedBy && { reportedBy }),
  };
}
