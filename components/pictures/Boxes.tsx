/** Groups of short texts; see `boxes.ts`. */

import { say } from '../ui/say.ts';
import {
  BOX_DETAIL,
  BOX_INDENT,
  BOX_LINE,
  BOX_NAME,
  BOX_PADDING,
  BOX_TEXT,
  type BoxGroup,
  layOutBoxes,
} from './boxes.ts';
import { measure } from './measure.ts';

interface BoxesProps {
  readonly label: string;
  readonly groups: readonly BoxGroup[];
  readonly width: number;
  readonly mostColumns?: number;
}

interface LinesProps {
  readonly class: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where the words are the record's. */
  readonly lang?: 'en';
}

const Lines = ({ class: name, lines, x, y, size, lang }: LinesProps) => (
  <text class={name} lang={lang} x={x} y={y} font-size={size}>
    {lines.map((line, i) => (
      <tspan key={`${i} ${line}`} x={x} dy={i ? BOX_LINE : 0}>
        {line}
      </tspan>
    ))}
  </text>
);

export const Boxes = ({ label, groups, width, mostColumns }: BoxesProps) => {
  const { height, boxes } = layOutBoxes(groups, width, measure, mostColumns);
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('picture_table', label)}
    >
      {boxes.map(({ group, x, y, width: w, height: h, name, detail, rule, items }) => {
        const left = x + BOX_PADDING;
        return (
          <g key={group.key} data-event={group.key}>
            <rect class="picture-box" x={x} y={y} width={w} height={h} rx={8} />
            <Lines class="picture-name" lang="en" x={left} size={BOX_NAME} {...name} />
            <Lines class="picture-detail" x={left} size={BOX_DETAIL} {...detail} />
            <line class="picture-grid" x1={left} x2={x + w - BOX_PADDING} y1={rule} y2={rule} />
            {items.map(({ item, text, detail: more }) => (
              <g key={item.key} data-event={item.key}>
                <circle class="picture-dot" cx={left + 4} cy={text.y - 4.5} r={3} />
                <Lines class="picture-text" lang="en" x={left + BOX_INDENT} size={BOX_TEXT} {...text} />
                <Lines class="picture-detail" x={left + BOX_INDENT} size={BOX_DETAIL} {...more} />
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
};
