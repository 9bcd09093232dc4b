/**
 * Gives the build `virtual:knowledge`, all records, checked and compiled into
 * one bundle of long strings, `virtual:library`, what only the library page
 * needs beside them, and `virtual:record-version`. The build stops when a record or a guide is wrong.
 */
import type { Plugin } from 'vite';
import { compileBundle } from '../knowledge/bundle/compile.ts';
import { inPackingOrder } from '../knowledge/bundle/order.ts';
import { type Problem, problemLine } from '../knowledge/check-records.ts';
import { loadGuides } from '../knowledge/guide-load.ts';
import { compileExtras } from '../knowledge/library/extras.ts';
import { loadRecords } from '../knowledge/load-records.ts';
import { recordVersion } from './record-version.ts';

/** Reads the files anew for each of these modules, so that `npm run dev` sees their changes. */
const MODULES: Readonly<
  Record<string, (refuse: (what: string, problems: readonly Problem[]) => void) => object>
> = {
  'virtual:knowledge': (refuse) => {
    const { records, problems } = loadRecords();
    refuse('records', problems);
    return compileBundle(records, inPackingOrder(records));
  },
  'virtual:library': (refuse) => {
    const { records } = loadRecords();
    const { guides, problems } = loadGuides(records);
    refuse('guides', problems);
    return compileExtras(records, guides);
  },
  'virtual:record-version': () => recordVersion(loadRecords().records),
};

export function knowledgePlugin(): Plugin {
  return {
    name: 'obelus-knowledge',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') && MODULES[id.slice(1)];
      if (!make) return undefined;
      const made = make((what, problems) => {
        if (problems.length)
          this.error(
            `The ${what} have problems (${problems.length}):\n${problems.map(problemLine).join('\n')}`,
          );
      });
      return `export default ${JSON.stringify(made)};`;
    },
  };
}
