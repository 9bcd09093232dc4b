/** Pictures of guides that are timelines: with all labels where they are few, dots and a closer look where they are many. */
import { useState } from 'preact/hooks';
import { lastDay } from '../../knowledge/partial-date.ts';
import { DayLegend } from '../pictures/DayMark.tsx';
import { Figure } from '../pictures/Figure.tsx';
import { Lanes } from '../pictures/Lanes.tsx';
import { Stairs } from '../pictures/Stairs.tsx';
import type { StairsEvent } from '../pictures/stairs.ts';
import { language, locale, say, sayCount } from '../ui/say.ts';
import { eventTable, type GuideEvent, guideEvents, kindLanes, laneOf } from './guide-events.ts';
import { aboutGuide, type GuideViewProps } from './guide-view.ts';

interface View {
  readonly id: string;
  readonly label: string;
  readonly events: readonly GuideEvent[];
}

const isAhead = (today: string) => (event: GuideEvent) =>
  event.state !== 'superseded' && lastDay(event.date) >= today;
const wasPutOff = ({ putOffFrom }: GuideEvent) => putOffFrom.length > 0;

const stairsEvent = ({ key, date, state, when, about, text, putOffFrom }: GuideEvent): StairsEvent => ({
  key,
  date,
  ...(putOffFrom[0] && { from: putOffFrom[0] }),
  state,
  when,
  text: about && !text.startsWith(about) ? `${about}: ${text}` : text,
});

const Choice = ({
  label,
  views,
  chosen,
  onChoose,
}: {
  label: string;
  views: readonly View[];
  chosen: View;
  onChoose: (id: string) => void;
}) => (
  <label class="figure-choice">
    {label}{' '}
    <select class="select" value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
      {views.map(({ id, label, events }) => (
        <option key={id} value={id}>
          {say('view_option', label, events.length)}
        </option>
      ))}
    </select>
  </label>
);

type CloseUpProps = GuideViewProps & {
  readonly id: string;
  readonly title: string;
  readonly views: readonly View[];
};

/** A label after a colon begins small, as far as its language has it so. */
const inSentence = (label: string) =>
  language() === 'de' ? label : label.charAt(0).toLocaleLowerCase(locale()) + label.slice(1);

/** Labelled events of the chosen view. */
const CloseUp = ({ model, today, exports, id, title, views }: CloseUpProps) => {
  const [choice, setChoice] = useState('');
  const chosen = views.find((view) => view.id === choice) ?? views[0];
  if (!chosen) return null;
  const states = chosen.events.flatMap(({ state, putOffFrom }) =>
    putOffFrom.length ? [state, 'superseded' as const] : [state],
  );
  const name = say('view_name', model.title, inSentence(chosen.label));
  return (
    <Figure
      id={id}
      title={title}
      fileTitle={name}
      about={`${name}. ${aboutGuide(model)}`}
      table={eventTable(chosen.events)}
      exports={exports}
      tools={
        views.length > 1 && (
          <Choice label={say('view_show')} views={views} chosen={chosen} onChoose={setChoice} />
        )
      }
      note={<DayLegend states={states} />}
    >
      {(width) => (
        <Stairs
          label={say('picture_events', name, sayCount('events_count', chosen.events.length))}
          events={chosen.events.map(stairsEvent)}
          width={width}
          today={today}
        />
      )}
    </Figure>
  );
};

export const Overview = (props: GuideViewProps) => {
  const { model, today } = props;
  const events = guideEvents(model, today);
  const views: View[] = [
    { id: 'all', label: say('view_all'), events },
    { id: 'put-off', label: say('view_put_off'), events: events.filter(wasPutOff) },
    { id: 'ahead', label: say('view_ahead'), events: events.filter(isAhead(today)) },
  ].filter((view) => view.events.length > 0);
  return <CloseUp {...props} id={model.id} title={model.title} views={views} />;
};

/** All events as dots by kind of record, and those of a year, or those ahead, in words. */
export const YearByYear = (props: GuideViewProps) => {
  const { model, record, today, exports, onGo } = props;
  const events = guideEvents(model, today);
  const told = events.map((event) => ({
    ...event,
    lane: laneOf(event.record ? record(event.record)?.kind : undefined),
  }));
  const byYear = [...Map.groupBy(events, ({ date }) => date.slice(0, 4))].sort(([a], [b]) =>
    a < b ? 1 : -1,
  );
  const views: View[] = [
    { id: 'ahead', label: say('view_ahead'), events: events.filter(isAhead(today)) },
    ...byYear.map(([year, own]) => ({ id: year, label: year, events: own })),
  ].filter((view) => view.events.length > 0);
  const title = say('view_name', model.title, sayCount('events_count', events.length));
  return (
    <>
      <Figure
        id={model.id}
        title={title}
        about={aboutGuide(model)}
        table={eventTable(events)}
        exports={exports}
        note={<DayLegend states={events.map(({ state }) => state)} />}
      >
        {(width) => (
          <Lanes label={title} events={told} lanes={kindLanes()} width={width} today={today} onGo={onGo} />
        )}
      </Figure>
      <CloseUp {...props} id={`${model.id}-close-up`} title={say('closer_look')} views={views} />
    </>
  );
};
