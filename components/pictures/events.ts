/** What pictures of events share: what an event is, and what its state is called. */

/** happened: by the newest evidence; scheduled: not confirmed by any; superseded: given up before its day. */
export const EVENT_STATES = ['happened', 'scheduled', 'superseded'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const STATE_WORDS: Readonly<Record<EventState, string>> = {
  happened: 'on record',
  scheduled: 'scheduled',
  superseded: 'given up',
};
