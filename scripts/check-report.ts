/** A reading as a person reads it: what the text states first, by line and column, then what it mentions. */
import { claimView } from '../knowledge/claim-view.ts';
import { createPositions, type Positions } from '../knowledge/positions.ts';
import type { TextClaim, TextReading } from '../knowledge/read-text.ts';
import type { ClaimSource } from '../knowledge/reading.ts';
import { TOPIC_LABELS } from '../knowledge/topics.ts';
import { coverageText, VERDICT_WORDS } from '../knowledge/verdict-words.ts';

const sourceLine = ({ title, at, publisher, date, url }: ClaimSource) =>
  [title, at, publisher, date, url].filter(Boolean).join(', ');

function claimLines(claim: TextClaim, at: Positions, titleOf: (record: string) => string): string[] {
  const view = claimView(claim);
  const about = [titleOf(claim.record), view.about].filter(Boolean).join(': ');
  const notes = [
    view.confidence !== 'settled' && view.confidence,
    view.since && `since ${view.since}`,
    `as of ${view.asOf}`,
  ];
  return [
    `  ${at(claim.start).join(':')}  ${VERDICT_WORDS[view.verdict].word}  (${about})`,
    `      stated:     ${view.stated}${view.reportedBy ? `, as said by ${view.reportedBy}` : ''}`,
    `      on record:  ${view.recorded} (${notes.filter(Boolean).join(', ')})`,
    ...[view.meaning, view.pageDate].flatMap((note) => (note ? [`      ${note}`] : [])),
    ...view.sources.map((source) => `      source:     ${sourceLine(source)}`),
  ];
}

export function checkReport(
  path: string,
  text: string,
  { mentions, claims, coverage }: TextReading,
  titleOf: (record: string) => string,
): string {
  const at = createPositions(text);
  const count = `${mentions.length} mention${mentions.length === 1 ? '' : 's'}`;
  const lines = [`${path}: ${[count, coverageText(coverage)].filter(Boolean).join('; ')}`];
  for (const claim of claims) lines.push(...claimLines(claim, at, titleOf));
  for (const { start, text: words, title, topic, why } of mentions)
    lines.push(
      `  ${at(start).join(':')}  ${words.replace(/\s+/gu, ' ')}  →  ${title} (${TOPIC_LABELS[topic]})`,
      `      ${why}`,
    );
  return `${lines.join('\n')}\n`;
}
