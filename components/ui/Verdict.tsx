/** A verdict as a small shape and its words. */
import type { Verdict as VerdictName } from '../../knowledge/reading.ts';
import { VERDICT_ICONS } from './icons.tsx';
import { say } from './say.ts';

export const VerdictIcon = ({ verdict }: { verdict: VerdictName }) => {
  const Icon = VERDICT_ICONS[verdict];
  return (
    <span class="verdict-icon" data-verdict={verdict}>
      <Icon />
    </span>
  );
};

export const Verdict = ({ verdict }: { verdict: VerdictName }) => (
  <>
    <VerdictIcon verdict={verdict} />
    <span>{say(`verdict_${verdict}`)}</span>
  </>
);
