/**
 * Finds what blocks of text mention, and why: the three rounds that
 * `knowledge/DESIGN.md` explains, one after the other.
 */
import type { Knowledge } from '../bundle/open.ts';
import { once } from '../lazy.ts';
import type { Mention, ReadingContext, RecordId } from '../reading.ts';
import { choose } from './choose.ts';
import { createLexicon } from './lexicon.ts';
import { findNamed } from './named.ts';
import { createPageEvidence } from './page-evidence.ts';
import { lawsIn, lawsOfPage } from './page-laws.ts';
import { createProvisionIndex } from './provision-index.ts';
import { createNamingOrder, createReferring } from './referring.ts';
import { meetsAny, type Span } from './spans.ts';
import { addSupported } from './supported.ts';

export interface BlockMentions {
  /** In order, not overlapping. */
  readonly mentions: readonly Mention[];
  /** Laws that are not ours. */
  readonly otherLaws: readonly Span[];
  /** Names that may mean a record, but without the evidence they ask for. */
  readonly held: readonly HeldName[];
  /** What was named last before this block, the latest last. */
  readonly before: readonly RecordId[];
}

export interface HeldName extends Span {
  readonly record: string;
}

export interface PageMentions {
  /** One for each block, in order. */
  readonly blocks: readonly BlockMentions[];
  readonly context: ReadingContext;
}

/** How many cues and names of earlier blocks travel on; a page has no more that matter. */
const CONTEXT_LIMIT = 400;

/** Of what was named before, so many may still be what is spoken of; of more the text has gone on to something else. */
export const NAMED_BEFORE = 6;

export type MentionReader = (blocks: readonly string[], context: ReadingContext) => PageMentions;

/** What a block speaks of without its name: a suit by its parties. */
export type Unnamed = (text: string, mentions: readonly Mention[]) => readonly string[];

export function createMentionReader(knowledge: Knowledge, unnamed: Unnamed = () => []): MentionReader {
  const { head, index } = knowledge;
  const lexicon = createLexicon(knowledge.lexicon, knowledge.headAt);
  const lawNouns = new Map(index.lawNouns);
  const provisions = () => index.provisions.flatMap((id) => head(id) ?? []);
  const refer = createReferring({
    headOf: head,
    lawNouns,
    provisionIndex: once(() => createProvisionIndex(provisions(), head)),
    amended: new Map(index.amended),
  });
  const titleOf = (record: string) => head(record)?.title;

  return (blocks, context) => {
    const found = blocks.map((text) => findNamed(text, lexicon, (record) => lawNouns.has(record)));
    const evidence = createPageEvidence(lexicon, found, context);
    const supported = found.map((named, block) => {
      const { candidates, held } = addSupported(named, block, evidence, titleOf);
      return { named, candidates, held, laws: lawsIn(candidates, named.otherLaws, lawNouns) };
    });
    const page = lawsOfPage(
      context,
      supported.map(({ laws }) => laws),
      lawNouns,
    );
    const order = createNamingOrder(context.named);

    const readings = supported.map(({ named, candidates, held, laws }, block): BlockMentions => {
      const before = order.records().slice(-NAMED_BEFORE) as RecordId[];
      const referring = refer({ named, block, evidence, candidates, laws, page, order });
      page.pass(referring.laws);
      const mentions = choose([...candidates, ...referring.candidates]).flatMap(
        ({ start, end, record, why }): Mention[] =>
          record ? [{ start, end, record: record.id as RecordId, topic: record.topic, why }] : [],
      );
      for (const record of unnamed(named.text, mentions)) order.name(record);
      return {
        mentions,
        otherLaws: named.otherLaws,
        held: held
          .filter((span) => !meetsAny(mentions, span))
          .map(({ start, end, name }) => ({ start, end, record: name.record.id })),
        before,
      };
    });

    const cues = new Set(context.cues);
    for (const named of found) for (const { cue } of named.cues) cues.add(cue);
    return {
      blocks: readings,
      context: {
        cues: [...cues].slice(-CONTEXT_LIMIT),
        named: order.records().slice(-CONTEXT_LIMIT) as RecordId[],
        ...(context.date && { date: context.date }),
      },
    };
  };
}
