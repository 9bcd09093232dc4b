/**
 * Reads blocks of text: which spans mention which records and what
 * they state about them. The one
 * way in for the background, the command line and the tests.
 *
 * Three rounds decide: what is named outright, what has the evidence it asks
 * for, and what refers back. `DESIGN.md` beside this file explains them.
 */
import { createClaimReader } from './claims/claims.ts';
import { choose } from './match/choose.ts';
import { createLexicon } from './match/lexicon.ts';
import { findNamed } from './match/named.ts';
import { createPageEvidence } from './match/page-evidence.ts';
import { lawNounsOf, lawsIn, lawsOfPage } from './match/page-laws.ts';
import { createProvisionIndex } from './match/provision-index.ts';
import { createNamingOrder, createReferring } from './match/referring.ts';
import { addSupported } from './match/supported.ts';
import type { BlockReading, Mention, ReadingContext, RecordId } from './reading.ts';
import type { KnowledgeRecord } from './schema.ts';

export interface PageReading {
  /** One for each block, in order. */
  readonly blocks: readonly BlockReading[];
  /** To be given when more of the same page is read. */
  readonly context: ReadingContext;
}

export interface Reader {
  read(blocks: readonly string[], context: ReadingContext): PageReading;
}

/** How many cues and names of earlier blocks travel on; a page has no more that matter. */
const CONTEXT_LIMIT = 400;

export function createReader(records: readonly KnowledgeRecord[]): Reader {
  const lexicon = createLexicon(records);
  const byId = new Map(records.map((record) => [record.id, record]));
  const lawNouns = lawNounsOf(records);
  const amended = new Map(
    records.flatMap(({ id, relations = [] }) =>
      relations
        .filter(({ type, to }) => type === 'amends' && lawNouns.has(to))
        .map(({ to }) => [id, to] as const),
    ),
  );
  const refer = createReferring({
    records: byId,
    lawNouns,
    provisionIndex: createProvisionIndex(records),
    amended,
  });
  const readClaims = createClaimReader(records);
  const titleOf = (record: string) => byId.get(record)?.title;

  return {
    read(blocks, context) {
      const found = blocks.map((text) => findNamed(text, lexicon, (record) => lawNouns.has(record)));
      const evidence = createPageEvidence(lexicon, found, context);
      const supported = found.map((named, block) => addSupported(named, block, evidence, titleOf));
      const laws = found.map(({ otherLaws }, block) => lawsIn(supported[block] ?? [], otherLaws, lawNouns));
      const page = lawsOfPage(context, laws, lawNouns);
      const order = createNamingOrder(context.named);

      const readings = found.map((named, block): BlockReading => {
        const candidates = supported[block] ?? [];
        const referring = refer({ named, block, evidence, candidates, laws: laws[block] ?? [], page, order });
        page.pass(referring.laws);
        const mentions = choose([...candidates, ...referring.candidates]).flatMap(
          ({ start, end, record, why }): Mention[] =>
            record ? [{ start, end, record: record.id as RecordId, topic: record.topic, why }] : [],
        );
        const { claims, notOnRecord } = readClaims({
          text: named.text,
          mentions,
          otherLaws: named.otherLaws,
        });
        return { mentions, claims, notOnRecord };
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
    },
  };
}
