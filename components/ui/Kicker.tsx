/** The small line above a title: which topic, what kind of thing. */

import type { Kind } from '../../knowledge/schema.ts';
import type { Topic } from '../../knowledge/topics.ts';
import { say } from './say.ts';

export const Swatch = ({ topic }: { topic: Topic }) => <span class="swatch" data-topic={topic} />;

export const Kicker = ({ topic, kind }: { topic: Topic; kind: Kind }) => (
  <p class="kicker">
    <Swatch topic={topic} />
    <span>
      {say(`topic_${topic}`)} <span aria-hidden="true">·</span> {say(`kind_${kind}`)}
    </span>
  </p>
);
