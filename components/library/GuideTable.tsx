/** The rows of a guide as tables, one a group; every cell shows its source, or whose opinion it is. */
import type { GuideGroup, GuideModel, GuideRow } from '../../knowledge/guide-model.ts';
import { recordHref } from '../ui/links.ts';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import type { CiteContext } from './Cited.tsx';
import { GuideItemView, Opinion } from './GuideItemView.tsx';

interface GuideTableProps {
  readonly model: GuideModel;
  readonly today: string;
  readonly cite: CiteContext;
}

/** In a timeline, the heading is a date. */
const Heading = ({ row, isTimeline }: { row: GuideRow; isTimeline: boolean }) => (
  <>
    {isTimeline ? (
      sayWritten(row.heading)
    ) : row.record ? (
      <a href={recordHref(row.record)}>{row.heading}</a>
    ) : (
      row.heading
    )}
    {row.opinion && (
      <>
        {' '}
        <Opinion opinion={row.opinion} />
      </>
    )}
  </>
);

const Row = ({ row, model, today, cite }: GuideTableProps & { row: GuideRow }) => {
  const isTimeline = model.form === 'timeline';
  const title = row.cells[0]?.[0]?.title;
  return (
    <tr data-state={row.state}>
      <th scope="row" lang={isTimeline ? undefined : 'en'}>
        <Heading row={row} isTimeline={isTimeline} />
      </th>
      {isTimeline && (
        <td data-label={say('column_record')} lang="en">
          {row.record && <a href={recordHref(row.record)}>{title}</a>}
        </td>
      )}
      {row.cells.map((items, c) => (
        <td key={model.columns[c]?.id} data-label={model.columns[c]?.label}>
          {items.length ? (
            items.map((item, i) => (
              <GuideItemView
                key={`${i} ${item.text}`}
                item={item}
                rowRecord={row.record}
                today={today}
                cite={cite}
              />
            ))
          ) : (
            <p class="fact-note">{say('guide_not_on_record')}</p>
          )}
        </td>
      ))}
    </tr>
  );
};

export const groupPlace = (index: number) => `group-${index + 1}`;

const Group = ({ group, index, ...props }: GuideTableProps & { group: GuideGroup; index: number }) => {
  const { model } = props;
  const isTimeline = model.form === 'timeline';
  const id = groupPlace(index);
  const name = group.heading ?? model.title;
  return (
    <section class="guide-group" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} class={group.heading ? undefined : 'vh'}>
        <span lang="en">{name}</span> <span class="count">{group.rows.length}</span>
        {group.opinion && (
          <>
            {' '}
            <Opinion opinion={group.opinion} />
          </>
        )}
      </h3>
      <div class="table-scroll">
        <table class="guide-table" data-form={model.form}>
          <thead>
            <tr>
              <th scope="col">
                {isTimeline ? say('column_date') : <span class="vh">{say('column_entry')}</span>}
              </th>
              {isTimeline && <th scope="col">{say('column_record')}</th>}
              {model.columns.map(({ id, label }) => (
                <th key={id} scope="col" lang="en">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row, r) => (
              <Row key={`${r} ${row.heading}`} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

export const GuideTable = (props: GuideTableProps) => (
  <>
    {props.model.groups.map((group, index) => (
      <Group key={group.heading} group={group} index={index} {...props} />
    ))}
  </>
);
