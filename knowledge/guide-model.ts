/**
 * What a built guide is: headings, rows and cells in reading order, each cell
 * with its citations or with the name of whose opinion it is. Plain and
 * serialisable, like the card's model. Made by `guide-build.ts`, shown by the
 * library page and by `npm run guide`.
 */
import type { CardCitation, CardSource } from './card-model.ts';
import { lastDay } from './partial-date.ts';
import type { Confidence, Topic } from './schema.ts';

export interface GuideOpinion {
  /** In words: "an article on Soderbergh and AI". */
  readonly whose: string;
  readonly as: 'rating' | 'opinion' | 'forecast' | 'reference';
}

/** A value that held before, or until when this one held. */
export interface GuideEarlier {
  readonly text: string;
  readonly until: string;
}

/** happened: by the newest evidence; scheduled: not confirmed by any; superseded: no longer the date. */
export type GuideState = 'happened' | 'scheduled' | 'superseded';

export interface GuideItem {
  readonly text: string;
  /** Which property, where a cell shows several. */
  readonly label?: string;
  /** Which of several: "trial court". */
  readonly of?: string;
  /** The record it is derived from. */
  readonly record?: string;
  /** The title of that record. */
  readonly title?: string;
  readonly citations: readonly CardCitation[];
  /** Set when it is an opinion; then there are no citations. */
  readonly opinion?: GuideOpinion;
  /** Date of the newest evidence, in words; an opinion has none. */
  readonly asOf?: string;
  /** The same date, ISO. */
  readonly evidence?: string;
  readonly confidence?: Confidence;
  readonly note?: string;
  readonly url?: string;
  /** ISO, for items about a day. */
  readonly date?: string;
  readonly state?: GuideState;
  /** For a value that ended: until when it held. */
  readonly until?: string;
  /** What it was replaced by. */
  readonly now?: string;
  readonly earlier?: readonly GuideEarlier[];
}

export interface GuideRow {
  readonly heading: string;
  /** Set when the heading is somebody's view. */
  readonly opinion?: GuideOpinion;
  readonly record?: string;
  /** ISO, in timelines. */
  readonly date?: string;
  readonly state?: GuideState;
  /** One per column; an empty one means nothing is on record. */
  readonly cells: readonly (readonly GuideItem[])[];
}

export interface GuideGroup {
  readonly heading?: string;
  readonly opinion?: GuideOpinion;
  readonly rows: readonly GuideRow[];
}

export interface GuideModel {
  readonly id: string;
  readonly form: 'table' | 'map' | 'timeline';
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly Topic[];
  /** What to know about those whose opinions are shown. */
  readonly voices: readonly { readonly whose: string; readonly about: string }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly groups: readonly GuideGroup[];
  readonly sources: readonly CardSource[];
  readonly reviewed: string;
}

/** Whether a scheduled day is over, so that readers must be told that its outcome is not on record. */
export const hasPassed = ({ date = '', state }: Pick<GuideItem, 'date' | 'state'>, today: string) =>
  state === 'scheduled' && date !== '' && lastDay(date) < today;
