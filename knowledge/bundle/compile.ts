/**
 * Makes the bundle of all records: for the build, the command line and the
 * tests. `open.ts` gives the same records back, but for what only editors need:
 * examples, evidence and languages of names, wordings of misstatements (which
 * the claim reader has in its own form), and the sources' own ids.
 */
import { compileClaims } from '../claims/compile-claims.ts';
import { packClaims } from '../claims/pack.ts';
import { createMentionReader } from '../match/mentions.ts';
import { EMPTY_CONTEXT } from '../reading.ts';
import type { KnowledgeRecord } from '../schema.ts';
import type { Bundle, BundleIndex } from './bundle.ts';
import { type CompiledName, compileLexicon } from './compile-lexicon.ts';
import { cutRecords } from './compile-records.ts';
import { openBundle } from './open.ts';

const lines = (items: readonly string[]) => items.join('\n');

const kinds = (names: readonly CompiledName[]) => names.map(({ kind }) => kind).join(' ');

/** `packed`: the same records in the order in which they pack best. Nothing but size depends on it. */
export function compileBundle(records: readonly KnowledgeRecord[], packed = records): Bundle {
  const lexicon = compileLexicon(packed);
  const tables = cutRecords(packed, lexicon.names);
  const index: BundleIndex = {
    nameCount: lexicon.names.reduce((sum, { own, forms }) => sum + own.length + forms.length, 0),
    topicCues: lexicon.topicCues,
    lawNouns: lexicon.lawNouns,
    amended: lexicon.amended,
    provisions: records.flatMap(({ id, provision }) => (provision ? [id] : [])),
    reviewed: records.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), ''),
  };
  const bundle: Bundle = {
    ids: lines(packed.map(({ id }) => id)),
    ...tables,
    names: lines(
      lexicon.names.map(({ own, forms }) => [kinds(own), ...(forms.length ? [kinds(forms)] : [])].join('\t')),
    ),
    nameKinds: lines(lexicon.nameKinds.map((kind) => JSON.stringify(kind))),
    cues: lines(lexicon.cues),
    captions: JSON.stringify(lexicon.captions),
    index: JSON.stringify(index),
    claims: '',
  };
  const readMentions = createMentionReader(openBundle(bundle));
  const claims = compileClaims(
    records,
    (text) => readMentions([text], EMPTY_CONTEXT).blocks[0]?.mentions ?? [],
  );
  return {
    ...bundle,
    claims: packClaims(
      claims,
      packed.map(({ id }) => id),
    ),
  };
}
