/** The naive way: each name by itself, with what the engine does best. */
import { type CreateFinder, type Found, isWhole, lowered } from './finder.ts';

export const indexOf: CreateFinder = (written) => {
  const names = lowered(written);
  return {
    name: 'indexOf for each name',
    find(text) {
      const lower = text.toLowerCase();
      const found: Found[] = [];
      for (const name of names)
        for (let start = lower.indexOf(name); start >= 0; start = lower.indexOf(name, start + 1)) {
          const end = start + name.length;
          if (isWhole(lower, start, end)) found.push({ start, end });
        }
      return found;
    },
  };
};
