/**
 * First round, block by block: everything of ours that stands in a block, and
 * what is named outright: unique names, official numbers, case captions. Other
 * laws take their words too, so that "Colorado AI Act" hides the "AI Act" in it.
 */
import { EMPTY_CONTEXT } from '../reading.ts';
import type { NamedLaw } from './bind-law.ts';
import { captionsAround } from './captions.ts';
import { type Candidate, choose, quote, RANKS } from './choose.ts';
import { unlistedLaw } from './laws.ts';
import { type Lexicon, type LexiconName, withDivision } from './lexicon.ts';
import { type CueSpan, createPageEvidence, type EvidenceBlock, type RecordSpan } from './page-evidence.ts';
import { type Provision, readProvision } from './provisions.ts';
import { byPosition, overlapping, type Span, spanLength } from './spans.ts';

export interface SpottedName extends Span {
  readonly name: LexiconName;
}

export interface SpottedProvision extends Span {
  readonly provision: Provision;
}

/** A block after the first round, every list in order. */
export interface NamedBlock extends EvidenceBlock {
  readonly chosen: readonly Candidate[];
  readonly contextual: readonly SpottedName[];
  readonly short: readonly SpottedName[];
  readonly provisions: readonly SpottedProvision[];
  readonly otherLaws: readonly NamedLaw[];
}

/** A word with small letters, but for a possessive s. */
const LOWER_CASE = /\p{Ll}{2}|(?<!['’])\p{Ll}/u;

/** Everything in a text that the lexicon knows, sorted into what it is. */
function sortOut(text: string, lexicon: Lexicon) {
  const cues: CueSpan[] = [];
  const unique: SpottedName[] = [];
  const contextual: SpottedName[] = [];
  const short: SpottedName[] = [];
  const provisions: SpottedProvision[] = [];
  const laws: NamedLaw[] = [];
  const captions: Candidate[] = [];
  const spots = lexicon.spotter.spot(text);
  const isHeadline = spots.some(({ inCapitals }) => inCapitals) && !LOWER_CASE.test(text);
  for (const { start, end, id, inCapitals } of spots) {
    if (inCapitals && !isHeadline) continue;
    const entry = lexicon.entry(id);
    switch (entry.kind) {
      case 'cue':
        cues.push({ start, end, cue: entry.cue });
        break;
      case 'law':
        laws.push({ start, end, record: null, nouns: entry.nouns });
        break;
      case 'law-noun': {
        const law = unlistedLaw(text, start, end, entry.noun);
        if (law) laws.push({ start: law.start, end: law.end, record: null, nouns: [law.noun] });
        break;
      }
      case 'provision': {
        if (start < (provisions.at(-1)?.end ?? 0)) break;
        const provision = readProvision(text, start, end, entry.unit);
        for (const part of provision?.parts ?? [])
          provisions.push({ start: part.start, end: part.end, provision: part });
        break;
      }
      case 'versus':
        for (const caption of captionsAround(text, start, end, lexicon.captions())) {
          const why = `${quote(text.slice(caption.start, caption.end))} is a caption of this case`;
          captions.push({ ...caption, rank: RANKS.named, support: null, why });
        }
        break;
      case 'name':
        if (entry.specific === 'unique') unique.push({ start: withDivision(text, start), end, name: entry });
        if (entry.specific === 'short') short.push({ start, end, name: entry });
        if (entry.needs) contextual.push({ start, end, name: entry });
        break;
    }
  }
  return { cues, unique, contextual, short, provisions, laws: laws.sort(byPosition), captions };
}

export function findNamed(text: string, lexicon: Lexicon, isLaw: (record: string) => boolean): NamedBlock {
  const { cues, unique, contextual, short, provisions, laws, captions } = sortOut(text, lexicon);
  const evidence = createPageEvidence(lexicon, [{ text, cues, named: [] }], EMPTY_CONTEXT);
  const candidates: Candidate[] = [...captions];
  for (const { start, end, name } of unique) {
    if (name.not && evidence.ruledOut(0, { start, end }, name.not)) continue;
    const why = `${quote(text.slice(start, end))} is a name of it`;
    candidates.push({ start, end, record: name.record, rank: RANKS.named, support: null, why });
  }

  // Of two readings of the same words as a law, ours stands unless the other is longer; and what is
  // only part of a name of ours ("General-Purpose AI Code" in the code of practice's) is no law at all.
  const ours = candidates.filter(({ record }) => record && isLaw(record.id)).sort(byPosition);
  const named = [...candidates].sort(byPosition);
  const otherLaws = laws.filter(
    (law) =>
      overlapping(ours, law).every((own) => own.end !== law.end && spanLength(own) < spanLength(law)) &&
      overlapping(named, law).every((own) => own.end <= law.end),
  );
  for (const { start, end } of otherLaws)
    candidates.push({ start, end, record: null, rank: RANKS.otherLaw, support: null, why: '' });

  const chosen = choose(candidates);
  const outright = chosen.flatMap(({ start, end, record }): RecordSpan[] =>
    record ? [{ start, end, record: record.id, topic: record.topic }] : [],
  );
  // A cue inside another law's name is no sign of ours.
  const hiding = chosen.filter(({ record }) => !record);
  const isHidden = (cue: CueSpan) =>
    overlapping(hiding, cue).some((law) => spanLength(law) > spanLength(cue));
  return {
    text,
    cues: hiding.length ? cues.filter((cue) => !isHidden(cue)) : cues,
    named: outright,
    chosen,
    contextual,
    short,
    provisions,
    otherLaws,
  };
}
