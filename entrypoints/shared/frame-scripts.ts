/**
 * What the page script and the editor script of one frame say to each other.
 * Both run in the extension's own world of that frame, and each leaves itself
 * under one global name there, which the page cannot see. The page script
 * alone paints: the editor script hands it blocks and what was found in them.
 */
import type { TextBlock } from '../page/blocks.ts';
import type { BlockFindings } from './messages.ts';

/** The element that holds the marks over fields, while there are some. */
export const FIELD_MARKS_TAG = 'obelus-marks';

/** Where blocks and what was found in them go. */
export interface BlockMarks<Block> {
  /** Replaces what is marked in a block. */
  set(block: Block, found: BlockFindings | null): void;
  drop(block: Block): void;
}

export interface PageScript {
  readonly marks: BlockMarks<TextBlock>;
  /** Closes a card that the pointer opened: the writer is typing. */
  dismiss(): void;
  /** Takes away what the script put up, so that a new one can begin. */
  stop(): void;
}

export interface EditorScript {
  /** Another injection found this one here; whether it goes on working. */
  again(): boolean;
  /** A page script has begun, and knows nothing of what is marked in editors. */
  repaint(): void;
  /** Whether a node of the page is the host of our overlay, for watchers to skip. */
  owns(node: Node): boolean;
  /** The overlay's text nodes over a field that lies under this point of the viewport. */
  nodesAt(x: number, y: number): readonly Node[];
  stop(): void;
}

declare global {
  var obelusPage: PageScript | undefined;
  var obelusEditors: EditorScript | undefined;
  /** Set by the editor script before it asks for the page script: the page itself is not to be read. */
  var obelusMarksOnly: boolean | undefined;
}

/** An element of the page with such an id would stand there as long as nothing of ours does. */
export function claimNames(): void {
  for (const name of ['obelusPage', 'obelusEditors', 'obelusCard', 'obelusMarksOnly'])
    if (!Object.hasOwn(globalThis, name)) Object.assign(globalThis, { [name]: undefined });
}
