/**
 * Laws that are not ours, so that a provision or "the Act" is not taken for
 * the AI Act's when another law is named nearer. Known ones are listed;
 * others are recognised by their form ("the Online Safety Act", "Directive
 * 2002/58/EC").
 */

/** What a law calls itself: the noun in "the Act", "this Directive". */
export type LawNoun =
  | 'act'
  | 'regulation'
  | 'directive'
  | 'convention'
  | 'treaty'
  | 'charter'
  | 'constitution'
  | 'code';

interface OtherLaw {
  readonly names: readonly string[];
  readonly nouns: readonly LawNoun[];
}

export const OTHER_LAWS: readonly OtherLaw[] = [
  {
    names: [
      'GDPR',
      'DSGVO',
      'DS-GVO',
      'RGPD',
      'RODO',
      'UK GDPR',
      'General Data Protection Regulation',
      'Datenschutz-Grundverordnung',
      '2016/679',
    ],
    nouns: ['regulation'],
  },
  {
    names: ['DSA', 'Digital Services Act', '2022/2065', 'Gesetz über digitale Dienste'],
    nouns: ['act', 'regulation'],
  },
  { names: ['DMA', 'Digital Markets Act', '2022/1925'], nouns: ['act', 'regulation'] },
  { names: ['Data Act', '2023/2854'], nouns: ['act', 'regulation'] },
  { names: ['Data Governance Act', '2022/868'], nouns: ['act', 'regulation'] },
  { names: ['Cyber Resilience Act', '2024/2847'], nouns: ['act', 'regulation'] },
  { names: ['European Media Freedom Act', 'EMFA', '2024/1083'], nouns: ['act', 'regulation'] },
  { names: ['Medical Devices Regulation', 'Medical Device Regulation', '2017/745'], nouns: ['regulation'] },
  { names: ['Machinery Regulation', '2023/1230'], nouns: ['regulation'] },
  { names: ['Market Surveillance Regulation', '2019/1020'], nouns: ['regulation'] },
  { names: ['NIS2', 'NIS 2', 'NIS2 Directive'], nouns: ['directive'] },
  { names: ['Product Liability Directive', '2024/2853'], nouns: ['directive'] },
  { names: ['ePrivacy Directive', '2002/58'], nouns: ['directive'] },
  { names: ['Law Enforcement Directive', '2016/680'], nouns: ['directive'] },
  { names: ['InfoSoc Directive', 'Information Society Directive', '2001/29'], nouns: ['directive'] },
  { names: ['Database Directive', '96/9'], nouns: ['directive'] },
  {
    names: [
      'TFEU',
      'TEU',
      'AEUV',
      'EUV',
      'TFUE',
      'TUE',
      'VWEU',
      'Treaty on the Functioning of the European Union',
    ],
    nouns: ['treaty'],
  },
  {
    names: ['ECHR', 'EMRK', 'European Convention on Human Rights', 'Berne Convention', 'Budapest Convention'],
    nouns: ['convention'],
  },
  { names: ['Charter of Fundamental Rights', 'EU Charter', 'CFR'], nouns: ['charter'] },
  { names: ['Constitution', 'Grundgesetz', 'Basic Law', 'Federal Rules'], nouns: ['constitution'] },
  {
    names: [
      'DMCA',
      'Digital Millennium Copyright Act',
      'Copyright Act',
      'Lanham Act',
      'CDPA',
      'Copyright, Designs and Patents Act',
    ],
    nouns: ['act'],
  },
  {
    names: [
      'UrhG',
      'Urheberrechtsgesetz',
      'BGB',
      'Intellectual Property Code',
      'Civil Code',
      'Criminal Code',
      'Penal Code',
      'Labor Code',
      'Labour Code',
    ],
    nouns: ['code', 'act'],
  },
  {
    names: [
      'Colorado AI Act',
      'Colorado Artificial Intelligence Act',
      'AI Basic Act',
      'Basic Act',
      'RAISE Act',
      'AI Promotion Act',
      'TRUMP AMERICA AI Act',
      'CREATE AI Act',
      'AI LEAD Act',
      'Texas Responsible AI Governance Act',
      'Artificial Intelligence and Data Act',
      'AIDA',
    ],
    nouns: ['act'],
  },
];

/** The noun a law's name ends in, by which unlisted laws are recognised. */
export const LAW_NOUNS: ReadonlyMap<string, LawNoun> = new Map<string, LawNoun>([
  ['act', 'act'],
  ['regulation', 'regulation'],
  ['directive', 'directive'],
  ['convention', 'convention'],
  ['treaty', 'treaty'],
  ['charter', 'charter'],
  ['constitution', 'constitution'],
  ['code', 'code'],
  ['verordnung', 'regulation'],
  ['richtlinie', 'directive'],
  ['reglement', 'regulation'],
  ['reglamento', 'regulation'],
  ['directiva', 'directive'],
  ['regolamento', 'regulation'],
  ['direttiva', 'directive'],
  ['verordening', 'regulation'],
  ['richtlijn', 'directive'],
  ['rozporzadzenie', 'regulation'],
  ['dyrektywa', 'directive'],
  ['regulamento', 'regulation'],
  ['diretiva', 'directive'],
]);

/** "(EU) 2016/679", "2002/58/EC", "No 1049/2001" right after the noun. */
const NUMBERED =
  /^\s+(?:\((?:EU|EC|EEC|UE|CE)(?:,\s*Euratom)?\)\s*)?(?:No\.?\s*|n[°º]\s*)?\d{1,4}\/\d{1,4}(?:\/(?:EU|EC|EEC|UE|CE|EG))?/u;

/** Capitalised words right before the noun, with small words between them but not after. */
const CAPITALISED_BEFORE =
  /(?:\p{Lu}[\p{L}’'&-]*\s+(?:(?:of|and|on|for|the)\s+){0,2})*\p{Lu}[\p{L}’'&-]*\s+$/u;

/** Capitalised before a law without being part of its name: articles, prepositions, where it is from. */
const NOT_A_NAME =
  /^(?:The|This|That|An?|Under|In|On|Of|And|But|EU|European|Union|Article|Articles|Art|New|Draft|Proposed|Said|La|Le|Les|L|El|Los|Il|Lo|Der|Die|Das|Den|Dem|Diese[rs]?|De|Het|Deze|O|Os|As|Ta|Ten|To)$/u;

export interface UnlistedLaw {
  readonly start: number;
  readonly end: number;
  readonly noun: LawNoun;
}

/** A law that is named by its form at the noun in [start, end), or null ("the Act" is none). */
export function unlistedLaw(text: string, start: number, end: number, noun: LawNoun): UnlistedLaw | null {
  const numbered = NUMBERED.exec(text.slice(end, end + 32));
  if (numbered) return { start, end: end + numbered[0].length, noun };
  if (!/\p{Lu}/u.test(text[start] ?? '')) return null;
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const words = before.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  while (words[0] && NOT_A_NAME.test(words[0])) words.shift();
  const first = words[0];
  if (!first) return null;
  return { start: start - (before.length - before.indexOf(first)), end, noun };
}
