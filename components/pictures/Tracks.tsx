/** What happened to each of many things; see `tracks.ts`. */

import { say } from '../ui/say.ts';
import { DayMark } from './DayMark.tsx';
import { measure } from './measure.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { layOutTracks, TRACK_RADIUS, TRACK_TEXT, type TrackGroup } from './tracks.ts';

interface TracksProps {
  readonly label: string;
  readonly groups: readonly TrackGroup[];
  readonly width: number;
  readonly today: string;
  readonly onGo: (record: string) => void;
}

export const Tracks = ({ label, groups, width, today, onGo }: TracksProps) => {
  const { height, scale, groups: placed, todayX, top, bottom } = layOutTracks(groups, width, today, measure);
  const go = (event: Event) => {
    const record = (event.target as Element | null)?.closest<SVGElement>('[data-record]')?.dataset['record'];
    if (record) onGo(record);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table behind the picture has the same links
    // biome-ignore lint/a11y/useKeyWithClickEvents: so for the keyboard as well
    <div class="picture-pointed" onClick={go}>
      <svg
        class="picture"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('picture_table', label)}
      >
        <TimeAxis scale={scale} top={top} bottom={bottom} todayX={todayX} />
        {placed.map(({ name, labelY, tracks }) => (
          <g key={name}>
            {name && (
              <text class="picture-lane picture-over" lang="en" x={8} y={labelY}>
                {say('picture_count', name, tracks.length)}
              </text>
            )}
            {tracks.map(({ track, top: y0, height: h, y, name: named, line, dots }) => (
              <g key={track.key} class="picture-row" data-event={track.key} data-record={track.record}>
                <rect class="picture-hit" x={0} y={y0} width={width} height={h} />
                <title lang="en">{track.name}</title>
                <text
                  class="picture-text picture-over"
                  lang="en"
                  x={named.x}
                  y={named.y}
                  font-size={TRACK_TEXT}
                >
                  {named.text}
                </text>
                {line && <line class="picture-line" x1={line.from} x2={line.to} y1={y} y2={y} />}
                {dots.map(({ day, x }) => (
                  <DayMark
                    key={`${day.date} ${day.text}`}
                    state={day.state}
                    x={x}
                    y={y}
                    radius={TRACK_RADIUS}
                  />
                ))}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
};
