/** Reads the paragraphs of a draft for the desk, with all that citations, reports and corrections need. */
import { correctionOf } from '../../knowledge/correction.ts';
import type { ReadingContext } from '../../knowledge/reading.ts';
import type { DeskRequests, DraftReading, RecordNote } from '../shared/messages.ts';
import { library } from './library.ts';

type ReadDraft = DeskRequests['read-draft'];

export function readDraft({ paragraphs, contexts }: ReadDraft['request']): ReadDraft['reply'] {
  const { reader, knowledge } = library();
  const records: Record<string, RecordNote> = {};

  const note = (id: string) => {
    if (Object.hasOwn(records, id)) return;
    const { title, topic, revision } = knowledge.record(id) ?? {};
    if (title && topic && revision !== undefined) records[id] = { title, topic, revision };
  };

  const read = (text: string, context: ReadingContext): DraftReading => {
    const { mentions = [], claims = [], notOnRecord = 0 } = reader.read([text], context).blocks[0] ?? {};
    for (const { record } of [...mentions, ...claims]) note(record);
    return {
      mentions,
      claims: claims.map((claim) => {
        const correction = correctionOf(claim, knowledge.record(claim.record));
        return { ...claim, ...(correction && { correction }) };
      }),
      notOnRecord,
    };
  };

  const answers = paragraphs.map(({ text, context: number }) => {
    const context = number === null ? undefined : contexts[number];
    return { own: reader.own(String(text)), reading: context ? read(String(text), context) : null };
  });
  return { paragraphs: answers, records };
}
