import { expect, test } from 'vitest';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { compileClaims } from '../../knowledge/claims/compile-claims.ts';
import { packClaims, unpackClaims } from '../../knowledge/claims/pack.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createMentionReader } from '../../knowledge/match/mentions.ts';
import { EMPTY_CONTEXT } from '../../knowledge/reading.ts';
import { CLAIM_RECORDS } from './claim-records.ts';

test.each([
  ['made-up records', CLAIM_RECORDS],
  ['all records', loadRecords().records],
])('what is worked out of %s is the same when it is unpacked', (_, records) => {
  const knowledge = openBundle(compileBundle(records));
  const readMentions = createMentionReader(knowledge);
  const claims = compileClaims(
    records,
    (text) => readMentions([text], EMPTY_CONTEXT).blocks[0]?.mentions ?? [],
  );
  const { ids } = knowledge;
  expect(claims.wordings.length).toBeGreaterThan(0);
  expect(unpackClaims(packClaims(claims, ids), ids)).toEqual(claims);
  expect(knowledge.claims()).toEqual(claims);
});
