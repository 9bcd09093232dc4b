/** A timeline with a label at every event; see `stairs.ts`. */

import { say } from '../ui/say.ts';
import { sayDate } from '../ui/say-date.ts';
import { DayMark } from './DayMark.tsx';
import { measure } from './measure.ts';
import {
  LINE_HEIGHT,
  layOutStairs,
  RADIUS,
  STAIRS_TEXT,
  STAIRS_WHEN,
  type StairsEvent,
  type StairsRow,
} from './stairs.ts';
import { TimeAxis } from './TimeAxis.tsx';

interface StairsProps {
  readonly label: string;
  readonly events: readonly StairsEvent[];
  readonly width: number;
  readonly today: string;
}

const Lines = ({ row }: { row: StairsRow }) => {
  const { x, y, anchor, when, text } = row.label;
  return (
    <text x={x} y={y} text-anchor={anchor}>
      {when.map((line, i) => (
        <tspan
          key={`w${i} ${line}`}
          class="picture-when"
          x={x}
          dy={i ? LINE_HEIGHT : 0}
          font-size={STAIRS_WHEN}
        >
          {line}
        </tspan>
      ))}
      {text.map((line, i) => (
        <tspan
          key={`t${i} ${line}`}
          class="picture-text"
          lang="en"
          x={x}
          dy={LINE_HEIGHT}
          font-size={STAIRS_TEXT}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
};

/** From the day it was put off from to the day it was put off to. */
const Postponed = ({ row: { x, y, fromX } }: { row: StairsRow }) => {
  if (fromX === undefined || Math.abs(x - fromX) < 1) return null;
  const way = Math.sign(x - fromX);
  const tip = x - way * (RADIUS + 3);
  return (
    <g>
      <path class="picture-way" d={`M${fromX + way * (RADIUS + 2)} ${y}H${tip}`} />
      <path class="picture-tip" d={`M${tip - way * 5} ${y - 4}L${tip} ${y}L${tip - way * 5} ${y + 4}`} />
      <DayMark state="superseded" x={fromX} y={y} radius={RADIUS - 1} />
    </g>
  );
};

/** What is drawn before hides behind this, as far as the letters go. */
const Behind = ({ row: { label } }: { row: StairsRow }) => (
  <rect
    class="picture-behind"
    x={label.left - 3}
    y={label.top}
    width={label.width + 6}
    height={label.height}
  />
);

export const Stairs = ({ label, events, width, today }: StairsProps) => {
  const words = say('picture_today_date', sayDate(today));
  const { height, scale, rows, todayX, todayRow, top, bottom } = layOutStairs(
    events,
    width,
    today,
    words,
    measure,
  );
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('picture_table', label)}
    >
      <TimeAxis scale={scale} top={top} bottom={bottom} todayX={todayX} />
      {rows.map((row) => (
        <g key={row.event.key} data-event={row.event.key}>
          <Behind row={row} />
          <Postponed row={row} />
          <DayMark state={row.event.state} x={row.x} y={row.y} radius={RADIUS} />
          <Lines row={row} />
        </g>
      ))}
      {todayRow && (
        <g>
          <line class="picture-today" x1={todayRow.from} x2={todayRow.to} y1={todayRow.y} y2={todayRow.y} />
          <text class="picture-today-label" x={todayRow.x} y={todayRow.y + 4} font-size={STAIRS_WHEN}>
            {words}
          </text>
        </g>
      )}
    </svg>
  );
};
