/**
 * Whether a sentence stands behind what it says. A verdict needs an assertion:
 * questions, conditions, forecasts, denials, corrections, satire, drafts and
 * comparisons are not, and get none. Speech that is reported keeps its verdict
 * but says who is reported.
 */

export interface Standing {
  /** Nothing in the sentence may be judged. */
  readonly isSilent: boolean;
  /** Foreseen, asked for or guessed. */
  readonly isForecast: boolean;
  /** Says what somebody means to do, has announced or alleges, not what is done. */
  readonly isIntended: boolean;
  /** Speaks of a draft, proposal or earlier state, so that a difference proves nothing. */
  readonly isEarlier: boolean;
  /** Who is said to have said it. */
  readonly reportedBy?: string;
}

/** Denies the clause it stands in. */
const DENIES =
  /\b(?:not|never|cannot|neither|nor|nobody|none|hardly|rather\s+than|instead\s+of|no\s+longer|far\s+from|without\s+(?:any\s+)?evidence|no(?!\.|\s+(?:later|more|less|fewer|longer\s+than|doubt|matter|sooner))\s+\p{L}+)\b|n['’]t\b/iu;
/** Takes back what is said anywhere in the sentence. */
const REFUTES =
  /\b(?:denie[sd]|deny|denying|refut\w+|rebut\w+|false(?:ly)?|wrong(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|erroneous(?:ly)?|myths?|mistaken(?:ly)?|misreport\w*|misstat\w*|misconception|confus\w+|untrue|rumou?rs?|rumou?red|hoax\w*|debunk\w*|contrary\s+to|never\s+(?:happened|materiali[sz]ed|came\s+about|took\s+place|(?:been\s+)?(?:made|paid|closed|signed|completed))|nothing\s+to\s+do|disputed|disputing|disputes\s+(?:the|that|this|claims?|reports?)|(?:not|\p{L}+n['’]t|hardly|far\s+from|nothing)\s+(?:at\s+all\s+)?(?:true|correct|accurate|the\s+case)|fake\s+news|mixed?\s+up|fabricat\w+|misleading(?:ly)?|misquot\w+|(?:reject|dismiss|contest|doubt)\w*\s+(?:the\s+|any\s+|all\s+)?(?:claims?|reports?|suggestions?|notions?|ideas?|assertions?)\s+that)\b/iu;
/** These are not denials. */
const NOT_DENIAL =
  /\bnot\s+(?:only|just|merely|least|surprisingly|yet\s+final)\b|\bnot-for-profit\b|\bif\s+not\b|\b(?:(?:false|wrong|incorrect|inaccurate|incomplete|misleading)(?:,\s+|\s+(?:and|or)\s+|\s+))+information\b/giu;
const CORRECTS =
  /^\W*(?:myth|fiction|false|misconception|wrong|rumou?r)s?\b[^:–—]{0,12}[:–—]|\b(?:correction|clarification|erratum|corrected|an?\s+earlier\s+version\s+of\s+this|because\s+of\s+an?\s+(?:editing|editor['’]s|reporting|production|typing)\s+(?:error|mistake|slip)|this\s+(?:article|story)\s+(?:originally|initially|has\s+been))\b/iu;
/** The whole sentence is supposed, not said. */
const SUPPOSES =
  /^\W*(?:suppos\w+|imagine|assuming|what\s+if|were\s+(?:it|the)|should\s+the|had\s+(?!to\b)\p{L})|\b(?:in\s+theory|theoretical(?:ly)?|hypothetical(?:ly)?|imagine|suppos(?:e|ing)|as\s+if|thought\s+experiment|scenario)\b|\bif\b.*\b(?:would|were|had|could)\b|\b(?:would|could)\b.*\bif\b/iu;
/** A condition leaves amounts as they are, but puts dates and states in doubt. */
const CONDITION = /\b(?:if|unless|whether|provided\s+that|in\s+the\s+event|even\s+if)\b/iu;
/** What could or should be. */
const MODAL =
  /\b(?:may\s+(?:be|have|well|yet|also|only|not|come|take|apply|start|begin|end|enter|reach)|might|could|would|should|can|hopes?|hoped|plans?\s+to|planned\s+to|aims?\s+to|wants?\s+to|wanted\s+to|seek(?:s|ing)?\s+to|proposals?\s+to)\b/iu;
/** What somebody foresees, asks for or guesses. */
const FORESEES =
  /\b(?:expects?|expected|likely|unlikely|forecasts?|predict\w*|project(?:ed|s|ion)\b|calls?\s+for|called\s+for|call(?:s|ed|ing)?\s+on|open\s+letter|petition\w*|voluntar\w+|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?\s+that|considering|mulls?|mulling|weighs?|weighing|threaten\w*(?!\b[^.;]{0,60}\swith\s)|suggest\w*|speculat\w*|analysts?|bets?|hint\w*|had\s+been\s+due|was\s+(?:once\s+)?due|hopes|estimates?\s+that|rac(?:es|ed|ing)\s+to|aim(?:s|ed|ing)\s+(?:to|for)|hop(?:es|ed|ing)\s+(?:to|for)|try(?:ing)?\s+to|press(?:ed|es|ing)\s+(?:[\p{L}-]+\s+){0,2}?for|lobb(?:y|ies|ied|ying)|campaign\w*\s+for|eye(?:s|ing|d))\b/iu;
const INTENDS =
  /\b(?:agree[sd]?\s+to|(?:was|were|is|are)\s+(?:once\s+)?to\s+\p{L}+|plans?|plan(?:ned|ning)(?:\s+(?:to|for))?|intend\w*|announce[sd]?|pledg\w+|promis\w+|vow\w*|offer(?:s|ed)|would|proposed|sought|seeks|set\s+to|hopes?\s+to|aims?\s+to|in\s+talks)\b/iu;
const SATIRE =
  /\b(?:satir\w+|parod\w+|spoof\w*|fictional|the\s+onion|humou?r|comedy|cartoon|april\s+fools?|joke\w*|thought\s+experiment|science\s+fiction|in\s+the\s+novel|imaginary)\b/iu;
const COMPARES =
  /\b(?:unlike|(?:above|below|over|under|beyond|short\s+of|exceed\w*|cross\w*|surpass\w*|pass(?:es|ed)?|reach\w*)\s+(?:the|its|that|this|any)\s+(?:[\p{L}\d’'-]+\s+){0,5}(?:threshold|limit|mark|cap|bar)s?\b(?!\s+(?:of|is|was|at))|compared\s+(?:with|to)|in\s+contrast|by\s+contrast|as\s+opposed\s+to|separate\s+from|distinct\s+from|unrelated\s+to|nothing\s+to\s+do\s+with|similar\s+to|than\s+(?:the|in|its|that|those|under)|just\s+(?:like|as)|equivalent\s+(?:to|of)|modelled\s+on|inspired\s+by|the\s+same\s+(?:[\p{L}-]+\s+){0,2}?(?:as|way)|versus\s+the|counterpart)\b/iu;
const EARLIER =
  /\b(?:proposals?|drafts?|drafted|draft-stage|original(?:ly)?|initial(?:ly)?|at\s+first(?!\s+instance)|first\s+version|earlier\s+(?:version|text|plan|draft|date|deadline)|previous(?:ly)?|formerly|once\s+(?:planned|meant|set|due)|used\s+to|had\s+(?:foreseen|planned|proposed|set|asked|sought|wanted)|was\s+to\s+have|were\s+to\s+have|would\s+have|foresaw|envisaged|envisioned|amendments?\s+tabled|negotiating\s+position|general\s+approach|offers?|offered|turned\s+down|counter-?(?:offer|proposal)s?|opening\s+(?:bid|position)|back\s+then|at\s+one\s+point|pushed\s+for|in\s+the\s+negotiations|at\s+the\s+time|until\s+then|leaked|wish\s+list|first\s+(?:demanded|asked|sought|wanted|called)|(?:unions?|guilds?|members|writers|actors|negotiators)\s+(?:first\s+|had\s+)?(?:demanded|asked\s+for|sought|wanted))\b/iu;
const ALLEGES =
  /\b(?:alleg\w+|accus\w+|purported(?:ly)?|supposed(?:ly)?|so-called|unconfirmed|unverified)\b/iu;

/** "Judge X said", "according to the guild", "told Reuters". */
const SAYS =
  /\b[Aa]ccording\s+to\s+(?<by1>(?:the\s+|an?\s+)?[\p{Lu}\d][^,;.:()“”"]{1,50}|(?:the|an?)\s+[\p{L}][^,;.:()“”"]{1,40})|(?<by2>[\p{Lu}][\p{L}.’'-]+(?:\s+(?:[\p{Lu}][\p{L}.’'-]+|of|the|and|for|von|van|de))*|[Tt]he\s+(?:[\p{L}’'-]+\s+){0,2}?[\p{L}’'-]+)\s+(?:has\s+|have\s+|had\s+)?(?:said|says|claims|claimed|wrote|writes|argues|argued|told\s+\p{L}+|insists|insisted|stated|states|reported|reports|tweeted|posted|posts)\b/u;

/** What takes a sentence back in the next one. */
const TAKEN_BACK =
  /^\W*(?:(?:A|answer)[:.]\W*)?(?:(?:it|that|this|they|these|he|she)\s+(?:does|do|is|was|did|are|were|has|had|will)(?:n['’]t|\s+not)\b|not\s+so\b|no[,.:]|wrong\b|false\b|(?:(?:it|that|this)\s+(?:was|is)\s+)?(?:in\s+fact|in\s+reality|actually)\b|facts?:|(?:that|this|which)(?:['’]s|\s+is|\s+was)\s+(?:wrong|false|incorrect|untrue|not)\b|the\s+(?:truth|correct|real|right)\b)/iu;

/** "Only one of its chapters", "two of the three majors": true of a part. */
const PART =
  /\b(?:only|alone|merely|solely|exclusively|except|partly|in\s+part|(?:one|two|three|four|five|some|most|many|several|half|neither|none)\s+of\s+(?:the|its|their))\b/iu;
export const isPartial = (words: string): boolean => PART.test(words);

const PAST = /\b(?:was|were|had)\b/iu;
export const isPast = (clause: string): boolean => PAST.test(clause);

/** Whether a clause denies something: only a misstatement that is itself a denial may be judged. */
export const isDenial = (clause: string): boolean => DENIES.test(clause.replace(NOT_DENIAL, ' '));

/** Whether a clause leaves open whether it is so: "could apply from"; a ceiling may stand all the same. */
export const isUncertain = (clause: string): boolean => MODAL.test(clause) || CONDITION.test(clause);

/** `next` is the sentence after it, which may take it back. */
export function standingOf(sentence: string, next = ''): Standing {
  const plain = sentence.replace(NOT_DENIAL, ' ');
  const isSilent =
    /\?["”’)\]]*\s*$/u.test(sentence) ||
    TAKEN_BACK.test(next) ||
    REFUTES.test(plain) ||
    CORRECTS.test(plain) ||
    SUPPOSES.test(plain) ||
    SATIRE.test(plain) ||
    COMPARES.test(plain);
  const said = SAYS.exec(sentence)?.groups;
  const reportedBy = (said?.['by1'] ?? said?.['by2'])?.trim();
  return {
    isSilent,
    isForecast: FORESEES.test(plain),
    isIntended: INTENDS.test(plain) || ALLEGES.test(plain),
    isEarlier: EARLIER.test(plain),
    ...(reportedBy && { reportedBy }),
  };
}
