/** Our own: by hashes of words, in any spelling of gaps, accents and capitals. */
import { createSpotter } from '../../knowledge/match/spotter.ts';
import type { CreateFinder } from './finder.ts';

export const obelus: CreateFinder = (names) => {
  const spotter = createSpotter(names.map((text, id) => ({ id, text })));
  return { name: 'Obelus', find: (text) => spotter.spot(text) };
};
