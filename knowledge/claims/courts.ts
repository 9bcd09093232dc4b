/**
 * Courts as records and news name them: "N.D. Cal.", "the Northern District of
 * California", "a federal court in San Francisco", "the Munich court". Each
 * form means one court or a set of them; two forms are of the same court when
 * the sets meet, and of different ones only when they cannot.
 */
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
  ['us-cod', /\bD\.\s?Colo\b\.?|District of Colorado|federal court in (?:Denver|Colorado)/iu],
  [
    'us-tnmd',
    /\bM\.D\.\s?Tenn\b\.?|Middle District of Tennessee|(?:federal|district)\s+court\s+in\s+(?:Nashville|Tennessee)|Tennessee\s+(?:federal\s+)?court/iu,
  ],
  ['us-txed', /\bE\.D\.\s?Tex\b\.?|Eastern District of Texas/iu],
  ['us-ca2', /\b(?:2d|2nd|Second)\s+Cir(?:cuit|\.)|Second U\.?S\.? Circuit/iu],
  ['us-ca3', /\b(?:3d|3rd|Third)\s+Cir(?:cuit|\.)/iu],
  ['us-ca9', /\b(?:9th|Ninth)\s+Cir(?:cuit|\.)/iu],
  ['us-cadc', /\bD\.?C\.?\s+Cir(?:cuit|\.)/iu],
  ['us-cafc', /\bFederal\s+Circuit\b/iu],
  ['us-scotus', /\bU\.?S\.?\s+Supreme\s+Court|(?<!\p{L}\s)Supreme\s+Court\s+of\s+the\s+United\s+States/iu],
  [
    'uk-hc',
    /\bHigh\s+Court(?:\s+(?:of\s+Justice|in\s+London|of\s+England))?(?!\s+of\s+(?:Delhi|Justiciary))|London['’]s High Court/iu,
  ],
  ['uk-ca', /\bCourt\s+of\s+Appeal\b(?!s)/iu],
  [
    'de-lg-muenchen',
    /\bMunich\s+(?:Regional|District)\s+Court|Regional\s+Court\s+(?:of\s+)?Munich|LG\s+München|Landgericht\s+München|court\s+in\s+Munich/iu,
  ],
  [
    'de-olg-muenchen',
    /\bMunich\s+(?:Higher|Court\s+of\s+Appeal)|OLG\s+München|Oberlandesgericht\s+München|Higher\s+Regional\s+Court\s+(?:of\s+)?Munich/iu,
  ],
  [
    'de-lg-hamburg',
    /\bHamburg\s+(?:Regional|District)\s+Court|Regional\s+Court\s+(?:of\s+)?Hamburg|LG\s+Hamburg|Landgericht\s+Hamburg/iu,
  ],
  [
    'de-olg-hamburg',
    /\bHanseatic|Hamburg\s+(?:Higher|Court\s+of\s+Appeal)|OLG\s+Hamburg|Higher\s+Regional\s+Court\s+(?:of\s+)?Hamburg/iu,
  ],
  [
    'eu-cjeu',
    /\bCourt\s+of\s+Justice\s+of\s+the\s+(?:EU|European\s+Union)|\bCJEU\b|European\s+Court\s+of\s+Justice/iu,
  ],
  ['in-delhi-hc', /\bDelhi\s+High\s+Court|High\s+Court\s+of\s+Delhi/iu],
  ['fr-tj-paris', /\bParis\s+(?:Judicial\s+Court|court)|tribunal\s+judiciaire\s+de\s+Paris/iu],
];

/** Courts that no case on record needs by name, so that they are known to be others. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  [
    'us',
    /\b(?:(?:Northern|Southern|Eastern|Western|Central|Middle)\s+)?District\s+of\s+(?:New\s+|North\s+|South\s+|West\s+)?\p{Lu}\p{L}+/u,
  ],
  ['de', /\bRegional\s+Court\s+(?:of\s+|in\s+)?\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+Regional\s+Court/u],
];

/** Courts that a text names, each form in `FORMS` at most once for a place. */
export function courtsIn(text: string): (Span & { readonly court: Court })[] {
  if (!/[Cc]ourt|[Dd]istrict|Cir|\bD\.|\bLG\b|CJEU|Cal\b|N\.Y/u.test(text)) return [];
  const found = (forms: typeof FORMS) =>
    forms.flatMap(([id, form]) => {
      const match = form.exec(text);
      return match
        ? [{ start: match.index, end: match.index + match[0].length, court: { ids: new Set([id]) } }]
        : [];
    });
  const known = found(FORMS);
  return [
    ...known,
    ...found(OTHERS).filter(
      (other) => !known.some((court) => court.start < other.end && other.start < court.end),
    ),
  ];
}

/** Whether a court is the one a record names; null when the record's form is not known. */
export function isSameCourt(court: Court, recorded: string): boolean | null {
  const ids = FORMS.filter(([, form]) => form.test(recorded)).map(([id]) => id);
  return ids.length ? ids.some((id) => court.ids.has(id)) : null;
}
