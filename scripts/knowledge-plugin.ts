/**
 * Gives the build `virtual:knowledge`: all records, checked and compiled into
 * one bundle of long strings. The build stops when a record is wrong.
 */
import type { Plugin } from 'vite';
import { compileBundle } from '../knowledge/bundle/compile.ts';
import { inPackingOrder } from '../knowledge/bundle/order.ts';
import { problemLine } from '../knowledge/check-records.ts';
import { loadRecords } from '../knowledge/load-records.ts';

const ID = 'virtual:knowledge';

export function knowledgePlugin(): Plugin {
  return {
    name: 'obelus-knowledge',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { records, problems } = loadRecords();
      if (problems.length) {
        const lines = problems.map(problemLine).join('\n');
        this.error(`The records have problems (${problems.length}):\n${lines}`);
      }
      return `export default ${JSON.stringify(compileBundle(records, inPackingOrder(records)))};`;
    },
  };
}
