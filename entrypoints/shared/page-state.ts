/** What a tab shows and states; for the popup and the desk. */
import type { PageKind } from '../../components/popup/OnThisPage.tsx';
import type { PageReport } from '../../knowledge/record-summary.ts';

export interface PageState {
  readonly kind: PageKind;
  /** "example.org", when the browser tells. */
  readonly host?: string;
  /** Whether Obelus is on for that host. */
  readonly on: boolean;
  /** Switched off altogether, in the settings. */
  readonly isOff: boolean;
  /** Whether what is written there is read too. */
  readonly editorsOn: boolean;
  readonly report: PageReport;
}

export const NOTHING_MARKED: PageReport = {
  mentions: [],
  claims: [],
  coverage: { compared: 0, notOnRecord: 0 },
};

export const UNKNOWN_PAGE: PageState = {
  kind: 'unknown',
  on: true,
  isOff: false,
  editorsOn: false,
  report: NOTHING_MARKED,
};
