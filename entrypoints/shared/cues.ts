/**
 * The words for which a page is read at all. Nearly every text about our
 * topics says "AI" somewhere; the rest are names that stand for it. A page
 * with none of them costs one test of this pattern and is left alone.
 *
 * Capitals count, because "ai" is an ordinary word in several languages.
 */
const AI = [
  String.raw`A\.?I\b`,
  String.raw`KI\b`,
  String.raw`IA\b`,
  '[Aa]rtificial [Ii]ntelligence',
  '[Ii]ntelligence [Aa]rtificielle',
  '[Kk]ünstliche[rn]? Intelligenz',
  '[Ii]nteligencia [Aa]rtificial',
  '[Ii]ntelligenza [Aa]rtificiale',
  '[Kk]unstmatige [Ii]ntelligentie',
  '[Ss]ztuczn(?:a|ej|ą) [Ii]nteligencj',
  '[Ii]nteligência [Aa]rtificial',
  '[Gg]en(?:erative )?AI',
  '[Mm]achine [Ll]earning',
];

const NAMES = [
  'OpenAI',
  'ChatGPT',
  'Anthropic',
  'Midjourney',
  'Stab(?:ility AI|le Diffusion)',
  'Perplexity',
  'Suno',
  'Udio',
  'Sora',
  'Seedance',
  'DeepMind',
  'Moonvalley',
  'Respeecher',
  'Metaphysic',
  'MiniMax',
  'Movie Gen',
  'Kadrey',
  'Books3',
  'LAION',
  'LibGen',
  'Soderbergh',
  'NO FAKES',
  '[Tt]ext-to-(?:video|image)',
  'ElevenLabs',
  '[Dd]eep ?fake',
  '[Dd]igital [Rr]eplica',
  '[Ss]ynthetic [Pp]erformer',
  'SAG-AFTRA',
  'WGA',
  'GPAI',
  '[Tt]ext[ -](?:and|und)[ -][Dd]ata[ -][Mm]ining',
  '2024/1689',
  '2026/1744',
  '32024R1689',
];

export const CUE_PATTERN = new RegExp(String.raw`\b(?:${[...AI, ...NAMES].join('|')})`);
