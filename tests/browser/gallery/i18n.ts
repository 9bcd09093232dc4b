/** A plain page has no texts of an extension; first thing in the gallery, the English ones are put where they would be. */
import messages from '../../../public/_locales/en/messages.json';
import { createI18n } from '../../i18n.ts';

Object.assign(globalThis, { chrome: { i18n: createI18n(messages) } });
