/** All claims of who, where, which provision and which number; `claims.ts` calls it for the sentences of a text in order. */
import type { Claim } from '../reading.ts';
import type { ClaimData } from './claim-data.ts';
import { readCourts } from './court-claims.ts';
import { createEntityReader } from './entity-claims.ts';
import { readIdentifiers } from './identifier-claims.ts';
import { readNatures } from './nature-claims.ts';
import { readOffices } from './office-claims.ts';
import { readWhere } from './place-claims.ts';
import { readProvisions } from './provision-claims.ts';
import type { Sentence } from './sentence.ts';

export function createNamedReader(known: ClaimData['known']): (sentence: Sentence) => Claim[] {
  const readEntities = createEntityReader(known);
  return (sentence) => [
    ...readEntities(sentence),
    ...readCourts(sentence),
    ...readWhere(sentence),
    ...readProvisions(sentence),
    ...readIdentifiers(sentence),
    ...readNatures(sentence),
    ...readOffices(sentence),
  ];
}
