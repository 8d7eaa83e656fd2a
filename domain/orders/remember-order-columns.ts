import type { OrderColumnsRemembered } from '../../events/orders.ts';
import { accepted, rejected, type Decision, type FieldError } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import {
  columnMeanings,
  comparedHeading,
  shownHeading,
  type LearnedColumns,
  type OrderColumns,
} from './order-columns.ts';

export interface RememberOrderColumnsState {
  readonly partnerId: string;
  readonly headingHash: string;
  /** What was said of this heading before. */
  readonly before?: LearnedColumns;
}

export interface RememberOrderColumns {
  readonly heading: readonly string[];
  readonly columns: OrderColumns;
}

/** Keeps what a person said of a sender's columns; the latest word counts. A column is one thing and lies in the row. */
export function rememberOrderColumns(
  { partnerId, headingHash, before }: RememberOrderColumnsState,
  { heading, columns }: RememberOrderColumns,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string },
): Decision<LearnedColumns, OrderColumnsRemembered, 'columns-unfit'> {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, zh: string, en: string) => errors.push({ pointer, reason: both(zh, en) });
  if (comparedHeading(heading).length === 0) wrong('/heading', '表头没有列名', 'has no title');
  const taken = new Map<number, string>();
  for (const meaning of columnMeanings) {
    const place = columns[meaning];
    if (place === undefined) continue;
    const other = taken.get(place);
    const pointer = `/columns/${meaning}`;
    const { length } = heading;
    if (place >= length) wrong(pointer, `表头只有 ${length} 列`, `the heading has ${length} columns`);
    if (other) wrong(pointer, '此列已指定给其他内容', `this column is the ${other} already`);
    taken.set(place, meaning);
  }
  if (errors.length > 0) return rejected('columns-unfit', { heading: shownHeading(heading) }, errors);
  return accepted(
    {
      ...before,
      id: `${partnerId}#${headingHash}`,
      company: circumstances.company,
      partnerId,
      headingHash,
      heading: before?.heading ?? heading,
      columns,
      learnedAt: circumstances.now,
      learnedBy: circumstances.actor,
    },
    { type: 'orders.order-columns-remembered.v1', data: { partnerId, heading: headingHash, columns } },
  );
}
