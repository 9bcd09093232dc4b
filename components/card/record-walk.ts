/**
 * Walking from record to record: a history stack, loading, and what to show
 * meanwhile. The card in a page and the popup share it; each says how to load
 * a record and what to do when the view changes.
 *
 *   start ──> waiting ──80 ms──> loading ──> shown | failed
 *                └────────── reply ─────────────^        (a late reply to an earlier step is dropped)
 */
import type { CardModel } from '../../knowledge/card-model.ts';

/** Below this a reader sees the record appear at once; a skeleton would only flicker. */
export const SKELETON_DELAY_MS = 80;
/** A worker that has not answered by then is not going to. */
export const GIVE_UP_MS = 5000;
/** Enough for an afternoon's reading of one page; a model is 2 to 10 kB. */
const KEPT_MODELS = 40;

export type RecordView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly model: CardModel };

export interface WalkState {
  readonly record: string;
  readonly view: RecordView;
  /** How many steps Back can go. */
  readonly depth: number;
  /** The title Back leads to. */
  readonly backTo?: string;
  /** Where this record was scrolled to when it was left. */
  readonly scrollTop: number;
}

export interface RecordWalk {
  /** Begins anew at a record. */
  start(record: string): void;
  /** Goes on to a related record; `scrollTop` is where the present one is scrolled to. */
  go(record: string, scrollTop: number): void;
  back(): void;
  retry(): void;
  /** Forgets the way; late replies change nothing. */
  stop(): void;
}

export interface RecordWalkDeps {
  readonly load: (record: string) => Promise<CardModel | null>;
  readonly changed: (state: WalkState) => void;
}

interface Step {
  readonly record: string;
  title?: string;
  scrollTop: number;
}

const timeout = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null));

export function createRecordWalk({ load, changed }: RecordWalkDeps): RecordWalk {
  let steps: Step[] = [];
  let visits = 0;
  let skeleton: ReturnType<typeof setTimeout> | undefined;
  const models = new Map<string, CardModel>();

  const keep = (model: CardModel) => {
    models.set(model.id, model);
    const oldest = models.keys().next().value;
    if (models.size > KEPT_MODELS && oldest !== undefined) models.delete(oldest);
  };

  const show = (step: Step, view: RecordView) => {
    if (view.kind === 'shown') step.title = view.model.title;
    const before = steps.at(-2);
    changed({
      record: step.record,
      view,
      depth: steps.length - 1,
      ...(before && { backTo: before.title ?? before.record }),
      scrollTop: step.scrollTop,
    });
  };

  /** Asking can fail at once (the extension is gone), later, or never. */
  const fetch = async (record: string) => {
    try {
      return await Promise.race([load(record), timeout(GIVE_UP_MS)]);
    } catch {
      return null;
    }
  };

  async function visit(step: Step) {
    visits += 1;
    const visit = visits;
    clearTimeout(skeleton);
    const known = models.get(step.record);
    if (known) return show(step, { kind: 'shown', model: known });
    skeleton = setTimeout(() => show(step, { kind: 'loading' }), SKELETON_DELAY_MS);
    const model = await fetch(step.record);
    if (visit !== visits) return;
    clearTimeout(skeleton);
    if (model) keep(model);
    show(step, model ? { kind: 'shown', model } : { kind: 'failed' });
  }

  const visitLast = () => {
    const step = steps.at(-1);
    if (step) void visit(step);
  };

  return {
    start(record) {
      steps = [{ record, scrollTop: 0 }];
      visitLast();
    },
    go(record, scrollTop) {
      const present = steps.at(-1);
      if (present) present.scrollTop = scrollTop;
      steps.push({ record, scrollTop: 0 });
      visitLast();
    },
    back() {
      if (steps.length < 2) return;
      steps.pop();
      visitLast();
    },
    retry: visitLast,
    stop() {
      steps = [];
      visits += 1;
      clearTimeout(skeleton);
    },
  };
}
