/**
 * The words that make a page worth reading: what the gate looks for, in one
 * regular expression, before anything else of Obelus runs. A cue is no
 * mention: the reading may still find nothing. It has to be rare where Obelus
 * has nothing to say ("Getty Images" stands under every other photograph, so
 * it is none) and present where it has: every record must be reachable through
 * a cue; the unit test of accuracy asks. A new record may need a new cue.
 *
 * Few and plain: every page of the web pays for each of them, most of it for
 * making the expression ready. A full stop stands for any one character.
 */

/** Written exactly so, as whole words: in other letters they are syllables, names of places, or other words. */
const EXACT = [
  'AIs?',
  'A\\.I',
  'KI', // German
  'IA', // French, Spanish, Italian, Portuguese
  'AMPTP',
  'ELVIS Act',
  'FAKES',
  'GPAI',
  'Grok',
  'JTC 21',
  'Kling',
  'LAION',
  'LibGen',
  'Perplexity',
  'Sora',
  'Suno',
  'Udio',
  'Veo 3',
  'WGA',
];

/** In any letters, from the beginning of a word; endings are free. */
const ANY_CASE = [
  // The thing itself, in the languages of the record
  'artificial intelligence',
  'intelligence artificielle',
  'intelig.ncia artificial',
  'intelligenza artificiale',
  'kunstmatige intelligentie',
  'k.nstlichen? intelligenz',
  'sztuczn.{2,3}inteligencj',
  'training data',
  // Laws, provisions, papers
  '2019/790',
  '2024/1689',
  '2026/1744',
  '32024R1689',
  'cdsm',
  'copyright directive',
  'digital omnibus',
  'text.and.data.mining',
  // Copyright
  'anna.s archive',
  'anthropic',
  'books3',
  'chatgpt',
  'copyright office',
  'cox v. sony',
  'github copilot',
  'kadrey',
  'library genesis',
  'midjourney',
  'openai',
  'perlmutter',
  'stability ai',
  'stable diffusion',
  'take it down act',
  'uncharted labs',
  // Film and television
  'actors. strike',
  'ambersons',
  'bytedance',
  'deep.?fake',
  'deepmind',
  'digital replica',
  'elevenlabs',
  'higgsfield',
  'interpositive',
  'metaphysic',
  'moonvalley',
  'movie gen',
  'motion picture association',
  'particle6',
  'respeecher',
  'runwayml',
  'sag-aftra',
  'screen actors guild',
  'seedance',
  'soderbergh',
  'synthetic performer',
  'tilly norwood',
  'visual effects society',
  'writers. strike',
  'writers guild',
];

/** Each letter as two. A group with the modifier `i` says the same, but V8 now and then reads it as if it were not there. */
const inAnyCase = (words: string) =>
  words.replace(/[a-z]/giu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

export const CUE_PATTERN = new RegExp(`\\b(?:(?:${EXACT.join('|')})\\b|${inAnyCase(ANY_CASE.join('|'))})`);
