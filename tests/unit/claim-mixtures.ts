/** Random texts of the stuff that claims are made of, for `claims-properties.test.ts` and `scripts/fuzz-claims.ts`. */
import fc from 'fast-check';
import { formatValue } from '../../knowledge/format.ts';
import type { KnowledgeRecord } from '../../knowledge/schema.ts';

const CUES = `entered into force|applies from|apply|was filed|sued|filed a motion|ruled|was settled for|agreed to pay|was dismissed by|lasted|ended|started|directed by|
released|launched|was shut down|is still pending|is still available|is still a proposal|is in force|fines of up to|of turnover|per work|contains|signed by|ratified by|
led by|president|Judge|in the Northern District of California|in Munich|budget of|cost|was acquired for|premiered|bans|requires|published|proposed|voted|according to|said`;

const VALUES = `1 August 2024|2 August 2026|Aug. 1, 2024|2024-08-01|in mid-2024|in August 2024|2023|from 2 May to 9 November 2023|on 2 May|Q1 2027|winter 2023|
$1.5 billion|€35m|EUR 35 000 000|about $3,000|7 %|six per cent|25-35%|482,460 works|113 articles|10^25 FLOPs|1025 FLOPs|148 days|nearly five months|90 minutes|26 companies`;

const GLUE = `.|,|;|:|?|!|\n|\n\n|“|”|(|)|–|-|…|and|but|while|not|no|if|would|may|it|It|its|the law|the suit|which|unlike|than the|proposal|draft|myth|false|
the GDPR|the Data Act|Article 5|Annex III|Smith|Foobar Inc.|v.|in|on|of|by|from|until|The Onion|a\u0301|😀|\u00ad|\u00a0|İ|\ufffc`;

const listed = (text: string) => text.replace(/\|\n/gu, '|').split('|');

/** Words that texts about these records are made of. */
export function piecesOf(records: readonly KnowledgeRecord[]): string[] {
  const own = records.flatMap(({ names, facts, misstatements = [] }) => [
    ...names.map(({ text }) => text),
    ...facts.map(({ value }) => formatValue(value)),
    ...misstatements.flatMap(({ wordings }) => wordings),
  ]);
  return [...new Set([...own, ...listed(CUES), ...listed(VALUES), ...listed(GLUE)])];
}

/** Texts of such pieces in any order. Names and cues come up as often as everything else together. */
export function mixtureOf(records: readonly KnowledgeRecord[], maxLength = 40): fc.Arbitrary<string> {
  const names = records.flatMap((record) => record.names.map(({ text }) => text));
  const piece = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...names) },
    { weight: 3, arbitrary: fc.constantFrom(...listed(CUES)) },
    { weight: 3, arbitrary: fc.constantFrom(...listed(VALUES)) },
    { weight: 2, arbitrary: fc.constantFrom(...listed(GLUE)) },
    { weight: 1, arbitrary: fc.constantFrom(...piecesOf(records)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')), { maxLength })
    .map((parts) => parts.flat().join(''));
}

/** Sentences that say one thing of one record and end in a full stop. */
export function statementOf(records: readonly KnowledgeRecord[]): fc.Arbitrary<string> {
  const named = records.flatMap(({ names, facts }) =>
    names
      .filter(({ specific, lang }) => !specific && !lang)
      .slice(0, 1)
      .flatMap(({ text }) => facts.map(({ value }) => ({ name: text, value: formatValue(value) }))),
  );
  return fc
    .tuple(
      fc.constantFrom(...named),
      fc.constantFrom(...listed(CUES)),
      fc.oneof(fc.constantFrom(...listed(VALUES)), fc.constant('')),
    )
    .map(([{ name, value }, cue, other]) => `The ${name} ${cue} ${other || value}.`);
}

/** Wordings of recorded misstatements, as sentences. */
export const wrongOf = (records: readonly KnowledgeRecord[]): string[] =>
  records
    .flatMap(({ misstatements = [] }) => misstatements.flatMap(({ wordings }) => wordings))
    .map((wording) => `${wording.charAt(0).toUpperCase()}${wording.slice(1)}.`);
