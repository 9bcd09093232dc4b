/** How sure a value is, where that is less than a reader expects of a record. */
import type { Confidence as Degree } from '../../knowledge/schema.ts';
import { CONFIDENCE_LABELS } from '../ui/labels.ts';

export const Confidence = ({ confidence }: { confidence: Degree }) => {
  const label = CONFIDENCE_LABELS[confidence];
  return (
    label && (
      <span class="confidence" data-confidence={confidence} title={label.meaning}>
        {label.word}
      </span>
    )
  );
};
