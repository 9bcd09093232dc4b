/** What was found in a draft, as the desk lists it and as a report takes it. */
import type { Finding, Findings } from '../../components/desk/finding.ts';
import { sentencesAround } from '../../knowledge/claim-sentences.ts';
import { claimView } from '../../knowledge/claim-view.ts';
import { inTheManner } from '../../knowledge/manner.ts';
import { createPositions } from '../../knowledge/positions.ts';
import type { Coverage } from '../../knowledge/reading.ts';
import type { PageMark } from '../../knowledge/record-summary.ts';
import type { ReadDocument } from '../../knowledge/report/report.ts';
import type { DraftClaim, DraftReading, RecordNote } from '../shared/messages.ts';
import type { Paragraph } from './draft-reader.ts';

type NoteOf = (record: string) => RecordNote | undefined;

/** Made once for each reading, so that rows that did not change are not drawn again. */
const known = new WeakMap<DraftReading, readonly Finding[]>();

const findingOf = (claim: DraftClaim, key: string, noteOf: NoteOf): Finding => {
  const { title = claim.record, topic = 'ai-act' } = noteOf(claim.record) ?? {};
  const view = claimView(claim);
  return {
    key,
    record: claim.record,
    title,
    topic,
    count: 1,
    claim: view,
    value: claim.correction ?? view.recorded,
    ...(claim.correction && { insertion: inTheManner(claim.stated, claim.correction) }),
    sources: claim.sources,
  };
};

function findingsIn({ id, reading }: Paragraph, noteOf: NoteOf): readonly Finding[] {
  if (!reading) return [];
  const made = known.get(reading);
  if (made) return made;
  const findings = reading.claims.map((claim, i) => findingOf(claim, `${id}.${i}`, noteOf));
  known.set(reading, findings);
  return findings;
}

function coverageOf(paragraphs: readonly Paragraph[]): Coverage {
  let [compared, notOnRecord] = [0, 0];
  for (const { reading } of paragraphs) {
    compared += reading?.claims.length ?? 0;
    notOnRecord += reading?.notOnRecord ?? 0;
  }
  return { compared, notOnRecord };
}

function mentionsIn(paragraphs: readonly Paragraph[], noteOf: NoteOf): PageMark[] {
  const counts = new Map<string, number>();
  for (const { reading } of paragraphs)
    for (const { record } of reading?.mentions ?? []) counts.set(record, (counts.get(record) ?? 0) + 1);
  return [...counts].map(([record, count]) => {
    const { title = record, topic = 'ai-act' } = noteOf(record) ?? {};
    return { record, title, topic, count };
  });
}

export const draftFindings = (paragraphs: readonly Paragraph[], noteOf: NoteOf): Findings => ({
  claims: paragraphs.flatMap((paragraph) => findingsIn(paragraph, noteOf)),
  mentions: mentionsIn(paragraphs, noteOf),
  coverage: coverageOf(paragraphs),
});

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a finding stands in the draft now; null once it does not. */
export function placeOf(paragraphs: readonly Paragraph[], key: string): Place | null {
  const [id, number] = key.split('.').map(Number);
  const paragraph = paragraphs.find((paragraph) => paragraph.id === id);
  const claim = paragraph?.readIn === null ? undefined : paragraph?.reading?.claims[number ?? -1];
  return paragraph && claim
    ? { start: paragraph.offset + claim.start, end: paragraph.offset + claim.end }
    : null;
}

/** The first mention of a record. */
export function mentionPlace(paragraphs: readonly Paragraph[], record: string): Place | null {
  for (const { reading, offset } of paragraphs) {
    const mention = reading?.mentions.find((mention) => mention.record === record);
    if (mention) return { start: offset + mention.start, end: offset + mention.end };
  }
  return null;
}

/** The finding that an offset of the draft lies in. */
export function findingAt(paragraphs: readonly Paragraph[], offset: number): string | null {
  const paragraph = paragraphs.findLast((paragraph) => paragraph.offset <= offset);
  const at = offset - (paragraph?.offset ?? 0);
  const number = paragraph?.reading?.claims.findIndex(({ start, end }) => start <= at && at <= end) ?? -1;
  return paragraph && number >= 0 ? `${paragraph.id}.${number}` : null;
}

export function draftDocument(name: string, text: string, paragraphs: readonly Paragraph[]): ReadDocument {
  const positionOf = createPositions(text);
  return {
    name,
    coverage: coverageOf(paragraphs),
    claims: paragraphs.flatMap(({ text, offset, reading }) => {
      if (!reading) return [];
      const sentences = sentencesAround(text, reading.claims);
      return reading.claims.map(({ correction: _, ...claim }, i) => {
        const [line, column] = positionOf(offset + claim.start);
        return { claim, sentence: sentences[i] ?? claim.stated, line, column };
      });
    }),
  };
}
