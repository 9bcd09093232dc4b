/** Whether somebody stands for a guide's own texts: its sources, and the voices of its opinions. */
import type { Report } from './check-record.ts';
import type { Guide } from './guide-schema.ts';
import { firstDay } from './partial-date.ts';
import { relayOf } from './relays.ts';
import type { SourceRef } from './schema.ts';

/** Every item of a guide file with its place, to follow voices and sources. */
function ownRefs(guide: Guide): { refs: readonly SourceRef[]; at: string }[] {
  if (guide.form === 'timeline')
    return guide.entries.flatMap((entry, i) =>
      entry.show === 'own' ? [{ refs: entry.sources, at: `entries[${i}].sources` }] : [],
    );
  return guide.groups.flatMap(({ rows = [] }, g) =>
    rows.flatMap(({ cells = {} }, r) =>
      Object.entries(cells).flatMap(([id, items]) =>
        items.flatMap((item, i) =>
          item.show === 'own'
            ? [{ refs: item.sources, at: `groups[${g}].rows[${r}].cells.${id}[${i}].sources` }]
            : [],
        ),
      ),
    ),
  );
}

export function checkSources(guide: Guide, report: Report) {
  const sources = new Map((guide.sources ?? []).map((source) => [source.id, source]));
  const cited = new Set<string>();
  for (const { refs, at } of ownRefs(guide))
    for (const { source } of refs) {
      cited.add(source);
      if (!sources.has(source))
        report(
          at,
          `cites the source "${source}", which is not in this guide's sources. Add it there, or correct the id.`,
        );
    }
  guide.sources?.forEach(({ id, url, date }, i) => {
    const at = `sources[${i}]`;
    if (!cited.has(id)) report(at, `"${id}" is not cited by any text of this guide. Cite it or remove it.`);
    const relay = url && relayOf(url);
    if (relay)
      report(
        `${at}.url`,
        `leads to ${relay}, which is a relay, an aggregator or user-generated. Cite the original.`,
      );
    if (date && firstDay(date) > guide.reviewed)
      report(`${at}.date`, `is later than the review (${guide.reviewed}). Correct one of the two.`);
  });
}

export function checkVoices(guide: Guide, report: Report) {
  const voices = new Set(guide.voices?.map(({ id }) => id));
  const used = new Set<string>();
  const use = (voice: string | undefined, at: string) => {
    if (!voice) return;
    used.add(voice);
    if (!voices.has(voice))
      report(at, `gives "${voice}" as whose view it is, which is not in this guide's voices. Add it there.`);
  };
  if (guide.form !== 'timeline')
    guide.groups.forEach(({ voice, rows = [] }, g) => {
      use(voice, `groups[${g}].voice`);
      rows.forEach((row, r) => {
        use(row.voice, `groups[${g}].rows[${r}].voice`);
        for (const [id, items] of Object.entries(row.cells ?? {}))
          for (const item of items)
            if (item.show === 'opinion') use(item.voice, `groups[${g}].rows[${r}].cells.${id}`);
      });
    });
  guide.voices?.forEach(({ id }, i) => {
    if (!used.has(id)) report(`voices[${i}]`, `"${id}" says nothing in this guide. Remove it.`);
  });
}
