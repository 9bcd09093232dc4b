/** What is said about a record and does not hold: how it is said, how it compares, what is on record instead. */
import type { PageMisstatement } from '../../knowledge/library/record-page.ts';
import { Confidence } from '../card/Confidence.tsx';
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
        <p class="misstatement-wording">“{one.wording}”</p>
        <p class="verdict">
          <Verdict verdict={one.verdict} />
        </p>
        <p class="misstatement-correction">
          <span class="vh">On record: </span>
          {one.correction} <Confidence confidence={one.confidence} />{' '}
          <Cited citations={one.citations} {...cite} />
        </p>
      </li>
    ))}
  </ul>
);
