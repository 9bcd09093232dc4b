/**
 * Courts as records and news name them: "N.D. Cal.", "the Northern District of
 * California", "a federal court in San Francisco", "the Munich court". Each
 * form means one court or a set of them; two forms are of the same court when
 * the sets meet, and of different ones only when they cannot.
 */
import { onceEach } from '../lazy.ts';
import type { Span } from '../match/spans.ts';

interface Court {
  /** Ids of the courts it can be. */
  readonly ids: ReadonlySet<string>;
}

/** Forms, first the id. Places stand for the federal court there. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  [
    'us-cand',
    /\bN\.?\s?D\.?\s?Cal\b\.?|Northern District of California|(?:federal|district)\s+court\s+in\s+(?:San Francisco|San Jose|Oakland|northern California)|San Francisco federal court/iu,
  ],
  [
    'us-cacd',
    /\bC\.?\s?D\.?\s?Cal\b\.?|Central District of California|(?:federal|district)\s+court\s+in\s+(?:Los Angeles|central California)|Los Angeles federal court/iu,
  ],
  [
    'us-nysd',
    /\bS\.?D\.?N\.?Y\b\.?|Southern District of New York|(?:federal|district)\s+court\s+in\s+(?:Manhattan|New York(?: City)?)|Manhattan federal court|New York federal court/iu,
  ],
  ['us-nyed', /\bE\.?D\.?N\.?Y\b\.?|Eastern District of New York|federal court in Brooklyn/iu],
  [
    'us-ded',
    /\bD\.\s?Del\b\.?|District of Delaware|(?:federal|district)\s+court\s+in\s+(?:Delaware|Wilmington)|Delaware federal court/iu,
  ],
  [
    'us-mad',
    /\bD\.\s?Mass\b\.?|District of Massachusetts|(?:federal|district)\s+court\s+in\s+(?:Boston|Massachusetts)|Boston federal court/iu,
  ],
  [
    'us-dcd',
    /\bD\.D\.C\b\.?|District (?:Court )?(?:for the District )?of Columbia|(?:federal|district)\s+court\s+in\s+Washington/iu,
  ],
  ['us-wawd', /\bW\.D\.\s?Wash\b\.?|Western District of Washington|federal court in Seattle/iu],
  ['us-cod', /\bD\.\s?Colo\b\.?|District of Colorado|federal court in Denver/iu],
  [
    'us-tnmd',
    /\bM\.D\.\s?Tenn\b\.?|Middle District of Tennessee|(?:federal|district)\s+court\s+in\s+(?:Nashville|Tennessee)/iu,
  ],
  ['us-ilnd', /\bN\.D\.\s?Ill\b\.?|Northern District of Illinois/iu],
  ['us-mtd', /\bD\.\s?Mont\b\.?|District of Montana/iu],
  [
    'us-ca-sf',
    /\bCalifornia\s+Superior\s+Court|Superior\s+Court\s+(?:of\s+California|in\s+San\s+Francisco)|San\s+Francisco\s+(?:County\s+)?Superior\s+Court/iu,
  ],
  ['us-txed', /\bE\.D\.\s?Tex\b\.?|Eastern District of Texas/iu],
  ['us-ca2', /\b(?:2d|2nd|Second)\s+Cir(?:cuit|\.)|Second U\.?S\.? Circuit/iu],
  ['us-ca3', /\b(?:3d|3rd|Third)\s+Cir(?:cuit|\.)/iu],
  ['us-ca9', /\b(?:9th|Ninth)\s+Cir(?:cuit|\.)/iu],
  ['us-cadc', /\bD\.?C\.?\s+Cir(?:cuit|\.)/iu],
  ['us-cafc', /\bFederal\s+Circuit\b/iu],
  ['us-scotus', /\bU\.?S\.?\s+Supreme\s+Court|(?<!\p{L}\s)Supreme\s+Court\s+of\s+the\s+United\s+States/iu],
  // Other countries' have a name before it: "Delhi High Court".
  [
    'uk-hc',
    /(?<!\b(?!(?:The|In|At|UK|English|British|London)\b)\p{Lu}\p{L}*\s)\bHigh\s+Court(?:\s+(?:of\s+Justice|in\s+London|of\s+England))?\b(?!\s+(?:of\s+(?!England|Justice\b)|at\s)\p{Lu})/u,
  ],
  ['uk-ca', /\bCourt\s+of\s+Appeal\b(?!s)/iu],
  [
    'de-lg-muenchen',
    /\bMunich['’]?s?\s+(?:I\s+)?(?:Regional|District)\s+Court|(?<!Higher\s)Regional\s+Court\s+(?:of\s+)?Munich|LG\s+München|Landgericht\s+München/iu,
  ],
  [
    'de-olg-muenchen',
    /\bMunich\s+(?:Higher(?:\s+Regional\s+Court)?|Court\s+of\s+Appeal)|OLG\s+München|Oberlandesgericht\s+München|Higher\s+Regional\s+Court\s+(?:of\s+)?Munich/iu,
  ],
  [
    'de-lg-hamburg',
    /\bHamburg['’]?s?\s+(?:Regional|District)\s+Court|(?<!Higher\s)Regional\s+Court\s+(?:of\s+)?Hamburg|LG\s+Hamburg|Landgericht\s+Hamburg/iu,
  ],
  [
    'de-olg-hamburg',
    /\bHanseatic|Hamburg\s+(?:Higher(?:\s+Regional\s+Court)?|Court\s+of\s+Appeal)|OLG\s+Hamburg|Oberlandesgericht\s+Hamburg|Higher\s+Regional\s+Court\s+(?:of\s+)?Hamburg/iu,
  ],
  [
    'eu-cjeu',
    /\bCourt\s+of\s+Justice\s+of\s+the\s+(?:EU|European\s+Union)|\bCJEU\b|European\s+Court\s+of\s+Justice/iu,
  ],
  ['in-delhi-hc', /\bDelhi\s+High\s+Court|High\s+Court\s+of\s+Delhi/iu],
  ['de-bgh', /\bBundesgerichtshof|\bBGH\b|\b(?:German\s+)?Federal\s+Court\s+of\s+Justice/iu],
  ['dk-copenhagen', /\bCopenhagen\s+(?:City|District)\s+Court/iu],
  ['nl-amsterdam', /\bAmsterdam\s+District\s+Court|Rechtbank\s+Amsterdam/iu],
  ['it-rome', /\b(?:Civil\s+)?Court\s+of\s+Rome|Tribunale\s+di\s+Roma/iu],
  ['jp-tokyo', /\bTokyo\s+District\s+Court/iu],
  ['kr-seoul', /\bSeoul\s+Central\s+District\s+Court/iu],
  ['br-sao-paulo', /\bTribunal\s+de\s+Justiça\s+de\s+São\s+Paulo/iu],
  ['ca-bc', /\bSupreme\s+Court\s+of\s+British\s+Columbia|British\s+Columbia\s+Supreme\s+Court/iu],
  ['ca-quebec', /\b(?:Quebec\s+Superior\s+Court|Superior\s+Court\s+of\s+Quebec)/iu],
  ['hu-budapest', /\bBudapest\s+(?:Környéki|Regional|District)/iu],
  ['ca-ontario', /\bOntario\s+Superior\s+Court/iu],
  ['cn-beijing', /\bBeijing\s+Internet\s+Court/iu],
  ['cn-guangzhou', /\bGuangzhou\s+Internet\s+Court/iu],
  ['cn-hangzhou', /\bHangzhou\s+Internet\s+Court/iu],
  ['cn-hangzhou-court', /\bHangzhou\s+Intermediate\s+(?:People['’]s\s+)?Court/iu],
  ['fr-tj-paris', /\bParis\s+Judicial\s+Court|tribunal\s+judiciaire\s+de\s+Paris/iu],
];

/** Courts that no case on record needs by name, so that they are known to be others. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  [
    'us',
    /\b(?:(?:Northern|Southern|Eastern|Western|Central|Middle)\s+)?District\s+of\s+(?:New\s+|North\s+|South\s+|West\s+)?\p{Lu}\p{L}+/u,
  ],
  ['de', /(?<!Higher\s)\bRegional\s+Court\s+(?:of\s+|in\s+)?\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+Regional\s+Court/u],
];

/**
 * Places that stand for the courts there: "the Delaware court", "a Manhattan
 * federal judge", "filed in Delaware". Several courts may sit in one, so that
 * such a form agrees, and never differs.
 */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Delaware: ['us-ded'],
  Wilmington: ['us-ded'],
  Manhattan: ['us-nysd', 'us-ca2'],
  'New York': ['us-nysd', 'us-nyed', 'us-ca2'],
  'northern California': ['us-cand'],
  California: ['us-cand', 'us-cacd', 'us-ca-sf'],
  'San Francisco': ['us-cand', 'us-ca9', 'us-ca-sf'],
  'San Jose': ['us-cand'],
  Oakland: ['us-cand'],
  'Los Angeles': ['us-cacd'],
  Boston: ['us-mad'],
  Massachusetts: ['us-mad'],
  Tennessee: ['us-tnmd'],
  Nashville: ['us-tnmd'],
  Chicago: ['us-ilnd'],
  Illinois: ['us-ilnd'],
  Colorado: ['us-cod'],
  Denver: ['us-cod'],
  Seattle: ['us-wawd'],
  Montana: ['us-mtd'],
  Washington: ['us-dcd', 'us-cadc', 'us-scotus', 'us-cafc', 'us-wawd'],
  Philadelphia: ['us-ca3'],
  Munich: ['de-lg-muenchen', 'de-olg-muenchen'],
  Hamburg: ['de-lg-hamburg', 'de-olg-hamburg'],
  Karlsruhe: ['de-bgh'],
  London: ['uk-hc', 'uk-ca'],
  Luxembourg: ['eu-cjeu'],
  Paris: ['fr-tj-paris'],
  Delhi: ['in-delhi-hc'],
  Copenhagen: ['dk-copenhagen'],
  Amsterdam: ['nl-amsterdam'],
  Rome: ['it-rome'],
  Tokyo: ['jp-tokyo'],
  Seoul: ['kr-seoul'],
  'São Paulo': ['br-sao-paulo'],
  Guangzhou: ['cn-guangzhou'],
  Hangzhou: ['cn-hangzhou', 'cn-hangzhou-court'],
  Beijing: ['cn-beijing'],
  Ontario: ['ca-ontario'],
  Toronto: ['ca-ontario'],
};

const NAMES = Object.keys(PLACES).join('|');
const COURT_WORD = '(?:courts?|courthouse|judges?|jury|tribunal|bench)';
const HELD = '(?:filed|refiled|lodged|brought|sued|heard|tried|pending|transferred|moved|reached)';
const IN_PLACE = new RegExp(
  String.raw`\b(?<a>${NAMES})(?:['’]s)?\s+(?:(?:federal|district|regional|appeals?|trial|higher|U\.S\.)\s+){0,2}${COURT_WORD}\b|\b(?:federal\s+|district\s+)?${COURT_WORD}\s+(?:in|of|for)\s+(?<b>${NAMES})\b|\b${HELD}\s+(?:[\p{Ll}\d]+\s+){0,3}?(?:in|to)\s+(?<c>${NAMES})\b`,
  'gu',
);

export interface NamedCourt extends Span {
  readonly court: Court;
  /** Named by its place alone. */
  readonly isLoose?: true;
}

const HAS_COURT =
  /[Cc]ourt|[Dd]istrict|Cir|\bD\.|\bLG\b|CJEU|BGH|Bundesgericht|Landgericht|Cal\b|N\.Y|[Tt]ribunal|Hanseatic/u;

/** Courts that a text names, each form at most once. */
export function courtsIn(text: string): NamedCourt[] {
  const found = (forms: typeof FORMS): NamedCourt[] =>
    forms.flatMap(([id, form]) => {
      const match = form.exec(text);
      return match
        ? [{ start: match.index, end: match.index + match[0].length, court: { ids: new Set([id]) } }]
        : [];
    });
  const places = [...text.matchAll(IN_PLACE)].flatMap((match): NamedCourt[] => {
    const { a, b, c } = match.groups ?? {};
    const ids = PLACES[a ?? b ?? c ?? ''] ?? [];
    const end = match.index + match[0].length;
    // "Filed in Delaware" is news of the place alone.
    return [{ start: c ? end - c.length : match.index, end, court: { ids: new Set(ids) }, isLoose: true }];
  });
  const known: NamedCourt[] = [];
  const byName = HAS_COURT.test(text) ? [...found(FORMS), ...found(OTHERS)] : [];
  for (const court of [...byName, ...places])
    if (!known.some((other) => other.start < court.end && court.start < other.end)) known.push(court);
  return known;
}

/** The courts that a record's form can be. */
const idsOf = onceEach((recorded: string): readonly string[] =>
  FORMS.filter(([, form]) => form.test(recorded)).map(([id]) => id),
);

/** Whether a court is the one a record names; null when the record's form is not known. */
export function isSameCourt(court: Court, recorded: string): boolean | null {
  const ids = idsOf(recorded);
  return ids.length ? ids.some((id) => court.ids.has(id)) : null;
}

/** Courts that hear appeals, by the ids of those from which they come. */
const APPEALS: Readonly<Record<string, readonly string[]>> = {
  'us-ca2': ['us-nysd', 'us-nyed'],
  'us-ca3': ['us-ded'],
  'us-ca9': ['us-cand', 'us-cacd', 'us-wawd', 'us-mtd'],
  'us-cadc': ['us-dcd'],
  'us-cafc': ['us'],
  'us-scotus': ['us'],
  'uk-ca': ['uk'],
  'de-olg-muenchen': ['de-lg-muenchen'],
  'de-olg-hamburg': ['de-lg-hamburg'],
  'de-bgh': ['de'],
  'eu-cjeu': ['de', 'dk', 'nl', 'it', 'fr', 'hu'],
};

const hearsAppeals = (above: string, below: string) =>
  APPEALS[above]?.some((id) => below.startsWith(id)) ?? false;

/** Whether a case cannot have gone from one of the two courts to the other on its way up. */
export function isOtherCourt(court: Court, recorded: string): boolean {
  const known = idsOf(recorded);
  return (
    known.length > 0 &&
    [...court.ids].every((id) =>
      known.every((own) => id !== own && !hearsAppeals(id, own) && !hearsAppeals(own, id)),
    )
  );
}

/** "us", "de": where the court is that a record names. */
export const countryOfCourt = (recorded: string): string | undefined => idsOf(recorded)[0]?.slice(0, 2);
