/** A built guide as a Markdown table, for the command line and to paste into a text. */
import {
  type GuideItem,
  type GuideModel,
  type GuideOpinion,
  type GuideRow,
  hasPassed,
} from './guide-model.ts';

const inCell = (text: string) => text.replaceAll('|', '\\|');

const whose = ({ whose: name, as }: GuideOpinion) => `*${as}, ${name}*`;

/** What must be said about a date for it not to be taken for more than it is. */
const standing = (item: GuideItem, today: string) =>
  item.state === 'superseded'
    ? `superseded${item.until ? `, on record until ${item.until}` : ''}${item.now ? `; now ${item.now}` : ''}`
    : item.state === 'scheduled'
      ? hasPassed(item, today)
        ? 'scheduled; the day has passed, the outcome is not on record'
        : 'scheduled'
      : item.until
        ? `until ${item.until}`
        : '';

function itemText(item: GuideItem, today: string, rowRecord: string | undefined): string {
  const title = item.record === rowRecord ? undefined : item.title;
  const before = [title, item.label, item.of].filter(Boolean).join(', ');
  const earlier = item.earlier?.map(({ text, until }) => `${text} until ${until}`).join('; ');
  const numbers = item.citations.map(({ number, at }) => (at ? `${number}, ${at}` : `${number}`)).join('; ');
  const asides = [
    standing(item, today),
    item.note?.replace(/\.$/, ''),
    earlier && `earlier: ${earlier}`,
    item.confidence === 'disputed' ? 'disputed' : '',
    item.asOf && `as of ${item.asOf}`,
  ].filter(Boolean);
  return [
    before && `${before}:`,
    item.url ? `[${item.text}](${item.url})` : item.text,
    asides.length ? `(${asides.join('; ')})` : '',
    item.opinion ? `(${whose(item.opinion)})` : numbers && `[${numbers}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

const rowText = ({ heading, opinion, record, cells }: GuideRow, today: string, isTimeline: boolean) =>
  [
    opinion ? `${heading} (${whose(opinion)})` : heading,
    ...(isTimeline ? [cells[0]?.[0]?.title ?? ''] : []),
    ...cells.map(
      (items) => items.map((item) => itemText(item, today, record)).join('<br>') || 'not on record',
    ),
  ].map(inCell);

export function guideMarkdown(model: GuideModel, today: string): string {
  const isTimeline = model.form === 'timeline';
  const heads = [
    isTimeline ? 'Date' : '',
    ...(isTimeline ? ['Record'] : []),
    ...model.columns.map(({ label }) => label),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const groups = model.groups.flatMap(({ heading, opinion, rows }) => [
    ...(heading ? [`## ${heading}${opinion ? ` (${whose(opinion)})` : ''}`, ''] : []),
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map((row) => line(rowText(row, today, isTimeline))),
    '',
  ]);
  return [
    `# ${model.title}`,
    '',
    model.summary,
    '',
    ...model.voices.flatMap(({ whose: name, about }) => [`${name}: ${about}`, '']),
    ...groups,
    '## Sources',
    '',
    ...model.sources.map(
      ({ number, title, publisher, date, url }) =>
        `${number}. ${[title, publisher, date].filter(Boolean).join(', ')}${url ? ` <${url}>` : ''}`,
    ),
    '',
    `Reviewed ${model.reviewed}.`,
  ].join('\n');
}
