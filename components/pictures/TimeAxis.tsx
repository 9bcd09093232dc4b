/** What all pictures over time share: lines at the years, their names above and below, and today. */

import { say } from '../ui/say.ts';
import type { TimeScale } from './time-scale.ts';

interface TimeAxisProps {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
  readonly todayX?: number | undefined;
}

/** A letter of a label, about, in px: labels at the ends stay inside the picture. */
const LETTER = 7;

const inside = (x: number, label: string, { left, right }: TimeScale) => {
  const half = (label.length * LETTER) / 2;
  return Math.min(right + 6 - half, Math.max(left - 6 + half, x));
};

export const TimeAxis = ({ scale, top, bottom, todayX }: TimeAxisProps) => (
  <>
    {scale.ticks.map(({ x, label }) => (
      <g key={label}>
        <line class="picture-grid" x1={x} x2={x} y1={top - 8} y2={bottom + 8} />
        {[top - 29, bottom + 38].map((y) => (
          <text key={y} class="picture-axis" x={inside(x, label, scale)} y={y} text-anchor="middle">
            {label}
          </text>
        ))}
      </g>
    ))}
    {todayX !== undefined && (
      <g>
        <line class="picture-today" x1={todayX} x2={todayX} y1={top - 8} y2={bottom + 8} />
        {[top - 12, bottom + 20].map((y) => (
          <text
            key={y}
            class="picture-today-label"
            x={inside(todayX, say('picture_today'), scale)}
            y={y}
            text-anchor="middle"
          >
            {say('picture_today')}
          </text>
        ))}
      </g>
    )}
  </>
);
