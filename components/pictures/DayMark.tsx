/** A day as a mark, told apart by shape: on record, scheduled, given up. */

import { say } from '../ui/say.ts';
import { EVENT_STATES, type EventState } from './events.ts';

interface DayMarkProps {
  readonly state: EventState;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const DayMark = ({ state, x, y, radius: r }: DayMarkProps) => {
  switch (state) {
    case 'happened':
      return <circle class="picture-dot" cx={x} cy={y} r={r} />;
    case 'scheduled':
      return <circle class="picture-ring" cx={x} cy={y} r={r - 0.75} />;
    case 'superseded':
      return (
        <path
          class="picture-cross"
          d={`M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`}
        />
      );
  }
};

/** What those marks mean that are in the picture. */
export const DayLegend = ({ states }: { states: readonly EventState[] }) => (
  <ul class="legend">
    {EVENT_STATES.filter((state) => states.includes(state)).map((state) => (
      <li key={state}>
        <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
          <DayMark state={state} x={8} y={8} radius={5} />
        </svg>
        {say(`legend_${state}`)}
      </li>
    ))}
  </ul>
);
