/** Reading a draft paragraph by paragraph gives what reading it anew would, and sends only what changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraftReader, type Progress } from '../../entrypoints/desk/draft-reader.ts';
import type { DeskRequests } from '../../entrypoints/shared/messages.ts';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { openBundle } from '../../knowledge/bundle/open.ts';
import { draftContexts } from '../../knowledge/draft-context.ts';
import { draftParagraphs } from '../../knowledge/draft-paragraphs.ts';
import { loadRecords } from '../../knowledge/load-records.ts';
import { createReader } from '../../knowledge/read.ts';
import type { ReadingContext, RecordId } from '../../knowledge/reading.ts';

type Request = DeskRequests['read-draft']['request'];
type Reply = DeskRequests['read-draft']['reply'];

const { records } = loadRecords();
const engine = createReader(openBundle(compileBundle(records)));

/** As the background answers. */
const answer = ({ paragraphs, contexts }: Request): Reply => ({
  paragraphs: paragraphs.map(({ text, context }) => ({
    own: engine.own(text),
    reading:
      context === null ? null : (engine.read([text], contexts[context] as ReadingContext).blocks[0] ?? null),
  })),
  records: {},
});

function setUp(send: (request: Request) => Promise<Reply | null> = async (request) => answer(request)) {
  const requests: Request[] = [];
  let progress: Progress = { done: 0, total: 0, state: 'done' };
  const reader = createDraftReader({
    send: (request) => {
      requests.push(request);
      return send(request);
    },
    changed: () => undefined,
    progress: (told) => {
      progress = told;
    },
  });
  const sent = () =>
    requests.splice(0).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.trim()));
  /** What was found, by the words it stands on. */
  const found = () =>
    reader
      .paragraphs()
      .flatMap(({ text, reading }) => [
        ...(reading?.claims ?? []).map(({ start, end, verdict }) => `${verdict}: ${text.slice(start, end)}`),
        ...(reading?.mentions ?? []).map(({ start, end, record }) => `${text.slice(start, end)} → ${record}`),
      ]);
  const read = async (text: string) => {
    reader.read(text);
    await reader.settled();
  };
  return { reader, read, sent, found, progress: () => progress };
}

const ACT = 'The EU AI Act entered into force on 1 August 2024.';
const SHORT = 'The Act has 113 articles, and applies from 2 August 2026.';
const BARTZ = 'Bartz v. Anthropic settled for $2.5 billion.';
const PLAIN = 'It rained in the morning, and the train was late.';

describe('the draft reader', () => {
  test('finds what stands in each paragraph, and short forms of names that stand before', async () => {
    const { read, found } = setUp();
    await read([ACT, PLAIN, SHORT, BARTZ].join('\n\n'));
    expect(found()).toContain('agrees: 1 August 2024');
    expect(found()).toContain('differs: $2.5 billion');
    expect(found()).toContain('The Act → eu-ai-act');
  });

  test('sends a changed paragraph alone', async () => {
    const { read, sent } = setUp();
    await read([ACT, PLAIN, SHORT, BARTZ].join('\n\n'));
    sent();
    await read([ACT, `${PLAIN} Then it stopped.`, SHORT, BARTZ].join('\n\n'));
    expect(sent()).toEqual([`${PLAIN} Then it stopped.`]);
    await read([PLAIN, ACT, `${PLAIN} Then it stopped.`, SHORT, BARTZ].join('\n\n'));
    expect(sent()).toEqual([PLAIN]);
  });

  test('sends nothing when nothing changed', async () => {
    const { read, sent } = setUp();
    await read([ACT, PLAIN].join('\n\n'));
    sent();
    await read([ACT, PLAIN].join('\n\n'));
    expect(sent()).toEqual([]);
  });

  test('reads each paragraph of a long paste once', async () => {
    const read: string[] = [];
    const { read: readDraft, found } = setUp(async (request) => {
      for (const { text, context } of request.paragraphs) if (context !== null) read.push(text.trim());
      return answer(request);
    });
    const long = Array.from({ length: 150 }, (_, i) => `${i}. ${i % 2 ? SHORT : ACT} ${BARTZ} ${PLAIN}`);
    await readDraft(long.join('\n\n'));
    expect(read).toEqual(long);
    expect(found().filter((claim) => claim === 'differs: $2.5 billion')).toHaveLength(long.length);
  });

  test('reads again what refers to a name that went', async () => {
    const { read, found } = setUp();
    await read([ACT, SHORT].join('\n\n'));
    expect(found()).toContain('The Act → eu-ai-act');
    await read([PLAIN, SHORT].join('\n\n'));
    expect(found()).not.toContain('The Act → eu-ai-act');
  });

  test('keeps what was found in a paragraph until it is read anew', async () => {
    const { reader, read } = setUp();
    await read([ACT, BARTZ].join('\n\n'));
    const [, before] = reader.paragraphs();
    const id = before?.id;
    reader.read([ACT, `So: ${BARTZ}`].join('\n\n'));
    const [, after] = reader.paragraphs();
    expect(after?.id).toBe(id);
    expect(after?.reading?.claims).toHaveLength(1);
    expect(after?.readIn).toBeNull();
    await reader.settled();
    const claim = after?.reading?.claims[0];
    expect(after?.text.slice(claim?.start, claim?.end)).toBe('$2.5 billion');
  });

  test('does not take an answer for words that changed meanwhile', async () => {
    let let_go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      let_go = resolve;
    });
    let isFirst = true;
    const { reader, found } = setUp(async (request) => {
      if (isFirst) {
        isFirst = false;
        await held;
      }
      return answer(request);
    });
    reader.read(BARTZ);
    reader.read(`Perhaps so, perhaps not. ${BARTZ}`);
    let_go();
    await reader.settled();
    expect(found()).toContain('differs: $2.5 billion');
  });

  test('stops, says how far it is, and goes on', async () => {
    const text = Array.from({ length: 400 }, (_, i) => `${i}. ${BARTZ} ${PLAIN}`).join('\n\n');
    let asked = 0;
    const { reader, read, found, progress } = setUp(async (request) => {
      asked += 1;
      if (asked === 2) reader.stop();
      return answer(request);
    });
    await read(text);
    expect(progress()).toMatchObject({ state: 'stopped' });
    expect(progress().done).toBeGreaterThan(0);
    expect(progress().done).toBeLessThan(progress().total);
    const before = found().length;
    await read(`${text}\n\n${ACT}`);
    expect(found()).toContain('agrees: 1 August 2024');
    expect(found().length).toBeLessThan(2 * before + 10);
    reader.resume();
    await reader.settled();
    expect(progress()).toMatchObject({ state: 'done', done: progress().total });
    expect(found().filter((each) => each === 'differs: $2.5 billion')).toHaveLength(400);
  });

  test('says when the background does not answer, and tries again when asked', async () => {
    let isThere = false;
    const { reader, read, found, progress } = setUp(async (request) => (isThere ? answer(request) : null));
    await read(ACT);
    expect(progress().state).toBe('failed');
    isThere = true;
    reader.resume();
    await reader.settled();
    expect(progress().state).toBe('done');
    expect(found()).toContain('agrees: 1 August 2024');
  });

  test('after any edits it has found what reading the text anew finds', { timeout: 60_000 }, async () => {
    const sentence = fc.constantFrom(
      ACT,
      SHORT,
      BARTZ,
      PLAIN,
      'Bartz was filed in 2024.',
      'Under Article 50, so it is.',
    );
    const draft = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 7 });
    const written = (paragraphs: readonly (readonly string[])[]) =>
      paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 2, maxLength: 5 }), async (versions) => {
        const edited = setUp();
        for (const version of versions) await edited.read(written(version));
        const anew = setUp();
        await anew.read(written(versions.at(-1) ?? []));
        expect(edited.found()).toEqual(anew.found());
      }),
      { numRuns: 60 },
    );
  });
});

describe('paragraphs of a draft', () => {
  const texts = (text: string) => draftParagraphs(text).map(({ text }) => text.trim());

  test('lines are paragraphs, wrapped lines are not', () => {
    expect(texts('One sentence.\nAnother one.')).toEqual(['One sentence.', 'Another one.']);
    expect(texts('A line that goes on\nin the next one.')).toEqual(['A line that goes on\nin the next one.']);
    expect(texts('One.\n\nTwo.')).toEqual(['One.', 'Two.']);
  });

  test('stand where they say, and lose nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The end. ', 'A ', '\n', '\n\n', '- item', 'x'.repeat(130), '  '), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('');
          const paragraphs = draftParagraphs(text);
          for (const { text: words, offset } of paragraphs)
            expect(text.slice(offset, offset + words.length)).toBe(words);
          expect(
            paragraphs
              .map(({ text }) => text)
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });

  test('none is so long that every letter would have it read', () => {
    const long = `${PLAIN} `.repeat(1000);
    expect(Math.max(...draftParagraphs(long).map(({ text }) => text.length))).toBeLessThan(7000);
  });
});

describe('contexts of paragraphs', () => {
  const own = (cues: number[], named: string[]): ReadingContext => ({ cues, named: named as RecordId[] });

  test('names count for what comes after, cues from everywhere else', () => {
    const contexts = draftContexts([own([1], ['a']), own([2], []), own([1], ['b']), own([], ['a']), null]);
    expect(contexts.map(({ context }) => context.named)).toEqual([[], ['a'], ['a'], ['a', 'b'], ['b', 'a']]);
    expect(contexts.map(({ context }) => context.cues)).toEqual([[1, 2], [1], [1, 2], [1, 2], [1, 2]]);
  });

  test('have the same key when they say the same', () => {
    const [, before] = draftContexts([own([1], ['a']), own([], [])]);
    const [, , after] = draftContexts([own([1], ['a']), own([], []), own([], [])]);
    expect(after?.key).toBe(before?.key);
  });
});
