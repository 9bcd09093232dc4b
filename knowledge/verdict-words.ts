/** What verdicts and the coverage are called in every surface, and which verdicts a reader should look at. */
import type { Coverage, Verdict } from './reading.ts';

interface VerdictWords {
  readonly word: string;
  /** What it means, where the word does not say it all. */
  readonly meaning?: string;
}

/**
 * In the order in which a reader should look at them. Never "false": what the
 * page states may be right, and the record behind.
 */
export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  differs: { word: 'Differs from the record' },
  outdated: { word: 'Outdated', meaning: 'It was on record once.' },
  unsupported: { word: 'No source found', meaning: 'It circulates without a traceable public source.' },
  'needs-context': { word: 'Needs context', meaning: 'Right in part, or misleading by itself.' },
  agrees: { word: 'Agrees with the record' },
};

export const VERDICT_ORDER = Object.keys(VERDICT_WORDS) as readonly Verdict[];

/** What a reader should look at before trusting or printing it. */
export const isWarning = (verdict: Verdict) => verdict !== 'agrees' && verdict !== 'needs-context';

/** "7 statements compared, 3 not on record"; nothing where nothing checkable was found. */
export function coverageText({ compared, notOnRecord }: Coverage): string {
  if (!compared && !notOnRecord) return '';
  const statements = compared === 1 ? '1 statement' : `${compared || 'No'} statements`;
  return `${statements} compared${notOnRecord ? `, ${notOnRecord} not on record` : ''}`;
}
