/** What is said about a record and does not hold: how it is said, how it compares, what is on record instead. */
import type { PageMisstatement } from '../../knowledge/library/record-page.ts';
import { Confidence } from '../card/Confidence.tsx';
import { say, sayWith } from '../ui/say.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { type CiteContext, Cited } from './Cited.tsx';

export const Misstatements = ({
  misstatements,
  cite,
}: {
  misstatements: readonly PageMisstatement[];
  cite: CiteContext;
}) => (
  <ul class="misstatements">
    {misstatements.map((one) => (
      <li key={`${one.wording} ${one.correction}`} class="misstatement">
        <p class="misstatement-wording">{sayWith('quoted', <span lang="en">{one.wording}</span>)}</p>
        <p class="verdict">
          <Verdict verdict={one.verdict} />
        </p>
        <p class="misstatement-correction">
          <span class="vh">{say('on_record_before')} </span>
          <span lang="en">{one.correction}</span> <Confidence confidence={one.confidence} />{' '}
          <Cited citations={one.citations} {...cite} />
        </p>
      </li>
    ))}
  </ul>
);
