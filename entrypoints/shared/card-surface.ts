/**
 * What the page script and the card script say to each other. Both run in the
 * extension's own world of the same frame; the card script is injected when
 * first needed and leaves itself under one global name there, which the page
 * cannot see.
 */
import type { Theme } from '../../components/ui/choices.ts';
import type { ClaimView } from '../../knowledge/claim-view.ts';
import type { Coverage } from '../../knowledge/reading.ts';

/** `tap` is a finger's, `click` a mouse's where the reader asked for that. */
export type OpenedBy = 'hover' | 'keyboard' | 'tap' | 'click';

export interface CardRequest {
  readonly record: string;
  /** The words on the page, and why they were taken for this record, where they mention it. */
  readonly text: string;
  readonly why?: string | undefined;
  /** The text that they stand in, and where. */
  readonly passage: { readonly text: string; readonly start: number; readonly end: number };
  /** What the page states here, when the mark is a claim. */
  readonly claim?: ClaimView | undefined;
  /** What else the page states about this record. */
  readonly otherClaims: readonly ClaimView[];
  readonly coverage: Coverage;
  readonly openedBy: OpenedBy;
  readonly theme: () => Theme;
  /** Where the mark is now, in viewport coordinates, one rectangle a line; empty when it is gone. */
  readonly rects: () => readonly DOMRect[];
}

export interface CardListener {
  /** The pointer has entered or left the card. */
  readonly pointer: (inside: boolean) => void;
  /** The reader pinned or unpinned the card; a pinned card stays until closed. */
  readonly pinned: (pinned: boolean) => void;
  /**
   * The card closed itself: Escape, its close button, a press elsewhere on the
   * page, the mark scrolled out of view, "not this", the site switched off.
   */
  readonly closed: (by: 'escape' | 'button' | 'outside' | 'mark-gone' | 'hidden-record' | 'site-off') => void;
}

export interface CardSurface {
  /** Opens for this mark, or moves there when open. Keyboard opening moves focus into the card. */
  open(request: CardRequest, listener: CardListener): void;
  /** Shows again what may look otherwise now, while open. */
  redraw(): void;
  /** Closes without calling back; focus returns to where it was when the card took it. */
  close(): void;
  /** The card's rectangle while it is open, for the corridor between mark and card. */
  rect(): DOMRect | null;
  /** Whether a node of the page is our host, for watchers to skip. */
  owns(node: Node): boolean;
  /** Takes everything away for good. */
  destroy(): void;
}

/** The element of an open card; over fields whose words are marked there is another. */
export const CARD_TAG = 'obelus-card';

/** A script that was ended while its card was open, as Firefox does when the extension goes, left the element behind. */
export function removeStaleCards(): void {
  for (const element of document.querySelectorAll(CARD_TAG)) element.remove();
}

declare global {
  var obelusCard: CardSurface | undefined;
}
