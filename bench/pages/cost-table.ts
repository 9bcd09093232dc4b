/** What pages of one topic cost, as a table. */
import { cell, table } from '../table.ts';
import type { PageGroup } from './pages.ts';

const NONE = '-';

export const costTable = ({ topic, pages, costs }: PageGroup) =>
  table(
    [
      `${pages.length} pages, ${topic === 'negative' ? 'off topic' : 'on topic'}`,
      'main thread, ms',
      'by bare walk',
      'longest run, ms',
      'worst',
      'whole page, by none',
      'heap, MB more',
      'to first mark, ms',
    ],
    costs.map(({ name, ownMs, ownByWalk, longestOwnMs, worstOwnMs, allByNone, heapMb, marksMs }) => [
      name,
      cell(ownMs, 1),
      cell(ownByWalk),
      cell(longestOwnMs, 1),
      worstOwnMs.toFixed(1),
      cell(allByNone),
      cell(heapMb),
      marksMs ? cell(marksMs, 0) : NONE,
    ]),
  );
