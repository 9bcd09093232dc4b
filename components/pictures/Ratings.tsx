/** Ratings on a scale; see `ratings.ts`. */

import { say } from '../ui/say.ts';
import { measure } from './measure.ts';
import { layOutRatings, RATING_LINE, RATING_RADIUS, RATING_TEXT, type Rating } from './ratings.ts';

interface RatingsProps {
  readonly label: string;
  readonly ratings: readonly Rating[];
  readonly from: number;
  readonly to: number;
  /** What the numbers are, and whose. */
  readonly caption: string;
  readonly width: number;
}

export const Ratings = ({ label, ratings, from, to, caption, width }: RatingsProps) => {
  const {
    height,
    steps,
    rows,
    top,
    bottom,
    caption: said,
  } = layOutRatings(ratings, from, to, caption, width, measure);
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('picture_table', label)}
    >
      {steps.map(({ value, x }) => (
        <g key={value}>
          <line class="picture-grid" x1={x} x2={x} y1={top - 6} y2={bottom} />
          <text class="picture-axis" x={x} y={top - 12} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      {rows.map(({ rating, x, y, name }) => (
        <g key={rating.key} data-event={rating.key}>
          <text class="picture-text picture-over" lang="en" x={name.x} y={name.y} font-size={RATING_TEXT}>
            {name.lines.map((line, i) => (
              <tspan key={line} x={name.x} dy={i ? RATING_LINE : 0}>
                {line}
              </tspan>
            ))}
          </text>
          <line class="picture-line" x1={steps[0]?.x} x2={x} y1={y} y2={y} />
          <circle class="picture-rating" cx={x} cy={y} r={RATING_RADIUS} />
          <text class="picture-rating-text" x={x} y={y + 4} font-size={12} text-anchor="middle">
            {rating.rating}
          </text>
        </g>
      ))}
      <text class="picture-detail" x={said.x} y={said.y} font-size={RATING_TEXT}>
        {said.lines.map((line, i) => (
          <tspan key={line} x={said.x} dy={i ? RATING_LINE : 0}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
};
