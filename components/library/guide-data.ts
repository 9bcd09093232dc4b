/** Guides that are tables, as pictures want them: ratings, groups of names, counts, dates of evidence. */
import type { GuideItem, GuideModel, GuideOpinion, GuideRow } from '../../knowledge/guide-model.ts';
import type { Kind } from '../../knowledge/schema.ts';
import type { Bar } from '../pictures/bars.ts';
import type { BoxGroup } from '../pictures/boxes.ts';
import type { Rating } from '../pictures/ratings.ts';
import type { DataTable, TableCell } from '../pictures/table.ts';
import type { TrackGroup } from '../pictures/tracks.ts';
import { say, sayCount } from '../ui/say.ts';
import { sayDate, sayWritten } from '../ui/say-date.ts';
import { sourcesInWords } from './guide-events.ts';

/** "forecast, the article on …": always said beside what is one. */
export const opinionWords = ({ as, whose }: GuideOpinion) => `${as}, ${whose}`;

const headed = ({ heading, record, opinion }: GuideRow): TableCell => ({
  text: heading,
  ...(record && { record }),
  ...(opinion && { opinion: opinionWords(opinion) }),
});

// Ratings

interface RatedRow {
  readonly row: GuideRow;
  readonly item: GuideItem;
  readonly rating: number;
  readonly of: number;
}

/** "4 of 5", in any cell of a row that is a rating. */
export function ratedRows({ groups }: GuideModel): readonly RatedRow[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flat().flatMap((item) => {
        const [, rating, of] = /^(\d+) of (\d+)$/u.exec(item.opinion?.as === 'rating' ? item.text : '') ?? [];
        return rating ? [{ row, item, rating: Number(rating), of: Number(of) }] : [];
      }),
    ),
  );
}

export const ratingsOf = (rows: readonly RatedRow[]): readonly Rating[] =>
  rows.map(({ row, rating }, i) => ({ key: `r${i}`, name: row.heading, rating }));

export const ratingTable = (rows: readonly RatedRow[]): DataTable => ({
  columns: [say('column_stage'), say('column_rating'), say('column_highest'), say('column_whose_rating')],
  rows: rows.map(({ row, item, rating, of }) => [
    headed(row),
    { text: String(rating), value: rating },
    { text: String(of), value: of },
    { text: item.opinion ? opinionWords(item.opinion) : '' },
  ]),
});

// Groups of names

/** How many items of a row are on record, not opinion. */
const onRecord = ({ cells }: GuideRow) => cells.flat().filter(({ opinion }) => !opinion).length;

interface Named {
  readonly kind: (record: string) => Kind | undefined;
}

function rowDetail(row: GuideRow, { kind }: Named): string {
  if (row.opinion) return '';
  const known = row.record && kind(row.record);
  const isOpinion = row.cells.flat().every(({ opinion }) => opinion);
  return isOpinion ? say('opinion_of_article') : known ? say(`kind_${known}`) : '';
}

/** `counts`: say of each row how much is on record, in place of what kind of thing it is. */
export const boxesOf = ({ groups }: GuideModel, named: Named, counts = false): readonly BoxGroup[] =>
  groups.map(({ heading = '', opinion, rows }, g) => ({
    key: `g${g}`,
    name: heading,
    detail: opinion ? opinionWords(opinion) : sayCount('entries_count', rows.length),
    items: rows.map((row, r) => {
      const detail = counts ? say('on_record_beside', onRecord(row)) : rowDetail(row, named);
      return { key: `g${g}r${r}`, text: row.heading, ...(detail && { detail }) };
    }),
  }));

/** A group a row's cell each, with every text and who vouches for it. */
export const groupTable = (model: GuideModel): DataTable => ({
  columns: [
    say('column_group'),
    say('column_entry'),
    say('column_column'),
    say('column_text'),
    say('column_as_of'),
    say('column_source_or_opinion'),
  ],
  rows: model.groups.flatMap(({ heading = '', opinion, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((items, c) =>
        items.map((item): TableCell[] => [
          { text: heading, ...(opinion && { opinion: opinionWords(opinion) }) },
          headed(row),
          { text: model.columns[c]?.label ?? '' },
          {
            text: [item.title !== row.heading && item.title, item.label, item.of, item.text]
              .filter(Boolean)
              .join(', '),
          },
          {
            text: item.asOf ? sayWritten(item.asOf) : '',
            ...(item.evidence && { value: item.evidence }),
            said: true,
          },
          { text: sourcesInWords(item, model) },
        ]),
      ),
    ),
  ),
});

// Counts

export const barsOf = ({ groups }: GuideModel): readonly Bar[] =>
  groups.map(({ heading = '', rows }, i) => ({ key: `b${i}`, name: heading, count: rows.length }));

export const barTable = (bars: readonly Bar[], what: string): DataTable => ({
  columns: [what, say('column_number')],
  rows: bars.map(({ name, count }) => [{ text: name }, { text: String(count), value: count }]),
});

// Dates of evidence

/** A track a row: when the evidence for what stands beside it was published. */
export const evidenceTracks = ({ groups }: GuideModel): readonly TrackGroup[] =>
  groups.map(({ heading = '', rows }, g) => ({
    name: heading,
    tracks: rows.map((row, r) => ({
      key: `g${g}r${r}`,
      name: row.heading,
      days: row.cells
        .flat()
        .flatMap(({ evidence, opinion, text }) =>
          evidence && !opinion ? [{ date: evidence, text, state: 'happened' as const }] : [],
        ),
    })),
  }));

export const trackTable = (groups: readonly TrackGroup[], what: string): DataTable => ({
  columns: [say('column_group'), what, say('column_date'), say('column_event'), say('column_state')],
  rows: groups.flatMap(({ name, tracks }) =>
    tracks.flatMap((track) =>
      track.days.map((day): TableCell[] => [
        { text: name },
        { text: track.name, ...(track.record && { record: track.record }) },
        { text: sayDate(day.date), value: day.date, said: true },
        { text: day.text },
        { text: say(`state_${day.state}`), said: true },
      ]),
    ),
  ),
});
