/** Cuts records into the things they are made of, and those into tables. Part of `compile.ts`; `open.ts` puts them together. */
import type { Fact, KnowledgeRecord, Source } from '../schema.ts';
import type { Bundle } from './bundle.ts';
import type { CompiledNames } from './compile-lexicon.ts';
import { createShapes, createTableWriter, type TableWriter } from './compile-tables.ts';

/** Keys always in one order, so that like facts have one shape. */
const factInOrder = ({ property, of, value, confidence, since, until, note, sources }: Fact) => ({
  property,
  of,
  value,
  confidence,
  since,
  until,
  note,
  sources,
});

/** Gives each different source a number, and nothing for one that is new: then it is the next. */
function createSourceNumbers(table: TableWriter) {
  const numbers = new Map<string, number>();
  return ({ title, publisher, kind, date, url }: Source): string => {
    const source = { title, publisher, kind, date, url };
    const key = JSON.stringify(source);
    const known = numbers.get(key);
    if (known !== undefined) return String(known);
    numbers.set(key, numbers.size);
    table.thing(source);
    table.endLine();
    return '';
  };
}

export function cutRecords(
  records: readonly KnowledgeRecord[],
  names: readonly CompiledNames[],
): Pick<Bundle, 'records' | 'sources' | 'sourcesOf' | 'shapes'> {
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const shapes = createShapes();
  const table = createTableWriter(shapes, numbers);
  const sourceTable = createTableWriter(shapes, numbers);
  const numberOfSource = createSourceNumbers(sourceTable);
  const sourcesOf: string[] = [];

  for (const [number, record] of records.entries()) {
    const { title, headline, topic, alsoIn, kind, provision, relations = [] } = record;
    const { summary, status, reviewed, revision, facts, misstatements = [], timeline = [], sources } = record;
    const places = new Map(sources.map(({ id }, place) => [id, place]));
    const group = (things: readonly object[]) => {
      for (const thing of things) table.thing(thing, places);
      table.endGroup();
    };
    const { own, forms } = names[number] as CompiledNames;
    for (const { text } of [...own, ...forms]) table.text(text);
    group([{ title, headline, topic, alsoIn, kind, provision }]);
    group(relations);
    group([{ summary, status, reviewed, revision }]);
    group(facts.map(factInOrder));
    group(misstatements.map(({ wordings: _, unless: __, ...misstatement }) => misstatement));
    group(timeline);
    table.endLine();
    sourcesOf.push(sources.map(numberOfSource).join('\t'));
  }

  const sorted = shapes.sorted();
  const shapeNumbers = new Map(sorted.map((shape, number) => [shape, number]));
  return {
    records: table.finish(shapeNumbers),
    sources: sourceTable.finish(shapeNumbers),
    sourcesOf: sourcesOf.join('\n'),
    shapes: sorted.join('\n'),
  };
}
