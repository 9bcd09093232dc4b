/**
 * Gives the build `virtual:knowledge`: all records, checked and without what
 * only editors need, as one string of JSON (which engines parse faster than
 * the same data written as code). The build stops when a record is wrong.
 */
import type { Plugin } from 'vite';
import { loadRecords } from '../knowledge/load-records.ts';
import type { KnowledgeRecord } from '../knowledge/schema.ts';

const ID = 'virtual:knowledge';

const forReaders = ({ $schema: _, names, ...record }: KnowledgeRecord) => ({
  ...record,
  names: names.map(({ examples: __, ...name }) => name),
});

export function knowledgePlugin(): Plugin {
  return {
    name: 'obelus-knowledge',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { records, problems } = loadRecords();
      if (problems.length) {
        const lines = problems.map(({ path, at, message }) => `${path} › ${at}: ${message}`);
        this.error(`The records have ${problems.length} problems:\n${lines.join('\n')}`);
      }
      return `export default ${JSON.stringify(JSON.stringify(records.map(forReaders)))};`;
    },
  };
}
