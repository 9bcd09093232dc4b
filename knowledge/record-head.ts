/** What the engine and lists need of every record; the rest of one is read when it is asked for. */
import type { KnowledgeRecord } from './schema.ts';

export type RecordHead = Pick<
  KnowledgeRecord,
  'id' | 'title' | 'headline' | 'topic' | 'alsoIn' | 'kind' | 'provision' | 'relations'
>;
