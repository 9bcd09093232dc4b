/**
 * Words that show what a text is about. A name that asks for evidence of its
 * topic is satisfied by a word for AI together with a word of the field, or by
 * another record of the topic under a name of its own.
 */
import type { Topic } from '../topics.ts';

/** Words for AI. Names of one or two capital letters count only as written. */
export const AI_CUES: readonly string[] = [
  'AI', 'A.I.', 'KI', 'IA', 'SI', 'artificial intelligence', 'generative', 'genAI', 'gen AI', 'machine learning', 'large language model', 'large language models',
  'language model', 'language models', 'LLM', 'LLMs', 'chatbot', 'chatbots', 'deepfake', 'deepfakes', 'neural network', 'text-to-video', 'text-to-image', 'AI-generated', 'AI-powered',
  'image generator', 'video generator', 'digital replica', 'digital replicas', 'synthetic performer', 'voice cloning', 'OpenAI', 'ChatGPT', 'Anthropic', 'Midjourney',
  'Stability AI', 'Stable Diffusion', 'intelligence artificielle', 'künstliche Intelligenz', 'künstlicher Intelligenz', 'inteligencia artificial', 'intelligenza artificiale',
  'kunstmatige intelligentie', 'sztucznej inteligencji', 'inteligência artificial',
];

/** Words of each field. */
export const FIELD_CUES: Readonly<Record<Topic, readonly string[]>> = {
  'ai-act': [
    'EU', 'European Union', 'European Commission', 'Brussels', 'Commission', 'regulation', 'member states', 'European Parliament', 'compliance', 'high-risk', 'providers', 'deployers',
    'general-purpose', 'GPAI', 'Union européenne', 'Europäische Union', 'Europäischen Union', 'Unión Europea', 'Unione europea', 'Europese Unie', 'Unii Europejskiej', 'União Europeia', 'UE',
  ],
  'copyright': [
    'copyright', 'copyrighted', 'lawsuit', 'lawsuits', 'sued', 'sues', 'suing', 'plaintiff', 'plaintiffs', 'defendant', 'infringement', 'infringing', 'infringed', 'fair use', 'training data',
    'pirated', 'piracy', 'class action', 'settlement', 'complaint', 'court', 'judge', 'licensing', 'royalties', 'shadow library', 'shadow libraries', 'droit d’auteur', 'Urheberrecht', 'derechos de autor', 'diritto d’autore',
  ],
  'film': [
    'film', 'films', 'movie', 'movies', 'filmmaker', 'filmmakers', 'filmmaking', 'actor', 'actors', 'actress', 'actresses', 'Hollywood', 'studio', 'studios', 'director', 'directors', 'screenwriter', 'screenwriters',
    'writers', 'VFX', 'visual effects', 'documentary', 'television', 'TV series', 'streaming', 'cinema', 'box office', 'screenplay', 'animation', 'Oscar', 'Oscars', 'performers', 'strike', 'trailer', 'episode',
  ],
};
