/** Counts as bars; see `bars.ts`. */

import { say } from '../ui/say.ts';
import { BAR_HEIGHT, BAR_TEXT, type Bar, layOutBars } from './bars.ts';
import { measure } from './measure.ts';

interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly width: number;
}

export const Bars = ({ label, bars, width }: BarsProps) => {
  const { height, bars: placed } = layOutBars(bars, width, measure);
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('picture_table', label)}
    >
      {placed.map(({ bar, x, y, length, name, count }) => (
        <g key={bar.key} data-event={bar.key}>
          <text class="picture-text" lang="en" x={name.x} y={name.y} font-size={BAR_TEXT}>
            {name.text}
          </text>
          <rect class="picture-bar" x={x} y={y} width={length} height={BAR_HEIGHT} rx={2} />
          <text class="picture-when" x={count.x} y={count.y} font-size={BAR_TEXT}>
            {bar.count}
          </text>
        </g>
      ))}
    </svg>
  );
};
