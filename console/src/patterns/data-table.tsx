import { useMemo, useState, type ReactNode } from 'react';
import { fieldWord } from '../app/language.ts';
import { Go } from './go.tsx';
import { Empty } from './states.tsx';
import { isNumeric, Value } from './value.tsx';
import { usePatternWords } from './words.ts';

export interface Column<Row> {
  /** A field of the row; its heading and its writing come from the data dictionary. */
  readonly field: string;
  /** Another heading than the dictionary's. */
  readonly label?: string;
  /** Another cell than the field's value. */
  readonly render?: (row: Row) => ReactNode;
  /** What it is sorted by where the cell is drawn otherwise. */
  readonly value?: (row: Row) => unknown;
  readonly align?: 'left' | 'right';
  /** False: nothing to sort by, e.g. buttons. */
  readonly sorts?: boolean;
}

export interface TableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row, index: number) => string;
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly operation?: string;
  /** The screen a row opens; the first column is then a link. */
  readonly link?: (row: Row) => string | undefined;
  readonly empty?: ReactNode;
}

/**
 * A table that becomes a list of cards on a phone. Headings sort the rows that are there and say so; the first column
 * opens the row. Plain markup: thousands of rows over pages stay light, and screen readers know it.
 */
export function DataTable<Row>({ rows, columns, rowKey, label, operation, link, empty }: TableProps<Row>) {
  const t = usePatternWords();
  const [sort, setSort] = useState<{ readonly field: string; readonly isDown: boolean }>();
  const sorted = useMemo(() => sortedRows(rows, columns, sort), [rows, columns, sort]);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const words = columns.map(({ field, label: own }) => own ?? fieldWord(field, operation));
  const [first] = rows;
  const right = columns.map(
    ({ field, align, render }) =>
      align === 'right' || (!align && !render && isNumeric(field, cell(first, field), operation)),
  );
  return (
    <div className="ll-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="ll-table">
        <thead>
          <tr>
            {columns.map(({ field, sorts }, at) => (
              <th
                key={field}
                scope="col"
                className={right[at] ? 'll-right' : undefined}
                {...(sort?.field === field ? { 'aria-sort': sort.isDown ? 'descending' : 'ascending' } : {})}
              >
                {sorts === false ? (
                  words[at]
                ) : (
                  <button
                    type="button"
                    title={`${t('sortBy', { field: words[at] })} · ${t('sortedLoaded')}`}
                    onClick={() => setSort(nextSort(sort, field))}
                  >
                    {words[at]}
                    <span aria-hidden>{sort?.field === field ? (sort.isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column, at) => (
                <td key={column.field} data-label={words[at]} className={right[at] ? 'll-right' : undefined}>
                  {/* One box a cell: on a phone label and content stand apart, not the parts of the content. */}
                  <div>
                    <Cell row={row} column={column} to={at === 0 ? link?.(row) : undefined} operation={operation} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({
  row,
  column,
  to,
  operation,
}: {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly to: string | undefined;
  readonly operation: string | undefined;
}) {
  const content = column.render ? (
    column.render(row)
  ) : (
    <Value
      field={column.field}
      value={cell(row, column.field)}
      {...(operation ? { operation } : {})}
      {...(to ? { plain: true } : {})}
    />
  );
  return to ? <Go to={to}>{content}</Go> : content;
}

const cell = (row: unknown, field: string): unknown => (row as Record<string, unknown> | undefined)?.[field];

function nextSort(sort: { readonly field: string; readonly isDown: boolean } | undefined, field: string) {
  if (sort?.field !== field) return { field, isDown: false };
  return sort.isDown ? undefined : { field, isDown: true };
}

function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: { readonly field: string; readonly isDown: boolean } | undefined,
): readonly Row[] {
  const column = columns.find(({ field }) => field === sort?.field);
  if (!column || !sort) return rows;
  const valueOf = (row: Row): unknown => (column.value ? column.value(row) : cell(row, column.field));
  const sign = sort.isDown ? -1 : 1;
  return rows.toSorted((a, b) => sign * compared(valueOf(a), valueOf(b)));
}

/** Amounts arrive as decimal texts: what looks like a number is ordered as one, the rest by the alphabet of the reader. */
export function compared(a: unknown, b: unknown): number {
  const [one, other] = [a, b].map((value) => (value === undefined || value === null ? '' : String(value as string)));
  const isNumber = /^-?\d+(?:\.\d+)?$/;
  if (isNumber.test(one ?? '') && isNumber.test(other ?? '')) return Number(one) - Number(other);
  return (one ?? '').localeCompare(other ?? '', 'zh-CN');
}
