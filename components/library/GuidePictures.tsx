/**
 * The pictures of a guide. Those known by name get what suits them; one added
 * later gets what its form suggests.
 */
import type { GuideModel } from '../../knowledge/guide-model.ts';
import { PROPERTIES } from '../../knowledge/properties.ts';
import { Bars } from '../pictures/Bars.tsx';
import { Boxes } from '../pictures/Boxes.tsx';
import { DayLegend } from '../pictures/DayMark.tsx';
import { Figure } from '../pictures/Figure.tsx';
import { Ratings } from '../pictures/Ratings.tsx';
import { Tracks } from '../pictures/Tracks.tsx';
import type { TrackGroup } from '../pictures/tracks.ts';
import { say, sayWith } from '../ui/say.ts';
import {
  barsOf,
  barTable,
  boxesOf,
  evidenceTracks,
  groupTable,
  opinionWords,
  ratedRows,
  ratingsOf,
  ratingTable,
  trackTable,
} from './guide-data.ts';
import { trackOf } from './guide-events.ts';
import { aboutGuide, type GuideViewProps, headingVoices } from './guide-view.ts';
import { Overview, YearByYear } from './TimelinePictures.tsx';

const propertyLabel = (property: string) =>
  PROPERTIES[property as keyof typeof PROPERTIES]?.label ?? property;

/** What happened to each record of a guide's rows. */
function recordTracks({ groups }: GuideModel, record: GuideViewProps['record']): readonly TrackGroup[] {
  return groups.map(({ heading = '', rows }) => ({
    name: heading,
    tracks: rows.flatMap((row) => {
      const known = row.record && record(row.record);
      return known ? [trackOf(known, propertyLabel)] : [];
    }),
  }));
}

const RatingPicture = ({ model, exports }: GuideViewProps) => {
  const rows = ratedRows(model);
  const whose = rows[0]?.item.opinion;
  const label = model.columns.find((_, c) =>
    model.groups.some((group) =>
      group.rows.some((row) => row.cells[c]?.some((item) => item.opinion?.as === 'rating')),
    ),
  )?.label;
  const title = say('view_name', model.title, label ?? say('ratings'));
  return (
    <Figure
      id={model.id}
      title={title}
      about={aboutGuide(model)}
      table={ratingTable(rows)}
      exports={exports}
      note={
        whose && (
          <p>
            {sayWith(
              'rating_note',
              <span class="opinion" lang="en">
                {opinionWords(whose)}
              </span>,
            )}
          </p>
        )
      }
    >
      {(width) => (
        <Ratings
          label={title}
          ratings={ratingsOf(rows)}
          from={1}
          caption={say('rating_caption', label ?? say('column_rating'), whose ? opinionWords(whose) : '')}
          to={Math.max(...rows.map(({ of }) => of))}
          width={width}
        />
      )}
    </Figure>
  );
};

const BoxPicture = ({
  model,
  record,
  exports,
  counts = false,
  mostColumns = 4,
}: GuideViewProps & { counts?: boolean; mostColumns?: number }) => {
  const voices = model.groups.some(({ opinion }) => opinion) ? headingVoices(model) : [];
  return (
    <Figure
      id={model.id}
      title={model.title}
      about={aboutGuide(model)}
      table={groupTable(model)}
      exports={exports}
      note={
        voices.length > 0 && (
          <p>
            {sayWith(
              'guide_opinion_note',
              <span class="opinion" lang="en">
                {voices.join('; ')}
              </span>,
            )}
          </p>
        )
      }
    >
      {(width) => (
        <Boxes
          label={model.title}
          groups={boxesOf(model, { kind: (id) => record(id)?.kind }, counts)}
          width={width}
          mostColumns={mostColumns}
        />
      )}
    </Figure>
  );
};

const BarPicture = ({ model, exports, what }: GuideViewProps & { what: string }) => {
  const bars = barsOf(model);
  const title = say('how_many', model.title);
  return (
    <Figure
      id={`${model.id}-counts`}
      title={title}
      about={aboutGuide(model)}
      table={barTable(bars, what)}
      exports={exports}
    >
      {(width) => <Bars label={title} bars={bars} width={width} />}
    </Figure>
  );
};

const RecordTracks = ({ model, record, today, exports, onGo, title }: GuideViewProps & { title: string }) => {
  const groups = recordTracks(model, record);
  const days = groups.flatMap(({ tracks }) => tracks.flatMap((track) => track.days));
  const states = days.map(({ state }) => state);
  return (
    <Figure
      id={`${model.id}-tracks`}
      title={title}
      about={aboutGuide(model)}
      table={trackTable(groups, say('column_record'))}
      exports={exports}
      note={
        <>
          <DayLegend states={states} />
          <p>{say('tracks_note')}</p>
        </>
      }
    >
      {(width) => <Tracks label={title} groups={groups} width={width} today={today} onGo={onGo} />}
    </Figure>
  );
};

const EvidenceTracks = ({
  model,
  today,
  exports,
  onGo,
  title,
  what,
}: GuideViewProps & { title: string; what: string }) => {
  const groups = evidenceTracks(model);
  const voices = headingVoices(model);
  return (
    <Figure
      id={`${model.id}-evidence`}
      title={title}
      about={aboutGuide(model)}
      table={trackTable(groups, what)}
      exports={exports}
      note={
        <>
          {voices.length > 0 && (
            <p>
              {sayWith(
                'guide_entries_note',
                <span class="opinion" lang="en">
                  {voices.join('; ')}
                </span>,
              )}
            </p>
          )}
          <p>{say('evidence_note')}</p>
        </>
      }
    >
      {(width) => <Tracks label={title} groups={groups} width={width} today={today} onGo={onGo} />}
    </Figure>
  );
};

export const GuidePictures = (props: GuideViewProps) => {
  const { model } = props;
  switch (model.id) {
    case 'case-status':
      return (
        <>
          <BarPicture {...props} what={say('column_status')} />
          <RecordTracks {...props} title={say('guide_cases')} />
        </>
      );
    case 'guild-terms':
      return <RecordTracks {...props} title={say('guide_guilds')} />;
    case 'outlook':
      return <EvidenceTracks {...props} title={say('guide_outlook')} what={say('column_expectation')} />;
    case 'further-reading':
      return <EvidenceTracks {...props} title={say('guide_papers')} what={say('column_reading')} />;
    case 'strategic-map':
      return <BoxPicture {...props} counts mostColumns={2} />;
    default:
  }
  if (model.form === 'timeline')
    return model.groups.flatMap(({ rows }) => rows).length > 100 ? (
      <YearByYear {...props} />
    ) : (
      <Overview {...props} />
    );
  return ratedRows(model).length ? <RatingPicture {...props} /> : <BoxPicture {...props} />;
};
