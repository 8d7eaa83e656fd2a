import { rejected, type FieldError, type Rejected } from '../shared/decision.ts';
import type { FileLine } from './held-order.ts';

/** Headings under which senders write the code and the quantity of a line; compared without spaces and case. */
const codeHeadings = ['编码', '商品编码', '物资编码', '院内编码', '产品编码', 'code', 'itemcode', 'hospitalcode'];
const quantityHeadings = ['数量', '订购数量', '采购数量', 'quantity', 'qty'];

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();

function columnOf(heading: readonly string[], names: readonly string[]): number {
  return heading.findIndex((title) => names.includes(plain(title)));
}

/**
 * Reads the rows of an order file: a heading, then one line each. Full-width digits and letters are read as what they
 * are; every row that cannot be read is named, and then nothing is taken.
 */
export function readOrderFile(rows: readonly (readonly string[])[]): readonly FileLine[] | Rejected<'file-unreadable'> {
  const [heading = [], ...body] = rows;
  const codeColumn = columnOf(heading, codeHeadings);
  const quantityColumn = columnOf(heading, quantityHeadings);
  if (codeColumn < 0 || quantityColumn < 0) {
    return rejected('file-unreadable', { heading: heading.join(' | ') }, [
      {
        pointer: '/content',
        reason: 'the heading must have a column for the code (编码) and one for the quantity (数量)',
      },
    ]);
  }
  if (body.length === 0 || body.length > 300) {
    return rejected('file-unreadable', { rows: body.length }, [
      { pointer: '/content', reason: 'needs 1 to 300 lines' },
    ]);
  }
  const errors: FieldError[] = [];
  const lines = body.map((cells, index): FileLine => {
    const row = index + 1;
    const code = (cells[codeColumn] ?? '').normalize('NFKC').trim();
    const quantityText = (cells[quantityColumn] ?? '').normalize('NFKC').trim();
    const quantity = /^\d{1,7}$/.test(quantityText) ? Number(quantityText) : 0;
    if (!/^[^\s#]{1,64}$/.test(code)) errors.push({ pointer: `/content/${row}/code`, reason: `'${code}' is no code` });
    if (quantity < 1) {
      errors.push({
        pointer: `/content/${row}/quantity`,
        reason: `'${quantityText}' is no whole quantity of 1 or more`,
      });
    }
    return { row, code, quantity };
  });
  return errors.length > 0 ? rejected('file-unreadable', { rows: errors.length }, errors) : lines;
}
