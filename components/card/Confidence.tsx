/** How sure a value is, where that is less than a reader expects of a record. */
import type { Confidence as Degree } from '../../knowledge/schema.ts';
import { say } from '../ui/say.ts';

export const Confidence = ({ confidence }: { confidence: Degree }) =>
  confidence === 'settled' ? null : (
    <span class="confidence" data-confidence={confidence} title={say(`confidence_${confidence}_meaning`)}>
      {say(`confidence_${confidence}`)}
    </span>
  );
