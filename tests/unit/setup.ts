/** Unit tests speak English; a text that is asked for and not there fails the file that asked. */
import { afterAll, expect } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { createI18n } from '../i18n.ts';

const missing: string[] = [];

Object.assign(globalThis, {
  chrome: { i18n: createI18n(messages, { onMissing: (name) => missing.push(name) }) },
});

afterAll(() => expect(missing, 'texts that are in no file').toEqual([]));
