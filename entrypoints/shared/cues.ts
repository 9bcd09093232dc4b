/**
 * The words that make a page worth reading: what the gate looks for, in one
 * regular expression, before anything else of Obelus runs. A cue is no
 * mention: the reading may still find nothing. It has to be rare where Obelus
 * has nothing to say ("Getty Images" stands under every other photograph, so
 * it is none) and present where it has: every record must be reachable through
 * a cue, which the unit test page-cues asks. A new record may need a new cue.
 */

/** Written exactly so, as whole words: in other letters they are syllables, names of places, or other words. */
const EXACT: readonly string[] = [
  'AIs?',
  'A\\.I',
  'KI', // German
  'IA', // French, Spanish, Italian, Portuguese
  'GPAI|xAI',
  'AMPTP|IATSE|WGA',
  'CDSM|DSM[ -][DdRr]i\\w+',
  'ELVIS Act|(?:TAKE IT DOWN|Take It Down) Act|FAKES',
  'Grok|Kling|Perplexity|Sora|Suno|Udio|Metaphysic',
  'JTC ?21',
  'Library Genesis|LibGen|LAION|Books3',
  'Luma|Marey|Runway ?(?:ML|AI|Gen|Aleph|Act)|Veo ?\\d',
  'MiniMax|Perlmutter|Kadrey',
];

/** In any letters, from the beginning of a word; endings are free. */
const ANY_CASE: readonly string[] = [
  'artificial intelligence',
  'intelligence artificielle',
  'k(?:ü|ue)nstliche[nr]? intelligenz',
  'inteligencia artificial',
  'intelligenza artificiale',
  'kunstmatige intelligentie',
  'sztuczn\\S+ inteligencj',
  'inteligência artificial',
  // Laws, provisions, papers
  '2024/1689|32024r1689|2026/1744|2019/790',
  'com\\(20\\d\\d\\) ?\\d|c\\(20\\d\\d\\) ?\\d',
  '10(?:\\^|\\*\\*| hoch )25|10²⁵|1e25 ?flop',
  'cets (?:no\\. )?225',
  'copyright directive|digital omnibus|gdpr omnibus|cookie omnibus',
  'deployer obligations|obligations des déployeurs',
  'nudif|dénudage|entkleid',
  'text[ -]and[ -]data[ -]mining|tdm (?:exception|opt)',
  'training[ -]data|training[ -]content',
  // Copyright
  'ai-generated',
  'anna.s archive',
  'anthropic',
  'chatgpt|openai|gpt-\\d',
  'copyright office|copyrightability|register of copyrights',
  'cox v\\. sony|sony (?:music )?v\\. cox',
  'ensuring likeness|nurture originals',
  'getty images v\\.|getty.{0,8} lawsuit',
  'github copilot',
  'kashtanova|recent entrance to paradise|zarya of the dawn',
  'mdl (?:no\\. )?3143',
  'midjourney',
  'ross intelligence',
  'stability ai|stable diffusion|v\\. stability',
  'uncharted labs|v\\. uncharted',
  'v\\. (?:google|github|meta|microsoft)\\b',
  // Film and television
  '(?:actors|performers|writers|hollywood).{0,2} strike',
  '(?:aronofsky|primordial soup).{0,40}(?:1776|deepmind)|on this day.{1,3} 1776',
  'adobe firefly|firefly video',
  'alliance of motion picture|motion picture association',
  'ambersons',
  'as deep as the grave|hell grind|killing satoshi',
  'asteria film|lyonne.s asteria',
  'bytedance|seedance',
  'de-ag(?:ed|ing)',
  'deep ?fake',
  'deepmind',
  'digital (?:replica|double|likeness)',
  'eleven ?labs|respeecher',
  'flawless.{0,2} truesync|deepeditor',
  'higgsfield|moonvalley|interpositive|inkubator',
  'lennon: the last interview|soderbergh.{1,8}lennon',
  'movie ?gen\\b',
  'oz at (?:the )?(?:las vegas )?sphere',
  'particle6|xicoia|tilly norwood|tillyverse',
  'rsl media|human consent registry',
  'runway.{1,12}lionsgate|lionsgate.{1,12}runway',
  'sag-?aftra|screen actors guild|writers guild',
  'synthetic performer',
  'visual effects society|cvl economics',
];

export const CUE_PATTERN = new RegExp(`\\b(?:(?:${EXACT.join('|')})\\b|(?i:${ANY_CASE.join('|')}))`);
