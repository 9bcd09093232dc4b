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

export interface NamedReader {
  read(sentence: Sentence): Claim[];
  /** Whether a sentence that names nothing may say who did what the sentence before was about. */
  isRecalling(text: string, start: number, sentence: string): boolean;
}

export function createNamedReader(known: ClaimData['known']): NamedReader {
  const entities = createEntityReader(known);
  return {
    isRecalling: entities.isRecalling,
    read: (sentence) => [
      ...entities.read(sentence),
      ...readCourts(sentence),
      ...readWhere(sentence),
      ...readProvisions(sentence),
      ...readIdentifiers(sentence),
      ...readNatures(sentence),
      ...readOffices(sentence),
    ],
  };
}
