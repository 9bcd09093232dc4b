/** The engine's part of `npm run bench`, in Node. */
import { loadRecords } from '../knowledge/load-records.ts';
import { type Agreement, checkAgreement } from './agreement.ts';
import { type ColdPart, coldTable, timeColdStart } from './cold.ts';
import { timeLongerTexts, timeMoreNames } from './growth.ts';
import { type KindOfText, kindsTable, timeKindsOfText } from './kinds-of-text.ts';
import { namesOf } from './names.ts';
import { timeReading } from './reading.ts';
import type { Timing } from './rounds.ts';
import { timeSpotting } from './spotting.ts';
import { cell, table } from './table.ts';
import { asOne, firstBlocks, madeText, textOfFolder } from './texts.ts';

/** Characters. */
const SPOTTED = 5_500_000;
const AGREED = 300_000;
const READ = 500_000;

export interface EngineFigures {
  readonly records: number;
  readonly names: number;
  readonly text: { readonly from: string; readonly characters: number };
  readonly agreement: Agreement;
  readonly spotting: readonly Timing[];
  readonly moreNames: readonly Timing[];
  readonly lengths: readonly Timing[];
  readonly reading: readonly Timing[];
  readonly cold: readonly ColdPart[];
  readonly kinds: readonly KindOfText[];
}

const timingTable = (head: string, timings: readonly Timing[], reference: string) =>
  table(
    [head, 'million characters/s', reference],
    timings.map(({ name, speed, ratio }) => [name, cell(speed, 1), cell(ratio)]),
  );

/** `tell` gets each table as soon as it is there. */
export function measureEngine(
  folder: string | undefined,
  rounds: number,
  tell: (table: string) => void,
): EngineFigures {
  const { records } = loadRecords();
  const names = namesOf(records);
  const sample = folder ? textOfFolder(folder, SPOTTED) : madeText(records, SPOTTED);
  const text = asOne(sample, SPOTTED);
  tell(`${records.length} records, ${names.length} names; ${text.length} characters ${sample.from}`);

  const agreement = checkAgreement(names, text.slice(0, AGREED));
  tell(
    `all find the same ${agreement.found} places in ${agreement.characters} characters; Obelus ${agreement.more} more that are written otherwise, ${agreement.fewer} fewer inside initials`,
  );
  const spotting = timeSpotting(records, names, text, rounds);
  tell(timingTable('finding all names', spotting, 'time, by Obelus'));
  const moreNames = timeMoreNames(names, text.slice(0, text.length / 5), rounds);
  tell(timingTable('more names', moreNames, 'time, by 300 names'));
  const lengths = timeLongerTexts(names, text, rounds);
  tell(timingTable('longer text', lengths, 'time a character, by 10 kB'));
  const reading = timeReading(records, firstBlocks(sample, READ), rounds);
  tell(timingTable('reading', reading, 'time, by mentions'));
  const cold = timeColdStart(records, rounds);
  tell(coldTable(cold));
  const kinds = timeKindsOfText(records);
  tell(kindsTable(kinds));
  return {
    records: records.length,
    names: names.length,
    text: { from: sample.from, characters: text.length },
    agreement,
    spotting,
    moreNames,
    lengths,
    reading,
    cold,
    kinds,
  };
}
