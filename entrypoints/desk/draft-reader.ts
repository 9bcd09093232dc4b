/**
 * Reads a draft again and again while it is written. Keeps what was found in
 * each paragraph and sends only those that changed, or whose words mean
 * something else because of what others now say (`draft-context.ts`).
 *
 *   read(text) ──> paragraphs ──> those without a reading in their context ──> background
 *                                    ^                                             │ some at a time
 *                                    └── a paragraph says something new of itself ─┘
 */
import { draftContexts, type PlacedContext } from '../../knowledge/draft-context.ts';
import { draftParagraphs } from '../../knowledge/draft-paragraphs.ts';
import type { ReadingContext } from '../../knowledge/reading.ts';
import type { DeskRequests, DraftReading, RecordNote } from '../shared/messages.ts';

/** Characters a request: pages wait for the background no longer than they would feel. */
const REQUEST_LENGTH = 8000;
/** Asking what text says by itself takes far less. */
const OWN_LENGTH = 40_000;

/** A paragraph as it stands in the draft now. */
export interface Paragraph {
  /** The same while the writer changes the paragraph. */
  readonly id: number;
  text: string;
  offset: number;
  words: number;
  /** What was found in it; until it is read anew, what was found in its words before. */
  reading: DraftReading | null;
  /** The context it was read in; null while its words are not read. */
  readIn: string | null;
  /** What it says by itself. */
  own: ReadingContext | null;
}

export interface Progress {
  /** Characters. */
  readonly done: number;
  readonly total: number;
  readonly state: 'reading' | 'done' | 'stopped' | 'failed';
}

export interface DraftReader {
  /** The draft as it is now. */
  read(text: string): void;
  paragraphs(): readonly Paragraph[];
  record(id: string): RecordNote | undefined;
  /** Leaves unread what is not read yet. */
  stop(): void;
  /** Goes on after a stop or a failure. */
  resume(): void;
  /** When nothing is being read any more. */
  settled(): Promise<void>;
}

export interface DraftReaderDeps {
  readonly send: (
    request: DeskRequests['read-draft']['request'],
  ) => Promise<DeskRequests['read-draft']['reply'] | null>;
  /** The paragraphs are others or stand elsewhere, or something was found in them. */
  readonly changed: () => void;
  readonly progress: (progress: Progress) => void;
}

interface Request {
  readonly taken: readonly Paragraph[];
  /** Or only asked what they say. */
  readonly isRead: boolean;
}

interface Answer {
  readonly own: ReadingContext;
  readonly reading: DraftReading | null;
  /** The context it was read in. */
  readonly key: string | null;
}

const lengthOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

const countWords = (text: string) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** More paragraphs than this at once are pasted, not written. */
const REWRITTEN = 5;

/**
 * The paragraphs of a text. One with the same words is the same as before,
 * first come first served; of the rest, the few that changed are, in order,
 * those that went.
 */
function follow(text: string, before: readonly Paragraph[], nextId: () => number): Paragraph[] {
  const known = new Map<string, Paragraph[]>();
  for (const paragraph of before) {
    const same = known.get(paragraph.text);
    if (same) same.push(paragraph);
    else known.set(paragraph.text, [paragraph]);
  }
  const blocks = draftParagraphs(text).map((block) => ({ block, old: known.get(block.text)?.shift() }));
  const isKept = new Set(blocks.map(({ old }) => old));
  const gone = before.filter((paragraph) => !isKept.has(paragraph));
  const come = blocks.filter(({ old }) => !old);
  if (gone.length <= REWRITTEN && come.length <= REWRITTEN) for (const one of come) one.old = gone.shift();
  return blocks.map(({ block: { text, offset }, old }) => {
    if (!old)
      return { id: nextId(), text, offset, words: countWords(text), reading: null, readIn: null, own: null };
    if (old.text !== text) Object.assign(old, { text, words: countWords(text), readIn: null });
    old.offset = offset;
    return old;
  });
}

const says = (what: ReadingContext | DraftReading | null) => JSON.stringify(what);

export function createDraftReader({ send, changed, progress }: DraftReaderDeps): DraftReader {
  let paragraphs: readonly Paragraph[] = [];
  let records: Readonly<Record<string, RecordNote>> = {};
  let contexts: ReadonlyMap<Paragraph, PlacedContext> = new Map();
  let ids = 0;
  let state: Progress['state'] = 'done';
  let running: Promise<void> | null = null;
  /** Left unread when the writer stopped the reading. */
  let left: ReadonlySet<Paragraph> = new Set();

  const place = () => {
    const placed = draftContexts(paragraphs.map(({ own }) => own));
    contexts = new Map(paragraphs.map((paragraph, i) => [paragraph, placed[i] as PlacedContext]));
  };
  const isDue = (paragraph: Paragraph) =>
    paragraph.readIn !== contexts.get(paragraph)?.key && !left.has(paragraph);

  const some = (of: readonly Paragraph[], most: number): Paragraph[] => {
    const taken: Paragraph[] = [];
    let length = 0;
    for (const paragraph of of) {
      if (taken.length && length + paragraph.text.length > most) break;
      taken.push(paragraph);
      length += paragraph.text.length;
    }
    return taken;
  };

  /**
   * What comes next: of much new text first what all of it says, or it would be
   * read twice; then words that are not read, for there the writer is.
   */
  const next = (): Request | null => {
    const due = paragraphs.filter(isDue);
    const strange = due.filter(({ own }) => !own);
    if (strange.length && lengthOf(due) > REQUEST_LENGTH)
      return { taken: some(strange, OWN_LENGTH), isRead: false };
    const unread = due.filter(({ readIn }) => readIn === null);
    const taken = some(unread.length ? unread : due, REQUEST_LENGTH);
    return taken.length ? { taken, isRead: true } : null;
  };

  const tell = () => {
    let [total, done] = [0, 0];
    for (const { text, readIn } of paragraphs) {
      total += text.length;
      if (readIn !== null) done += text.length;
    }
    const isStopped = state === 'done' && paragraphs.some((paragraph) => left.has(paragraph));
    progress({ done, total, state: isStopped ? 'stopped' : state });
  };

  /** The worker may just have been stopped; a second try wakes it again. */
  const ask = async ({ taken, isRead }: Request) => {
    const placed = taken.map((paragraph) => contexts.get(paragraph) as PlacedContext);
    const distinct = new Map(placed.map((each) => [each.key, each.context]));
    const keys = [...distinct.keys()];
    const request = {
      paragraphs: taken.map(({ text }, i) => ({
        text,
        context: isRead ? keys.indexOf((placed[i] as PlacedContext).key) : null,
      })),
      contexts: isRead ? [...distinct.values()] : [],
    };
    const reply = (await send(request).catch(() => null)) ?? (await send(request).catch(() => null));
    return (
      reply && {
        records: reply.records,
        answers: reply.paragraphs.map((answer, i) => ({
          ...answer,
          text: request.paragraphs[i]?.text,
          key: placed[i]?.key ?? null,
        })),
      }
    );
  };

  /** Takes an answer to heart; tells whether the paragraph says something else than before. */
  const learn = (paragraph: Paragraph, { own, reading, key }: Answer): boolean => {
    const saysOtherwise = says(paragraph.own) !== says(own);
    paragraph.own = own;
    if (!reading) return saysOtherwise;
    // The same once more is kept as it is, so that nothing of it is drawn again.
    if (says(paragraph.reading) !== says(reading)) paragraph.reading = reading;
    paragraph.readIn = key;
    return saysOtherwise;
  };

  const readAll = async () => {
    state = 'reading';
    for (let request = next(); request; request = next()) {
      tell();
      const reply = await ask(request);
      if (!reply) {
        state = 'failed';
        break;
      }
      records = { ...records, ...reply.records };
      let saysOtherwise = false;
      request.taken.forEach((paragraph, i) => {
        const answer = reply.answers[i];
        // One that was changed meanwhile is read again.
        if (answer && answer.text === paragraph.text)
          saysOtherwise = learn(paragraph, answer) || saysOtherwise;
      });
      // Known in full once all is; before that it would be another after every request.
      if (saysOtherwise && paragraphs.every((paragraph) => paragraph.own || left.has(paragraph))) place();
      if (request.isRead) changed();
    }
    if (state === 'reading') state = 'done';
    tell();
  };
  const run = () => {
    running ??= readAll().finally(() => {
      running = null;
    });
  };

  return {
    read(text) {
      paragraphs = follow(text, paragraphs, () => ids++);
      place();
      changed();
      run();
    },
    paragraphs: () => paragraphs,
    record: (id) => (Object.hasOwn(records, id) ? records[id] : undefined),
    stop() {
      left = new Set(paragraphs.filter(isDue));
      tell();
    },
    resume() {
      left = new Set();
      run();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
