/**
 * Claims about courts: where a case is or was heard. A court agrees when the
 * record has it; it is outdated when the case has left it and the words say
 * that it is still there; it differs only in words for the court that has the
 * case, and only when no court of the record can be the one named.
 */
import type { Claim } from '../reading.ts';
import { courtsIn, isOtherCourt, isSameCourt } from './courts.ts';
import { claimOf, factsOf, heldClaims, onlyOne, speaksOfAnother } from './fact-claims.ts';
import { recalledBy } from './recall.ts';
import type { Sentence } from './sentence.ts';
import { isItsCourt } from './tied.ts';

const CASES = ['case', 'ruling'] as const;

const HEARD_IN =
  /\b(?:filed|sued|sues|suing|brought|lodged|pending|case|lawsuit|suit|complaint|is|was|heard|sits)\b[^.;]*\b(?:in|with|before|at)\s+(?:the\s+|a\s+)?(?:U\.?S\.?\s+)?(?:federal\s+court\s+in\s+)?(?:the\s+)?$|^\W*In\s[^,]{0,60}\s(?:the\s+)?$/iu;
const HEARD_BY =
  /\b(?:decided|ruled|heard|judg(?:e?ment|ed)|decision|ruling|dismissed)\b[^.;]*\b(?:by|of|from|in|at|before)\s+(?:the\s+|a\s+)?$/iu;
/** "The Hamburg court ruled …". */
const RULES = /^\s+(?:has\s+|had\s+)?(?:ruled|held|found|decided|dismissed|rejected|granted|sided)\b/iu;

/** The court has the case now: "is still before …"; no later word says that this is over. */
const IS_AT = /\b(?:is|are|remains?|sits|still|now|currently|continues?|proceeds?)\b/giu;
const WAS_AT =
  /\b(?:was|were|had|has\s+been\s+(?:moved|transferred)|filed|sued|brought|began|started|moved|transferred|withdrawn|dropped|originally|first)\b/iu;
const HAS_IT =
  /^\s+(?:is\s+(?:hearing|handling|considering|weighing)|hears|handles|will\s+(?:decide|hear|rule)|must\s+decide)\b/iu;
/** Speaks of a decision to come: which court it is says nothing about whether it is still to come. */
const AWAITS = /\b(?:await\w*|wait(?:s|ing)?\s+for|yet\s+to)\b/iu;

const ASKED = /\b(?:petition|certiorari|permission|review)\b/iu;

/** How far before a court the words reach that say what happens there. */
const REACH = 80;

/** Whether the words before a court say that the case is there now. */
function isAtNow(before: string, after: string): boolean {
  const last = [...before.matchAll(IS_AT)].at(-1);
  return (last !== undefined && !WAS_AT.test(before.slice(last.index))) || HAS_IT.test(after);
}

/** The court of a case that was named before. */
function recalledCourts(sentence: Sentence): Claim[] {
  const recalled = recalledBy(sentence);
  if (!recalled.length) return [];
  const courts = courtsIn(sentence.written).filter(({ isLoose }) => !isLoose);
  return courts.flatMap(({ start, end, court }): Claim[] => {
    const span = { start: sentence.start + start, end: sentence.start + end };
    for (const { record } of recalled) {
      const same = factsOf(record, 'court', 'entity').find(
        ({ value, until }) => !until && isSameCourt(court, value.name) === true,
      );
      if (same) return [claimOf(sentence, span, record, same, 'agrees')];
    }
    return [];
  });
}

export function readCourts(sentence: Sentence): Claim[] {
  const subject = onlyOne(sentence, CASES, (record) => factsOf(record, 'court', 'entity').length > 0);
  if (!subject) return heldClaims(sentence, recalledCourts(sentence));
  const facts = factsOf(subject.record, 'court', 'entity');
  const claims = courtsIn(sentence.written).flatMap(({ start, end, court, isLoose }): Claim[] => {
    const span = { start: sentence.start + start, end: sentence.start + end };
    const before = sentence.written.slice(Math.max(0, start - REACH), start);
    const after = sentence.written.slice(end, end + 30);
    const same = facts.find(({ value }) => isSameCourt(court, value.name) === true);
    const current = facts.find(({ until, confidence }) => !until && confidence !== 'disputed');
    if (same?.until && current && isAtNow(sentence.written.slice(Math.max(0, start - REACH), end), after))
      return [claimOf(sentence, span, subject.record, current, 'outdated')];
    // A court that was only asked has decided nothing.
    if (same?.of && ASKED.test(same.of) && RULES.test(after)) return [];
    if (same) return AWAITS.test(before) ? [] : [claimOf(sentence, span, subject.record, same, 'agrees')];
    // A case may go to other courts; only plain words for the one that has it differ.
    const isHeard = HEARD_IN.test(before.slice(-60)) || HEARD_BY.test(before.slice(-60)) || RULES.test(after);
    return current &&
      !isLoose &&
      !speaksOfAnother(sentence.written) &&
      (isHeard || start === 0 || span.end <= subject.start) &&
      isItsCourt(sentence, span, subject) &&
      facts.every(({ value }) => isOtherCourt(court, value.name))
      ? [claimOf(sentence, span, subject.record, current, 'differs')]
      : [];
  });
  // Where one court is named rightly, another one is about something else.
  const isRight = claims.some(({ verdict }) => verdict === 'agrees');
  return heldClaims(
    sentence,
    claims.filter(({ verdict }) => !isRight || verdict !== 'differs'),
  );
}
