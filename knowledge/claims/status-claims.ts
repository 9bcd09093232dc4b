/**
 * Claims about the state of a thing: in force, withdrawn, pending, settled,
 * discontinued. States are compared only where no step between them is
 * possible: "dismissed in part" is not "dismissed", a provisional agreement is
 * no law, and a case that is settled may be settled by some only.
 */
import type { Claim, RecordId } from '../reading.ts';
import type { KnowledgeRecord } from '../schema.ts';
import { sourcesOf } from './explain.ts';
import { isDeniedAt, isUncertainAt, type Sentence, type Subject } from './sentence.ts';
import { isDenial, standingOf } from './standing.ts';

type Status = KnowledgeRecord['status']['status'];

interface StatedStatus {
  readonly words: RegExp;
  readonly kinds: readonly KnowledgeRecord['kind'][];
  readonly agrees: readonly Status[];
  readonly differs?: readonly Status[];
  readonly outdated?: readonly Status[];
  /** Says that something has not come about: denials and forecasts around it belong to that. */
  readonly isOpen?: true;
}

const LAWS = ['law', 'bill', 'provision'] as const;
const NOT_LAW_YET: readonly Status[] = ['proposed', 'draft', 'provisionally-agreed', 'announced', 'pending'];
const LAW: readonly Status[] = ['in-force', 'applies', 'partly-applies'];
const DROPPED: readonly Status[] = ['withdrawn', 'expired'];
/** Nothing is left to be decided on the point the case is known for. */
const DECIDED: readonly Status[] = ['settled', 'closed', 'dismissed', 'affirmed', 'reversed'];
const OVER: readonly Status[] = ['discontinued', 'ended'];

const STATED: readonly StatedStatus[] = [
  {
    words:
      /\b(?:is|are|has\s+been|was)\s+(?:now\s+|already\s+|finally\s+)?(?:in\s+force|law\b|the\s+law\b|signed\s+into\s+law|enacted)|\b(?:became|has\s+become|becomes)\s+law\b/iu,
    kinds: LAWS,
    agrees: LAW,
    differs: [...NOT_LAW_YET, 'withdrawn', 'repealed'],
  },
  {
    words:
      /\b(?:is|are|remains?|stays?)\s+(?:still\s+)?(?:(?:only|merely|just|no\s+more\s+than|nothing\s+but)\s+)?(?:an?\s+)?(?:mere\s+)?(?:(?:proposal|bill|draft|draft\s+law)\b|not\s+yet\s+(?:law|in\s+force|adopted)|under\s+negotiation|being\s+negotiated|on\s+the\s+table|awaiting\s+(?:its\s+)?(?:formal\s+|final\s+)?(?:adoption|approval|entry\s+into\s+force))|\b(?:still\s+ha(?:s|ve)|ha(?:s|ve)\s+(?:yet|still))\s+to\s+(?:be\s+(?:formally\s+|finally\s+)?(?:adopted|approved|passed|signed|published|enacted|agreed)|become\s+law|enter\s+into\s+force|clear\s+(?:the\s+)?(?:European\s+)?Parliament)\b|\bstill\s+(?:awaits?|needs?|awaiting|waiting\s+for)\s+(?:its\s+|the\s+)?(?:formal\s+|final\s+)?(?:adoption|approval\s+by|entry\s+into\s+force|approval\s+of\s+(?:Parliament|the\s+Council))/iu,
    kinds: ['law', 'provision', 'bill'],
    agrees: NOT_LAW_YET,
    outdated: [...LAW, ...DROPPED],
    isOpen: true,
  },
  {
    words:
      /\b(?:is|remains?)\s+(?:still\s+)?pending\b(?!\s+in)|\bstill\s+(?:being\s+)?(?:debated|discussed)\b/iu,
    kinds: ['bill'],
    agrees: NOT_LAW_YET,
    outdated: DROPPED,
    isOpen: true,
  },
  {
    words: /\b(?:was|has\s+been|is|were)\s+(?:formally\s+)?(?:withdrawn|scrapped|abandoned|dropped)\b/iu,
    kinds: LAWS,
    agrees: ['withdrawn'],
    differs: LAW,
  },
  {
    words:
      /\b(?:already|now)\s+(?:apply|applies|binding|applicable|in\s+effect|in\s+application)\b|\b(?:is|are)\s+(?:already|now|fully)\s+(?:in\s+effect|applicable|binding)\b/iu,
    kinds: ['provision'],
    agrees: ['applies', 'in-force'],
    differs: ['scheduled', 'postponed'],
  },
  {
    words:
      /\b(?:is|remains?|are)\s+(?:still\s+)?(?:pending|unresolved|undecided|awaiting\s+(?:trial|(?:a\s+|its\s+)?(?:ruling|judgment|decision|verdict)))\b|\bawaits\s+(?:trial|(?:a\s+|its\s+)?(?:ruling|judgment|decision|verdict))|\b(?:still\s+ha(?:s|ve)|ha(?:s|ve)\s+(?:yet|still))\s+to\s+(?:rule|decide|issue\s+(?:a|its|their)\s+(?:ruling|decision|judgment)|be\s+(?:decided|resolved|ruled\s+on)|hand\s+down)\b|\bstill\s+(?:pending|undecided|unresolved|open|awaiting|waiting\s+for|awaits?|waits?\s+for)\b/iu,
    kinds: ['case'],
    agrees: ['pending', 'stayed', 'ruled', 'appealed', 'dismissed-in-part'],
    outdated: DECIDED,
    isOpen: true,
  },
  {
    words:
      /\b(?:was|has\s+been|is)\s+settled\b|\b(?:was|has\s+been)\s+resolved\s+by\s+(?:a\s+)?settlement\b/iu,
    kinds: ['case'],
    agrees: ['settled'],
  },
  {
    words: /\b(?:overturned|reversed|overruled|struck\s+down|quashed|set\s+aside)\b/iu,
    kinds: ['case'],
    agrees: ['reversed'],
    differs: ['affirmed'],
  },
  {
    words: /\b(?:upheld|affirmed|confirmed\s+on\s+appeal)\b/iu,
    kinds: ['case'],
    agrees: ['affirmed'],
    differs: ['reversed'],
  },
  {
    words:
      /\b(?:still\s+ha(?:s|ve)|ha(?:s|ve)\s+(?:yet|still))\s+to\s+(?:close|be\s+(?:closed|completed|approved))\b|\bstill\s+(?:awaits?|awaiting|needs?)\s+(?:the\s+)?(?:regulators?|regulatory|approval|clearance)|\b(?:is|remains)\s+(?:still\s+)?pending\b/iu,
    kinds: ['deal'],
    agrees: ['announced', 'pending'],
    outdated: ['closed', 'cancelled', 'ended'],
    isOpen: true,
  },
  {
    words:
      /\b(?:is|are|remains?)\s+(?:still\s+|now\s+|widely\s+)?(?:available|on\s+offer|online|up\s+and\s+running|open\s+to\s+(?:users|the\s+public))\b|\bcan\s+still\s+(?:be\s+(?:used|downloaded|tried|had|accessed)|use|download|try|turn\s+to|access)\b/iu,
    kinds: ['tool'],
    agrees: ['active', 'released'],
    outdated: OVER,
    isOpen: true,
  },
  {
    words: /\b(?:was|has\s+been|is)\s+(?:discontinued|shut\s+down|switched\s+off|closed\s+down)\b/iu,
    kinds: ['tool'],
    agrees: OVER,
  },
  {
    words:
      /\b(?:still\s+ha(?:s|ve)|ha(?:s|ve)\s+(?:yet|still))\s+to\s+(?:be\s+released|come\s+out|open|premiere|reach\s+(?:cinemas|theaters|theatres|screens))\b|\b(?:is|remains)\s+still\s+(?:in\s+production|in\s+post-production|being\s+(?:made|shot|edited|finished)|unreleased)\b|\bremains\s+unreleased\b/iu,
    kinds: ['production'],
    agrees: ['announced', 'in-production'],
    outdated: ['released'],
    isOpen: true,
  },
  {
    words:
      /\b(?:is|are)\s+still\s+(?:on\b|going\s+on|under\s+way|ongoing)|\b(?:continues|drags\s+on|goes\s+on|is\s+ongoing|shows\s+no\s+sign\s+of\s+ending)\b/iu,
    kinds: ['event'],
    agrees: ['active'],
    outdated: ['ended', 'closed'],
    isOpen: true,
  },
];

/** Denials further from a state are of something else. */
const JUST_BEFORE = 16;
/** A subject further from its state than this may not be what the state is of. */
const REACH = 60;

export function readStatuses(sentence: Sentence): Claim[] {
  return STATED.flatMap((stated): Claim[] => {
    if (!sentence.subjects.some(({ record }) => stated.kinds.includes(record.kind))) return [];
    const match = stated.words.exec(sentence.written);
    if (!match) return [];
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    // What has not come about is itself a denial; only what stands right before it can turn it round.
    const isDenied = stated.isOpen
      ? isDenial(sentence.text.slice(Math.max(sentence.start, start - JUST_BEFORE), start))
      : isDeniedAt(sentence, { start, end });
    if (isDenied) return [];
    const subject = subjectOf(sentence, stated, start) ?? onlySubject(sentence, stated, end);
    if (!subject) return [];
    const { isSilent, isForecast } = sentence.standing;
    // "Is still a proposal" speaks of a proposal itself.
    const around = sentence.written.replace(match[0], ' ');
    const { isEarlier } = sentence.standing.isEarlier ? standingOf(around) : sentence.standing;
    if (isSilent) return [];
    if (!stated.isOpen && (isForecast || isEarlier || isUncertainAt(sentence, { start, end }))) return [];
    const { status } = subject.record.status;
    const verdict = stated.agrees.includes(status)
      ? 'agrees'
      : stated.differs?.includes(status)
        ? 'differs'
        : stated.outdated?.includes(status)
          ? 'outdated'
          : null;
    return verdict ? [claimOf(sentence, subject.record, { start, end, verdict })] : [];
  });
}

/** What stands directly before the state; any other thing of such a kind in between makes it doubtful. */
function subjectOf(
  { subjects, otherLaws, text, start }: Sentence,
  { kinds }: StatedStatus,
  at: number,
): Subject | null {
  const before = subjects.filter((subject) => subject.isCarried || subject.end <= at);
  const last = before.at(-1);
  if (!last || !kinds.includes(last.record.kind)) return null;
  if (last.isCarried) return subjects.length === 1 && !/;/u.test(text.slice(start, at)) ? last : null;
  const words = text.slice(last.end, at);
  return words.length <= REACH &&
    !/[;:]|,\s*(?:and|but|while|which\s+\w+\s+by)\b|\b(?:of|for|against|by|from|with)\b.*\b\p{Lu}/u.test(
      words,
    ) &&
    !otherLaws.some((law) => law.start >= last.end && law.end <= at)
    ? last
    : null;
}

/** The only thing of such a kind that the sentence names, soon after its state: "has yet to rule in X v. Y". */
function onlySubject(
  { subjects, otherLaws, text }: Sentence,
  { kinds, isOpen }: StatedStatus,
  end: number,
): Subject | null {
  if (!isOpen || otherLaws.length) return null;
  const fitting = subjects.filter(({ record, isCarried }) => !isCarried && kinds.includes(record.kind));
  const [only] = fitting;
  if (!only || only.start < end || fitting.some(({ record }) => record.id !== only.record.id)) return null;
  const words = text.slice(end, only.start);
  return words.length <= REACH && !/[;:]|\b(?:but|while|unlike|like|as|another|other)\b/iu.test(words)
    ? only
    : null;
}

function claimOf(
  { text, standing: { reportedBy } }: Sentence,
  record: KnowledgeRecord,
  { start, end, verdict }: { start: number; end: number; verdict: Claim['verdict'] },
): Claim {
  const { status } = record;
  const recorded = status.text ?? status.status.replace(/-/gu, ' ');
  const stated = text.slice(start, end).replace(/\s+/gu, ' ');
  return {
    start,
    end,
    record: record.id as RecordId,
    property: 'outcome',
    verdict,
    stated,
    recorded,
    confidence: 'settled',
    asOf: status.asOf,
    sources: sourcesOf(record, status.sources),
    sentence:
      verdict === 'agrees'
        ? `On record: ${recorded}.`
        : `The page states “${stated}”; on record: ${recorded}.`,
    ...(reportedBy && { reportedBy }),
  };
}
