/** What pictures of events share: the states of an event; their words are `state_…` of the interface's texts. */

/** happened: by the newest evidence; scheduled: not confirmed by any; superseded: given up before its day. */
export const EVENT_STATES = ['happened', 'scheduled', 'superseded'] as const;
export type EventState = (typeof EVENT_STATES)[number];
