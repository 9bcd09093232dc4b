/**
 * What has to stand around a name that a record expects, for the text to say
 * that it holds the role. A name that is on record for the very thing of which
 * the sentence speaks is there by chance hardly ever, so that these words may
 * be loose; they find agreement and nothing else.
 */
import type { PropertyId } from '../properties.ts';
import type { KnowledgeRecord } from '../schema.ts';

type Kind = KnowledgeRecord['kind'];

export interface EntityRole {
  readonly property: PropertyId;
  readonly kinds: readonly Kind[];
  /** Told by surname, as people are; else by the whole name. */
  readonly isPerson: boolean;
  /** Tested on the words around the name, which stands as "‖". */
  readonly cue: RegExp;
  /** A whole name needs no words around it. */
  readonly isPlain?: true;
  /** Words for another role. */
  readonly not?: RegExp;
}

const CASES = ['case', 'ruling'] as const;

export const ENTITY_ROLES: readonly EntityRole[] = [
  {
    property: 'judge',
    kinds: CASES,
    isPerson: true,
    isPlain: true,
    cue: /\b(?:judge|justice|magistrate|bench|richter(?:in)?|presid\w+|opinion|ruling)\b[^‖]{0,40}‖|‖[^‖]{0,40}\b(?:judge|justice|ruled|held|found|decided|sided|wrote|presid\w+|overs\w+|heard|dismissed|granted|approved|refused|rejected|denied|signed|certified|sat)\b|\bby ‖/iu,
    not: /\b(?:advocate\s+general|lawyer|attorney|counsel)\s+‖/iu,
  },
  {
    property: 'director',
    kinds: ['production'],
    isPerson: true,
    isPlain: true,
    cue: /\b(?:direct\w*|helmed|film-?maker|auteur)\b[^‖]{0,30}‖|‖['’]s?\s|‖[^‖]{0,30}\b(?:direct\w*|film-?maker|helm\w*|shot|made)\b|\b(?:film|movie|documentary|series|short|feature|drama|thriller|musical)\s+(?:is\s+)?by ‖/iu,
    not: /\b(?:starring|stars|starred|actors?|actress|produced\s+by|written\s+by|screenwriter)\b[^‖]{0,30}‖/iu,
  },
  {
    property: 'cast',
    kinds: ['production'],
    isPerson: true,
    isPlain: true,
    cue: /\b(?:starring|stars|starred|star|cast|actors?|actress|led\s+by|featur\w+|with|played|voiced|portrayed)\b[^‖]{0,40}‖|‖[^‖]{0,40}\b(?:stars?|plays?|played|as|voices?|portrays?|appears?)\b/iu,
    not: /\b(?:directed\s+by|director|produced\s+by|written\s+by|helmed\s+by)\b[^‖]{0,30}‖/iu,
  },
  {
    property: 'producer',
    kinds: ['production'],
    isPerson: false,
    cue: /\b(?:produc\w+|from|studio|by|backed\s+by)\b[^‖]{0,25}‖|‖(?:['’]s?\s|[^‖]{0,25}\b(?:produc\w+|made|announced|behind|presented|unveiled|released|is\s+making)\b)/iu,
    not: /\b(?:directed\s+by|director|starring|stars|written\s+by)\b[^‖]{0,30}‖/iu,
  },
  {
    property: 'author',
    kinds: ['production', 'ruling'],
    isPerson: true,
    isPlain: true,
    cue: /\b(?:creat(?:ed|or)|author|wrote|written|by)\b[^‖]{0,40}‖|‖[^‖]{0,30}\b(?:created|wrote|authored)\b/iu,
  },
  {
    property: 'author',
    kinds: ['report', 'guidance', 'concept', 'dataset', 'law', 'statistic'],
    isPerson: true,
    cue: /\b(?:drafted|authored|author|wrote|written|rapporteur|steered|compiled|published|penned|by)\b[^‖]{0,60}‖|‖[^‖]{0,30}\b(?:drafted|wrote|authored|steered|as\s+rapporteur)\b/iu,
  },
  {
    property: 'sponsor',
    kinds: ['bill', 'law'],
    isPerson: true,
    isPlain: true,
    cue: /\b(?:sponsor\w*|introduced|rapporteur|tabled|co-?sponsor\w*|senators?|representatives?|filed|authored?|drafted|bill\s+(?:of|by|from)|by)\b[^‖]{0,60}‖|‖[^‖]{0,60}\b(?:introduced|sponsor\w*|tabled|authored|rapporteur)\b/iu,
  },
  {
    property: 'founder',
    kinds: ['company', 'body', 'tool', 'dataset', 'concept', 'deal'],
    isPerson: true,
    isPlain: true,
    cue: /\b(?:(?:co-?)?found(?:ed|ers?|ing)|started|launched|set\s+up|established|created)\b[^‖]{0,50}‖|‖[^‖]{0,50}\b(?:(?:co-?)?found(?:ed|ers?|ing)|started|launched|set\s+up|established|created)\b/iu,
  },
  {
    property: 'led-by',
    kinds: ['body', 'company'],
    isPerson: true,
    cue: /\b(?:president|chair\w*|chief|CEO|head|leader|led|director|negotiator|boss|runs?|Register|in\s+the\s+hands\s+of|under)\b[^‖]{0,40}‖|‖[^‖]{0,40}\b(?:heads?|headed|leads?|leading|chairs?|runs?|president|chair\w*|chief|CEO|negotiator|boss|director|took\s+over|Register)\b/iu,
  },
  {
    property: 'developer',
    kinds: ['tool', 'dataset'],
    isPerson: false,
    cue: /\b(?:developed|made|built|created|released|launched|run|unveiled|owned)\s+by\s[^‖]{0,20}‖|\b(?:from|maker|developer|start-?up)\s[^‖]{0,20}‖|‖['’]s?\s|‖[^‖]{0,30}\b(?:unveil\w*|releas\w*|launch\w*|introduc\w*|develop\w*|brought\s+out|present\w*|mak(?:es|ers?)|made|built|behind|announced)\b/iu,
  },
  {
    property: 'ai-tool',
    kinds: ['production', 'ruling', 'person'],
    isPerson: false,
    cue: /\b(?:us(?:ed?|es|ing)|turned\s+to|came\s+from|with|by|tools?|models?|via|through|thanks\s+to|help\s+of|seeing|software|generator|on|in)\b[^‖]{0,40}‖|‖(?:['’]s?\s+(?:\p{L}+\s+){0,2}tools?|[^‖]{0,30}\b(?:tool|model|software|generated|created|made|was\s+used|helped))\b/iu,
  },
  {
    property: 'plaintiff',
    kinds: CASES,
    isPerson: true,
    cue: /\b(?:plaintiffs?|claimants?|(?:sued|brought|filed|led)\s+by)\b[^‖.;]{0,60}‖|‖[^‖.;,]{0,20}\b(?:sued|accuses?|accused|is\s+suing|among\s+(?:them|the\s+plaintiffs))\b/iu,
  },
  {
    property: 'defendant',
    kinds: CASES,
    isPerson: true,
    cue: /\b(?:defendants?|accused|sues|is\s+suing|names?)\b[^‖.;]{0,60}‖|‖[^‖.;,]{0,30}\b(?:defendants?|was\s+sued|is\s+being\s+sued|has\s+been\s+sued|were\s+sued)\b/iu,
  },
  {
    property: 'prevailing-party',
    kinds: CASES,
    isPerson: false,
    cue: /\b(?:(?:found|ruled|sided|decided)\s+(?:largely\s+|mostly\s+)?(?:for|with|in\s+favou?r\s+of)|(?:victory|win)\s+for|won\s+by|handed)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}‖|‖\s+(?:largely\s+|mostly\s+)?(?:won|prevailed|beat|defeated)\b/iu,
    not: /‖\s+(?:lost|was\s+defeated)\b/iu,
  },
  {
    property: 'acquired-by',
    kinds: ['company', 'deal', 'tool'],
    isPerson: false,
    cue: /\b(?:(?:acquired|bought|owned|purchased|taken\s+over)\s+by|sold\s+to|part\s+of|subsidiary\s+of|belongs\s+to)\s[^‖]{0,20}‖|‖[^‖]{0,30}\b(?:acquir\w+|bought|buys|purchas\w+|took\s+over|owns)\b/iu,
  },
  {
    property: 'signatories',
    kinds: ['guidance', 'event'],
    isPerson: false,
    cue: /‖[^‖.;]{0,40}\b(?:signed|signs|put\s+(?:its|their)\s+names?|joined|endorsed|signator\w+)\b|\b(?:signed\s+by|signator\w+)\b[^‖.;]{0,40}‖/iu,
  },
  {
    property: 'refused-by',
    kinds: ['guidance', 'production'],
    isPerson: false,
    cue: /‖[^‖.;]{0,40}\b(?:refus\w+|declin\w+|reject\w+|stayed\s+away|opted\s+out|hold-?out)\b|\b(?:refused|declined|rejected)\s+by\s[^‖.;]{0,20}‖/iu,
  },
  {
    property: 'enforced-by',
    kinds: ['law', 'provision', 'concept', 'body'],
    isPerson: false,
    cue: /\b(?:enforc\w+|supervis\w+|overs\w+|monitor\w*|polic\w+|puts?|authority|regulator|watchdog|falls?\s+to|left\s+to|tasks?)\b[^‖.;]{0,40}‖|‖[^‖.;]{0,50}\b(?:enforc\w+|supervis\w+|overs\w+|in\s+charge|responsib\w+|monitor\w*|polic\w+)\b/iu,
  },
  {
    property: 'party',
    kinds: ['company'],
    isPerson: false,
    cue: /\b(?:led\s+by|invest\w*|back(?:ed|er|ing)|partner\w*|pact|deal|agreement|alliance|signed)\b[^‖.;]{0,30}‖|‖[^‖.;]{0,30}\b(?:invest\w*|backs|led|partner\w*|signed|agreed)\b/iu,
  },
  {
    property: 'amended-by',
    kinds: ['law', 'provision', 'concept'],
    isPerson: false,
    cue: /\b(?:amended|changed|altered|inserted|delayed|postponed)\s+by\s[^‖]{0,20}‖|‖[^‖.;]{0,30}\b(?:amend\w*|chang\w*|alter\w*|insert\w*)\b/iu,
  },
];
