/**
 * What a text spoke of last. Articles name a case once and tell of it for
 * paragraphs: "Reply briefs are due on 30 October." Too far off to differ from,
 * near enough to agree with.
 */
import { NAMED_BEFORE } from '../match/mentions.ts';
import type { RecordId } from '../reading.ts';
import type { Subject } from './sentence.ts';

export interface SpokenOf {
  /** The latest first. */
  before(): readonly RecordId[];
  name(subjects: readonly Subject[]): void;
}

export function createSpokenOf(named: readonly RecordId[]): SpokenOf {
  let latest: readonly RecordId[] = named.toReversed();
  return {
    before: () => latest,
    name(subjects) {
      if (!subjects.length) return;
      const ids = subjects.toReversed().map(({ record }) => record.id as RecordId);
      latest = [...new Set([...ids, ...latest])].slice(0, NAMED_BEFORE);
    },
  };
}
