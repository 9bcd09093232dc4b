/** Where the library is, by its address: typing, choosing, following, going back. */
import { describe, expect, test } from 'vitest';
import { FIRST_SHOWN } from '../../components/library/route.ts';
import { createLibraryState } from '../../entrypoints/library/library-state.ts';
import { compileBundle } from '../../knowledge/bundle/compile.ts';
import { compileExtras } from '../../knowledge/library/extras.ts';
import { NO_CHOICE } from '../../knowledge/library/facets.ts';
import { createLibrary, type Library } from '../../knowledge/library/library.ts';
import { makeRecord } from './make-record.ts';

const records = [
  makeRecord({ id: 'sora', title: 'Sora', names: ['Sora'] }),
  makeRecord({ id: 'bartz', title: 'Bartz v. Anthropic', names: ['Bartz v. Anthropic'] }),
];
const library = createLibrary(compileBundle(records), compileExtras(records, []), '2026-11-23');

function start(hash = '', load: () => Promise<Library | null> = async () => library) {
  const steps = [hash];
  const state = createLibraryState({
    load,
    hash: () => steps.at(-1) ?? '',
    push: (next) => void steps.push(next),
    replace: (next) => void steps.splice(-1, 1, next),
  });
  return {
    state,
    steps,
    back() {
      steps.pop();
      state.moved();
    },
  };
}

const list = (text: string, shown = FIRST_SHOWN) => ({
  kind: 'list',
  query: { text, choice: NO_CHOICE, shown },
});

describe('typing', () => {
  test('changes the address of the list without a step for each letter', () => {
    const { state, steps } = start();
    state.type('s');
    state.type('so');
    expect(steps).toEqual(['#/?q=so']);
    expect(state.route.value).toEqual(list('so'));
  });

  test('leads from a record to the list, and Back to the record', () => {
    const { state, back } = start('#/record/sora');
    state.type('b');
    state.type('ba');
    expect(state.route.value).toEqual(list('ba'));
    back();
    expect(state.route.value).toEqual({ kind: 'record', id: 'sora' });
  });

  test('Enter opens the first found, and nothing without a search', async () => {
    const { state, steps } = start();
    await state.start();
    state.submit();
    expect(steps).toEqual(['']);
    state.type('bartz');
    state.submit();
    expect(state.route.value).toEqual({ kind: 'record', id: 'bartz' });
  });
});

test('a choice is a step that Back takes back; showing more is none', () => {
  const { state, steps, back } = start('#/');
  state.query({ text: '', choice: { ...NO_CHOICE, topic: ['film'] }, shown: FIRST_SHOWN });
  expect(steps).toEqual(['#/', '#/?topic=film']);
  const at = state.route.value;
  if (at.kind !== 'list') throw new Error(at.kind);
  state.query({ ...at.query, shown: 150 });
  expect(steps).toEqual(['#/', '#/?topic=film&shown=150']);
  back();
  expect(state.route.value).toEqual(list(''));
});

test('titles say what is shown', async () => {
  const { state, steps } = start('#/record/sora');
  expect(state.title.value).toBe('Obelus library');
  await state.start();
  expect(state.title.value).toBe('Sora · Obelus library');
  steps.push('#/relations/bartz');
  state.moved();
  expect(state.title.value).toBe('Relations of Bartz v. Anthropic · Obelus library');
  steps.push('#/record/nobody');
  state.moved();
  expect(state.title.value).toBe('Obelus library');
});

test('records that do not come can be asked for again', async () => {
  let answer: Library | null = null;
  const { state } = start('', async () => answer);
  await state.start();
  expect(state.failed.value).toBe(true);
  answer = library;
  state.retry();
  await Promise.resolve();
  await Promise.resolve();
  expect(state.failed.value).toBe(false);
  expect(state.records.value).toBe(library);
});
