/**
 * Third round, in reading order: what refers to something named before. Short
 * forms ("Bartz", "the Act") go back to their record; provisions ("Article
 * 50(2)") go to the law they belong to.
 */
import type { RecordHead } from '../record-head.ts';
import { type Binding, bindLaw, type NamedLaw, type PageLaws, sharesLaw } from './bind-law.ts';
import { type Candidate, quote, RANKS } from './choose.ts';
import type { NamedBlock, SpottedName, SpottedProvision } from './named.ts';
import type { PageEvidence } from './page-evidence.ts';
import { type LawNouns, meansLaw } from './page-laws.ts';
import type { ProvisionIndex } from './provision-index.ts';
import { byPosition, overlapping, type Span, spanLength } from './spans.ts';

/** Which records reading a page has named so far, and when last. */
export interface NamingOrder {
  name(record: string): void;
  /** Counts up with each naming; undefined for a record not named yet. */
  lastNamed(record: string): number | undefined;
  /** All named, the latest last. */
  records(): readonly string[];
}

export function createNamingOrder(before: readonly string[]): NamingOrder {
  const times = new Map(before.map((record, i) => [record, i]));
  let time = before.length;
  return {
    name(record) {
      times.delete(record);
      times.set(record, time++);
    },
    lastNamed: (record) => times.get(record),
    records: () => [...times.keys()],
  };
}

export interface ReferringDeps {
  readonly headOf: (id: string) => RecordHead | undefined;
  readonly lawNouns: LawNouns;
  readonly provisionIndex: () => ProvisionIndex;
  /** Amending acts, each with the law it amends. */
  readonly amended: ReadonlyMap<string, string>;
}

export interface ReferringBlock {
  readonly named: NamedBlock;
  readonly block: number;
  readonly evidence: PageEvidence;
  /** The candidates of the first two rounds, in order. */
  readonly candidates: readonly Candidate[];
  readonly laws: readonly NamedLaw[];
  readonly page: PageLaws;
  readonly order: NamingOrder;
}

export interface Referring {
  readonly candidates: readonly Candidate[];
  /** The block's laws, with those that short forms named. */
  readonly laws: readonly NamedLaw[];
}

export function createReferring({ headOf, lawNouns, provisionIndex, amended }: ReferringDeps) {
  const shortForms = ({
    named,
    block,
    evidence,
    candidates,
    laws,
    page,
    order,
  }: ReferringBlock): Referring => {
    const { text, short } = named;
    const found: Candidate[] = [];
    const lawsBefore: NamedLaw[] = [];
    let nextCandidate = 0;
    let nextLaw = 0;
    const pass = (offset: number) => {
      for (; (candidates[nextCandidate]?.end ?? Number.POSITIVE_INFINITY) <= offset; nextCandidate++) {
        const record = candidates[nextCandidate]?.record;
        if (record) order.name(record.id);
      }
      for (; (laws[nextLaw]?.end ?? Number.POSITIVE_INFINITY) <= offset; nextLaw++)
        lawsBefore.push(laws[nextLaw] as NamedLaw);
    };
    const isTaken = (span: Span) =>
      overlapping(candidates, span).some((taken) => spanLength(taken) >= spanLength(span));

    for (const spotted of short) {
      const { name, start, end }: SpottedName = spotted;
      pass(start);
      if (isTaken(spotted) || (name.not && evidence.ruledOut(block, spotted, name.not))) continue;
      const { id, title } = name.record;
      const written = text.slice(start, end);
      const nouns = lawNouns.get(id);
      const isMeant = nouns ? meansLaw(id, written, lawsBefore, page) : order.lastNamed(id) !== undefined;
      if (!isMeant) continue;
      const support = { scope: 'page', words: title, distance: -(order.lastNamed(id) ?? 0) } as const;
      const why = `${quote(written)} refers back to ${quote(title)}`;
      found.push({ start, end, record: name.record, rank: RANKS.short, support, why });
      if (nouns) lawsBefore.push({ start, end, record: id, nouns });
    }
    pass(text.length);
    return { candidates: found, laws: lawsBefore.sort(byPosition) };
  };

  const provisions = (
    { named, block, evidence, page }: ReferringBlock,
    laws: readonly NamedLaw[],
  ): Candidate[] => {
    const { text } = named;
    const found: Candidate[] = [];
    /** The provision after this one, read from the right, and what it was bound to. */
    let after: { readonly span: Span; readonly binding: Binding | null } | null = null;
    for (const spotted of named.provisions.toReversed()) {
      const { start, end, provision }: SpottedProvision = spotted;
      const binding: Binding | null =
        after && sharesLaw(text, spotted, after.span)
          ? after.binding
          : bindLaw(text, spotted, laws, evidence.sentence(block, start), page, provision.unit === 'chapter');
      after = { span: spotted, binding };
      // Near an amending act, a bare provision is one of the law that it amends.
      const isSaid = binding?.how === 'named with it' || binding?.how === 'named just before';
      const law = binding && headOf((!isSaid && amended.get(binding.law)) || binding.law);
      const record = law && provisionIndex().find(law.id, provision);
      if (!record || !binding) continue;
      const why = `${quote(text.slice(start, end))} of ${quote(law.title)}, ${binding.how}`;
      found.push({ start, end, record, rank: RANKS.provision, support: null, why });
    }
    return found;
  };

  return (block: ReferringBlock): Referring => {
    const short = shortForms(block);
    return { candidates: [...short.candidates, ...provisions(block, short.laws)], laws: short.laws };
  };
}
