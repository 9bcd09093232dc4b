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
import { standingOf } from './standing.ts';

type Status = KnowledgeRecord['status']['status'];

interface StatedStatus {
  readonly words: RegExp;
  readonly kinds: readonly KnowledgeRecord['kind'][];
  readonly agrees: readonly Status[];
  readonly differs?: readonly Status[];
  readonly outdated?: readonly Status[];
}

const LAWS = ['law', 'bill', 'provision'] as const;
const NOT_LAW_YET: readonly Status[] = ['proposed', 'draft', 'provisionally-agreed', 'announced', 'pending'];
const LAW: readonly Status[] = ['in-force', 'applies', 'partly-applies'];

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
      /\b(?:is|remains)\s+(?:still\s+)?(?:(?:only\s+)?an?\s+(?:proposal|bill|draft)\b|not\s+yet\s+(?:law|in\s+force|adopted)|under\s+negotiation|being\s+negotiated|awaiting\s+adoption)/iu,
    kinds: ['law', 'provision'],
    agrees: NOT_LAW_YET,
    outdated: LAW,
  },
  {
    words: /\b(?:was|has\s+been|is|were)\s+(?:formally\s+)?(?:withdrawn|scrapped|abandoned|dropped)\b/iu,
    kinds: LAWS,
    agrees: ['withdrawn'],
    differs: LAW,
  },
  {
    words:
      /\b(?:is|remains|are)\s+(?:still\s+)?(?:pending|unresolved|undecided|awaiting\s+(?:trial|a\s+ruling|judgment))\b|\bawaits\s+(?:trial|a\s+ruling|judgment)\b/iu,
    kinds: ['case'],
    agrees: ['pending', 'stayed', 'ruled', 'appealed', 'dismissed-in-part'],
    outdated: ['settled', 'closed', 'dismissed'],
  },
  {
    words:
      /\b(?:was|has\s+been|is)\s+settled\b|\b(?:was|has\s+been)\s+resolved\s+by\s+(?:a\s+)?settlement\b/iu,
    kinds: ['case'],
    agrees: ['settled'],
  },
  {
    words:
      /\b(?:is|are)\s+(?:still\s+|now\s+|widely\s+)?(?:available|on\s+offer|open\s+to\s+(?:users|the\s+public))\b|\bcan\s+still\s+be\s+used\b/iu,
    kinds: ['tool'],
    agrees: ['active', 'released'],
    outdated: ['discontinued', 'ended'],
  },
  {
    words: /\b(?:was|has\s+been|is)\s+(?:discontinued|shut\s+down|switched\s+off|closed\s+down)\b/iu,
    kinds: ['tool'],
    agrees: ['discontinued', 'ended'],
  },
];

/** A subject further from its state than this may not be what the state is of. */
const REACH = 60;

export function readStatuses(sentence: Sentence): Claim[] {
  return STATED.flatMap((stated): Claim[] => {
    if (!sentence.subjects.some(({ record }) => stated.kinds.includes(record.kind))) return [];
    const match = stated.words.exec(sentence.written);
    if (!match) return [];
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (isDeniedAt(sentence, { start, end }) && !/\bnot\b/u.test(match[0])) return [];
    const subject = subjectOf(sentence, stated, start);
    if (!subject) return [];
    const { isSilent, isForecast } = sentence.standing;
    // "Is still a proposal" speaks of a proposal itself.
    const around = sentence.written.replace(match[0], ' ');
    const { isEarlier } = sentence.standing.isEarlier ? standingOf(around) : sentence.standing;
    if (isSilent || isForecast || isEarlier || isUncertainAt(sentence, { start, end })) return [];
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
  { subjects, otherLaws, text }: Sentence,
  { kinds }: StatedStatus,
  at: number,
): Subject | null {
  const before = subjects.filter((subject) => subject.isCarried || subject.end <= at);
  const last = before.at(-1);
  if (!last || !kinds.includes(last.record.kind)) return null;
  if (last.isCarried) return subjects.length === 1 ? last : null;
  const words = text.slice(last.end, at);
  return words.length <= REACH &&
    !/[;:]|,\s*(?:and|but|while|which\s+\w+\s+by)\b|\b(?:of|for|against|by|from|with)\b.*\b\p{Lu}/u.test(
      words,
    ) &&
    !otherLaws.some((law) => law.start >= last.end && law.end <= at)
    ? last
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
