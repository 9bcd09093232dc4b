/**
 * A second look at a paragraph that agrees with the record of something named
 * before it: what else it says is said of that too. "Final approval came on 20
 * July. Class counsel were awarded $187.5 million." Without an agreement in
 * the same paragraph nothing differs from what another one named.
 */
import { overlaps } from '../match/spans.ts';
import type { Claim } from '../reading.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { speaksOfAnother } from './fact-claims.ts';
import { carried, type Sentence } from './sentence.ts';

/** What a text tells of for paragraphs. Of films and laws it names others between, which nobody here may know. */
const KINDS: ReadonlySet<KnowledgeRecord['kind']> = new Set(['case', 'deal', 'event']);

/** A case by its caption, or another one: what is said may be of that. */
const ANOTHER =
  /\p{Lu}[\p{L}.]+\s+v\.?\s+\p{Lu}|\b(?:[Aa]nother|[Ss]eparate(?:ly)?|[Oo]thers?|[Ss]imilar(?:ly)?|[Ee]lsewhere|[Ee]arlier|[Pp]revious(?:ly)?|[Uu]nlike|[Ll]ike)\b/u;

/** The one thing that the paragraph agrees with, if it names no other of its kind. */
function borneOut(sentences: readonly Sentence[], claims: readonly Claim[]): KnowledgeRecord | null {
  const agreed = new Set(claims.flatMap(({ verdict, record }) => (verdict === 'agrees' ? [record] : [])));
  if (!agreed.size) return null;
  const spoken = new Map(
    sentences.flatMap(({ subjects, before }) =>
      [...subjects.map(({ record }) => record), ...before]
        .filter(({ kind }) => KINDS.has(kind))
        .map((record): [string, KnowledgeRecord] => [record.id, record]),
    ),
  );
  const [only, ...others] = [...spoken.values()].filter(({ id }) => (agreed as ReadonlySet<string>).has(id));
  const isNamedBeside = sentences.some(({ subjects }) =>
    subjects.some(({ record }) => record.id !== only?.id && record.kind === only?.kind),
  );
  return only && !others.length && !isNamedBeside ? only : null;
}

/** `examine` reads one sentence. Only what states a value is taken: words alone may be of something else. */
export function lookAgain(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  examine: (sentence: Sentence) => readonly Claim[],
): Claim[] {
  const record = borneOut(sentences, claims);
  if (!record || sentences.some(({ written }) => ANOTHER.test(written))) return [];
  return sentences.flatMap((sentence) => {
    if (
      !sentence.values.length ||
      sentence.subjects.some((subject) => subject.record === record) ||
      speaksOfAnother(sentence.written)
    )
      return [];
    const subjects = [...sentence.subjects, carried(record)];
    return examine({ ...sentence, subjects, before: [] }).filter(
      (claim) =>
        claim.record === record.id &&
        claim.verdict !== 'agrees' &&
        sentence.values.some((value) => overlaps(value, claim)) &&
        !claims.some((other) => overlaps(other, claim)),
    );
  });
}
