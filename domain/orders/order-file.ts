import { rejected, type FieldError, type Rejected } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { FileLine } from './held-order.ts';
import { recognisedColumns, shownHeading, type OrderColumns } from './order-columns.ts';

export interface OrderFile {
  readonly lines: readonly FileLine[];
  /** The sender's own number of the order, where a column for it was named and holds one. */
  readonly reference?: string;
}

export type OrderFileReason = 'file-unreadable' | 'columns-unknown';

const text = (cells: readonly string[], column: number): string => (cells[column] ?? '').normalize('NFKC').trim();

/**
 * Reads the rows of an order file: a heading, then one line each. What was learned of its heading counts before what the
 * titles say; where neither tells the columns, nothing is guessed. Full-width digits and letters are read as what they
 * are; every row that cannot be read is named, and then nothing is taken.
 */
export function readOrderFile(
  rows: readonly (readonly string[])[],
  learned?: OrderColumns,
): OrderFile | Rejected<OrderFileReason> {
  const [heading = [], ...body] = rows;
  const columns = learned ?? recognisedColumns(heading);
  if (!columns) {
    return rejected('columns-unknown', { heading: shownHeading(heading) }, [
      {
        pointer: '/content',
        reason: both(
          '表头须各有且仅有一列编码和一列数量',
          'the heading must have just one column for the code (编码) and one for the quantity (数量)',
        ),
      },
    ]);
  }
  if (body.length === 0 || body.length > 300) {
    return rejected('file-unreadable', { rows: body.length }, [
      { pointer: '/content', reason: both('须有 1 至 300 行', 'needs 1 to 300 lines') },
    ]);
  }
  const errors: FieldError[] = [];
  const lines = body.map((cells, index): FileLine => {
    const row = index + 1;
    const code = text(cells, columns.code);
    const quantityText = text(cells, columns.quantity);
    const quantity = /^\d{1,7}$/.test(quantityText) ? Number(quantityText) : 0;
    if (!/^[^\s#]{1,64}$/.test(code)) {
      errors.push({ pointer: `/content/${row}/code`, reason: both(`“${code}”不是编码`, `'${code}' is no code`) });
    }
    if (quantity < 1) {
      errors.push({
        pointer: `/content/${row}/quantity`,
        reason: both(`“${quantityText}”不是大于零的整数数量`, `'${quantityText}' is no whole quantity of 1 or more`),
      });
    }
    return { row, code, quantity };
  });
  const reference = referenceOf(body, columns.reference, errors);
  if (errors.length > 0) return rejected('file-unreadable', { rows: errors.length }, errors);
  return { lines, ...(reference === undefined ? {} : { reference }) };
}

/** The one reference all rows have; an order has one, so a row with another is named. */
function referenceOf(
  body: readonly (readonly string[])[],
  column: number | undefined,
  errors: FieldError[],
): string | undefined {
  if (column === undefined) return undefined;
  let reference: string | undefined;
  body.forEach((cells, index) => {
    const told = text(cells, column);
    if (told === '') return;
    reference ??= told;
    const pointer = `/content/${index + 1}/reference`;
    const wrong = (zh: string, en: string) => errors.push({ pointer, reason: both(zh, en) });
    if (told.length > 64) wrong('超过 64 个字符', 'is longer than 64 characters');
    else if (told !== reference) {
      wrong(`“${told}”与“${reference}”不是同一订单`, `'${told}' is another order than '${reference}'`);
    }
  });
  return reference;
}
