/**
 * A record among those it is related to; see `fan.ts`. One tab stop: the arrow
 * keys move between records, Enter follows the one that has the focus.
 */
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../ui/say.ts';
import { CENTER, FAN_LABEL, FAN_LINE, FAN_TEXT, type FanGroup, layOutFan, nextInFan } from './fan.ts';
import { measure } from './measure.ts';

interface FanProps {
  readonly record: string;
  readonly title: string;
  readonly groups: readonly FanGroup[];
  readonly width: number;
  readonly href: (record: string) => string;
  /** Where the record in the middle leads. */
  readonly centerHref: string;
  /** Told when the reader moves to a record; the middle one is ''. */
  readonly onFocus?: (record: string) => void;
}

interface LinesProps {
  readonly class: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A text a line with a space between, so that what is read out has its words apart. */
const Lines = ({ class: name, lines, x, y, anchor }: LinesProps) => (
  <>
    {lines.map((line, i) => (
      <Fragment key={`${i} ${line}`}>
        {i > 0 && ' '}
        <text class={name} lang="en" x={x} y={y + i * FAN_LINE} font-size={FAN_TEXT} text-anchor={anchor}>
          {line}
        </text>
      </Fragment>
    ))}
  </>
);

export const Fan = ({ record, title, groups, width, href, centerHref, onFocus }: FanProps) => {
  const ref = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(CENTER);
  useEffect(() => setCurrent(CENTER), [record]);
  const fan = layOutFan(title, groups, width, measure);
  const { center } = fan;

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextInFan(fan, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    ref.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus();
  };
  const node = (key: string) => ({
    'data-node': key,
    tabindex: key === current ? 0 : -1,
    onFocus: () => {
      setCurrent(key);
      onFocus?.(key);
    },
    onPointerEnter: () => onFocus?.(key),
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture whose parts are links, not a form
    <svg
      ref={ref}
      class="picture"
      viewBox={`0 0 ${width} ${fan.height}`}
      role="group"
      aria-label={say('picture_relations', title)}
      onKeyDown={move}
    >
      {fan.groups.map(({ relation, path, bracket }) => (
        <g key={`way ${relation}`}>
          <path class="picture-edge" d={path} />
          <line class="picture-edge" x1={bracket.x} x2={bracket.x} y1={bracket.from} y2={bracket.to} />
        </g>
      ))}
      <a
        href={centerHref}
        class="picture-node"
        aria-label={say('picture_center', title)}
        aria-current="true"
        {...node(CENTER)}
      >
        <rect
          class="picture-center"
          x={center.x}
          y={center.y}
          width={center.width}
          height={center.height}
          rx={8}
        />
        <Lines
          class="picture-center-text"
          lines={center.lines}
          x={center.x + center.width / 2}
          y={center.y + 23}
          anchor="middle"
        />
      </a>
      {fan.groups.map(({ relation, label, nodes }) => (
        <g key={relation}>
          <text
            class="picture-relation"
            lang="en"
            x={label.x}
            y={label.y}
            font-size={FAN_LABEL}
            text-anchor={label.anchor}
          >
            {relation}
          </text>
          {nodes.map(({ node: { key, name, degree }, x, y, width: w, height, lines, side }) => (
            <a
              key={key}
              href={href(key)}
              class="picture-node"
              aria-label={
                degree > 1
                  ? say('picture_related_more', relation, name, degree)
                  : say('picture_related', relation, name)
              }
              {...node(key)}
            >
              <rect class="picture-pill" x={x} y={y} width={w} height={height} rx={6} />
              <Lines
                class="picture-text"
                lines={lines}
                x={side === 'left' ? x + w - 10 : x + 10}
                y={y + 17.5}
                anchor={side === 'left' ? 'end' : 'start'}
              />
            </a>
          ))}
        </g>
      ))}
    </svg>
  );
};
