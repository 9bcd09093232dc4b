/** Many events as dots in lanes; see `lanes.ts`. Pointing at a dot tells it below; pressing it leads to its record. */
import { useState } from 'preact/hooks';
import { say } from '../ui/say.ts';
import { DayMark } from './DayMark.tsx';
import { type LaneEvent, layOutLanes } from './lanes.ts';
import { TimeAxis } from './TimeAxis.tsx';

export interface ToldEvent extends LaneEvent {
  readonly when: string;
  readonly about: string;
  readonly text: string;
  readonly record?: string | undefined;
}

interface LanesProps {
  readonly label: string;
  readonly events: readonly ToldEvent[];
  readonly lanes: readonly string[];
  readonly width: number;
  readonly today: string;
  readonly onGo: (record: string) => void;
}

const eventAt = (event: Event): string | undefined =>
  (event.target as Element | null)?.closest<SVGElement>('[data-event]')?.dataset['event'];

export const Lanes = ({ label, events, lanes: names, width, today, onGo }: LanesProps) => {
  const [told, setTold] = useState<ToldEvent>();
  const { height, radius, scale, lanes, todayX, top, bottom, column } = layOutLanes(
    events,
    names,
    width,
    today,
  );
  const find = (event: Event) => events.find(({ key }) => key === eventAt(event));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table behind the picture has the same events with their links */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: so for the keyboard as well */}
      <div
        class="picture-pointed"
        onPointerOver={(event) => setTold((before) => find(event) ?? before)}
        onClick={(event) => {
          const record = find(event)?.record;
          if (record) onGo(record);
        }}
      >
        <svg
          class="picture"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say(`picture_dots_${column}`, label)}
        >
          <TimeAxis scale={scale} top={top} bottom={bottom} todayX={todayX} />
          {lanes.map(({ name, count, labelY, floor, dots }) => (
            <g key={name}>
              <line
                class="picture-floor"
                x1={scale.left}
                x2={scale.right}
                y1={floor + 0.5}
                y2={floor + 0.5}
              />
              <text class="picture-lane picture-over" x={scale.left} y={labelY}>
                {say('picture_count', name, count)}
              </text>
              {dots.map(({ event, x, y }) => (
                <g key={event.key} data-event={event.key} data-told={event.key === told?.key}>
                  <DayMark state={event.state} x={x} y={y} radius={radius} />
                  <rect
                    class="picture-hit"
                    x={x - radius - 0.75}
                    y={y - radius - 0.75}
                    width={2 * radius + 1.5}
                    height={2 * radius + 1.5}
                  />
                </g>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p class="picture-told">
        {told ? (
          <>
            <span class="picture-told-when">{told.when}</span>{' '}
            <span lang="en">
              {told.about}: {told.text}
            </span>
          </>
        ) : (
          say(`picture_point_${column}`)
        )}
      </p>
    </>
  );
};
