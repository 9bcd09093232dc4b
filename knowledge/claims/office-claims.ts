/**
 * Claims about what somebody is: "co-rapporteurs Brando Benifei and Dragoș
 * Tudorache". A person's role on record agrees when all of its words stand
 * around the name; that somebody is something else besides is no difference.
 */
import { onceEach } from '../lazy.ts';
import type { Claim } from '../reading.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { claimOf, type FactOf, factsOf, heldClaims } from './fact-claims.ts';
import type { Sentence } from './sentence.ts';
import { stems } from './stems.ts';

interface Office {
  readonly fact: FactOf<'text'>;
  readonly words: readonly string[];
}

/** "Film director" fits half of all people in film: an office says of what. */
const FEWEST_WORDS = 3;

const officesOf = onceEach((record: KnowledgeRecord): readonly Office[] =>
  factsOf(record, 'role', 'text')
    .filter(({ until }) => !until)
    .map((fact) => ({ fact, words: stems(fact.value.text.replace(/[;,(].*$/u, '')) }))
    .filter(({ words }) => words.length >= FEWEST_WORDS),
);

/** How far from the name the words of an office may stand. */
const AROUND = 90;

export function readOffices(sentence: Sentence): Claim[] {
  const claims = sentence.subjects.flatMap((subject): Claim[] => {
    const { record, start, end, isCarried } = subject;
    if (record.kind !== 'person' || isCarried || !officesOf(record).length) return [];
    const near = new Set(
      sentence.parts
        .filter((part) => part.end > start - AROUND && part.start < end + AROUND)
        .map(({ stem }) => stem),
    );
    const office = officesOf(record).find(({ words }) => words.every((word) => near.has(word)));
    return office ? [claimOf(sentence, subject, record, office.fact, 'agrees')] : [];
  });
  return heldClaims(sentence, claims);
}
