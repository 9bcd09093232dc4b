/** Where the interface is in another language, one line says that the record is not. */
import { language, say } from './say.ts';

export const InEnglish = () =>
  language() === 'en' ? null : <p class="in-english">{say('record_in_english')}</p>;
