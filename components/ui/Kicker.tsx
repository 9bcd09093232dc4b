/** The small line above a title: which topic, what kind of thing. */

import type { Kind } from '../../knowledge/schema.ts';
import { TOPIC_LABELS, type Topic } from '../../knowledge/topics.ts';
import { KIND_LABELS } from './labels.ts';

export const Swatch = ({ topic }: { topic: Topic }) => <span class="swatch" data-topic={topic} />;

export const Kicker = ({ topic, kind }: { topic: Topic; kind: Kind }) => (
  <p class="kicker">
    <Swatch topic={topic} />
    <span>
      {TOPIC_LABELS[topic]} <span aria-hidden="true">·</span> {KIND_LABELS[kind]}
    </span>
  </p>
);
