/**
 * Whether words tie a name to what the sentence speaks of: "Kadrey v. Meta was
 * decided by …", but not "a week after …'s ruling, Kadrey v. Meta was decided".
 * Judges speak of many cases and makers of many tools, so a name differs only
 * in such words, with nothing else in between. What agrees needs none.
 */
import type { Span } from '../match/spans.ts';
import type { NamedProperty } from './claim-data.ts';
import type { Sentence, Subject } from './sentence.ts';

export const FILM = String.raw`(?:film|movie|documentary|drama|thriller|musical|epic|feature|short|biopic|comedy|series|horror\s+film)`;
/** Before a name, saying what it is and nothing else: "its new AI video model Veo", "the landmark case Doe v. Botco". */
export const QUALIFIERS = String.raw`(?:(?:[Tt]he|its|his|her|new|newest|latest|next|upcoming|forthcoming|recent|own|first|second|third|last|debut|popular|flagship|powerful|viral|big|famous|acclaimed|animated|generative|artificial|intelligence|AI|copyright|lyrics|class|landmark|closely|watched|video|image|music|audio|language|model|app|tool|generator|system|software|engine|assistant|service|platform|case|suit|lawsuit|action|dispute|litigation|called|named|\d{4}|\p{L}+-[\p{L}-]+|${FILM})\s+){0,6}?`;

const words = (parts: TemplateStringsArray, ...names: string[]) =>
  new RegExp(String.raw(parts, ...names), 'u');

/** Where another statement begins, or another case is drawn in. */
const BREAK =
  /[;:]|\b(?:while|whereas|but|when|after|until|since|because|if|as|than|like|unlike|similar|similarly|whose|with\s+(?:suits|cases)|and\s+(?:the\s+|an?\s+)?\p{Lu}|(?:days?|weeks?|months?|hours?|years?)\s+before|cit(?:ed|es|ing)|lawyers?|suits|cases|rival|another|other|companion|related|contrast|appeal\w*|consolidat\w+|reasoning|approach|theory|arguments?|logic|analysis|guidance|support|rationale|view|himself|herself)\b/u;

const DECIDES = String.raw`(?:has\s+|had\s+|will\s+|must\s+|is\s+to\s+)?(?:also\s+)?(?:presid(?:es?|ed)\s+over|overs(?:ees?|aw)|hears?|heard|rul(?:es?|ed)|held|holds?|f(?:ou|i)nds?|decid(?:es?|ed)|dismiss(?:es|ed)?|grant(?:s|ed)?|den(?:y|ied|ies)|approv(?:es?|ed)|reject(?:s|ed)?|refus(?:es?|ed)|sign(?:s|ed)\s+off|certifi(?:es|ed)|handl(?:es?|ed)|sid(?:es|ed)|tri(?:es|ed)|threw\s+out|allow(?:s|ed)?|sat|(?:wrote|gave|handed|delivered)\s+(?:[^\s,]+\s+){0,5}?(?:judge?ment|opinion|ruling|decision|approval|court|majority))\b`;
/** "In …, Judge Alder held". */
const IN_CASE = words`^\W*In\s[^,;]*$`;
const THEN = /^[^,;]{0,30}(?:,[^;]{1,90})?,?\s*$/u;
const DECIDES_NEXT = words`^(?:,[^,]{1,50},)?\s+${DECIDES}`;
/** "… was decided in London by", "… is before". */
const LEADS_TO = words`\b(?:(?:decided|heard|tried|overseen|handled|dismissed|approved|rejected|certified|judg(?:e?ment|ed)|presided\s+over|handed\s+down)\s+(?:(?:in|at)\s+\p{Lu}\p{L}+\s+|on\s+[\p{L}\d\s]{4,18}\s)?by|(?:is|was|are|were|now|still|pending|goes|went|comes?|came)\s+before|(?:re)?assigned\s+to)\s+(?:the\s+)?$`;
/** "Judge Alder dismissed", "Judge Alder ruled for Botco in", "Judge Alder, who presides over". */
const LEADS_FROM = words`^(?:,\s+who|,[^,]{1,60},)?\s+${DECIDES}(?:[^,;:]*\s(?:in|over|of|on)\s+|\s+)${QUALIFIERS}$`;
/** Where a ruling speaks of something else. */
const THAT = /\b(?:that|whether|how|why)\b/u;
const RULING_IN = words`^['’]s\s+(?:[\p{Ll}-]+\s+){0,3}(?:ruling|decision|opinion|order|judge?ment)\s+(?:[\p{Ll}]+\s+){0,2}?(?:in|of|on)\s+${QUALIFIERS}$`;
const IN_BRACKETS = /^\s*\(\s*$/u;
const TITLE =
  /(?:(?:\b[Aa]|U\.?S\.?|[Ff]ederal|[Dd]istrict|[Ss]enior|[Cc]hief|Judge|Justice|M(?:r|rs|s))\s+)+$/u;
/** What stands for the case, film or tool of the sentence before. */
const STANDS_FOR = words`^\W*(?:It|(?:The|This)\s+(?:AI\s+)?(?:case|suit|lawsuit|action|litigation|tool|app|model|generator|${FILM}))\b`;

/** Without a name of its own a thing is where "it" stands. */
function between({ text, start, written }: Sentence, subject: Subject, at: number): string | null {
  if (!subject.isCarried) return text.slice(subject.end, at);
  const it = STANDS_FOR.exec(written);
  return it && start + it[0].length <= at ? text.slice(start + it[0].length, at) : null;
}

/** A case may have had other judges, or nearly. */
const NOT_YET =
  /\b(?:nearly|almost|first|initially|originally|asked|asks|want(?:s|ed)|request\w*|relate|should|recus\w*|randomly)\b/u;

/** Whether a judge, named at a span, is said to have the case. */
export function isItsJudge(sentence: Sentence, name: Span, subject: Subject): boolean {
  const { text, start, end } = sentence;
  const title = TITLE.exec(text.slice(start, name.start))?.[0].length ?? 0;
  const from = name.start - title;
  if (subject.isCarried || subject.end <= from) {
    const led = between(sentence, subject, from);
    if (led === null) return false;
    if (LEADS_TO.test(led))
      return !BREAK.test(led) && !NOT_YET.test(led) && !NEXT_TO.test(text.slice(name.end));
    if (subject.isCarried) return false;
    return (
      IN_BRACKETS.test(led) ||
      (IN_CASE.test(text.slice(start, subject.start)) &&
        THEN.test(led) &&
        !/\b(?:while|when|after|before|as|like|unlike)\b/u.test(led) &&
        DECIDES_NEXT.test(text.slice(name.end, end)))
    );
  }
  const led = text.slice(name.end, subject.start);
  return !BREAK.test(led) && !THAT.test(led) && (LEADS_FROM.test(led) || RULING_IN.test(led));
}

const COURT_RULES = words`^\s+(?:has\s+|had\s+)?(?:(?:ruled|held|found|decided|sided)\s[^,]*\b(?:in|on|over|of)\s+|(?:decided|dismissed|rejected|heard)\s+)${QUALIFIERS}$`;
const BEGINS = /^\W*(?:Filed|Brought|Pending|Heard|Decided|Lodged)\b[^,;]*$/u;
const APPOSED = words`^,\s+${QUALIFIERS}$`;
/** One court hears two things in one sentence only if they are told apart by commas. */
const ASIDE = /,\s[^,]*$/u;

/** Whether a court is said to have the case, as words in front of it or behind it announce. */
export function isItsCourt(sentence: Sentence, court: Span, subject: Subject): boolean {
  const { text, start } = sentence;
  if (subject.isCarried || subject.end <= court.start) {
    const led = between(sentence, subject, court.start);
    return led !== null && !BREAK.test(led) && !(ASIDE.test(led) && /\b(?:and|or)\b/u.test(led));
  }
  const led = text.slice(court.end, subject.start);
  if (BREAK.test(led)) return false;
  return COURT_RULES.test(led) || (BEGINS.test(text.slice(start, court.start)) && APPOSED.test(led));
}

/** Nothing between a thing and what is said of it but what the thing is. */
const IS =
  /^[”"’']?(?:,\s+(?:the|an?)\s+[^,;]{1,60}?|,\s+(?:which|that)\s+(?:is|was)|,|\s+(?:is|was|has\s+been|had\s+been))?(?:\s+(?:now|being|to\s+be))?\s*$/u;
const ITS = words`\b(?:its|the\s+${FILM}(?:['’]s)?)\s+$`;
const OWN = /^[”"’']?(?:['’]s?)?\s+(?:(?:longtime|new|acting|co-|current)\s*)*$/u;
/** "In The Tin Film, director Ada Quill" – not "At its premiere, director …". */
const IN_IT = /^\W*In\s(?!.*\b(?:of|for|about)\b)[^,;]*$/u;
const COMMA = /^[”"’']?,\s+$/u;
const MAKER_OF = words`^\s+${QUALIFIERS}$`;
const OF = /^,?\s+of\s+(?:the\s+)?$/u;
const SAID = /^(?:,|\s+(?:is|was|has\s+been|had\s+been)\b)/u;
/** Somebody who belongs to the one named. */
const NEXT_TO =
  /^(?:['’]|\s+(?:alumni|veterans?|engineers?|researchers?|employees?|staff|(?:co-?)?founders?|partners?|users|customers|subsidiary|unit|spin-?off|rivals?)\b)/u;
/** "A film directed by Ada Quill" is some other film. */
const OF_OTHER = /\b(?:of|on|for|to|in|from|about|at|with|than|beat|over)\b/u;

const RELATIONAL = /^(?:directed|helmed|developed|made|built|created|released|launched|run|led)\b/u;

/** Whether a form of words, from its first word to its name, belongs to the thing. */
export function isOf(
  sentence: Sentence,
  form: Span,
  name: Span,
  subject: Subject,
  property: NamedProperty,
): boolean {
  const { text } = sentence;
  if (!subject.isCarried && form.end <= subject.start) {
    const led = text.slice(form.end, subject.start);
    return property === 'led-by' ? OF.test(led) || OWN.test(`’s${led}`) : MAKER_OF.test(led) || led === '';
  }
  const led = between(sentence, subject, form.start);
  if (led === null) return false;
  if (!RELATIONAL.test(text.slice(form.start, name.start)))
    return (
      OWN.test(led) ||
      ITS.test(led) ||
      (COMMA.test(led) && IN_IT.test(text.slice(sentence.start, subject.start)))
    );
  // "The tool made by Loomworks" is one of several.
  if (subject.isCarried && !SAID.test(led)) return false;
  return (
    !NEXT_TO.test(text.slice(name.end)) &&
    IS.test(led) &&
    !OF_OTHER.test(led.replace(/^,\s+(?:the|an?)\s/u, ''))
  );
}
