/** Chance that is the same everywhere, for texts that scripts make up: a linear congruential generator (Numerical Recipes). */

export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const pickFrom = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
