import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { BadRow } from '../../domain/shared/import/check-rows.ts';
import type { ImportColumn, RowError } from '../../domain/shared/import/column.ts';
import { importColumns, type ImportKind } from '../../domain/shared/import/kinds.ts';
import { rowErrorView } from '../shapes/imports.ts';
import type { SheetLine } from './sheet.ts';

/** Titles of the columns that stand before the sender's own; no kind of list knows them, so they may stay in the file. */
export const errorTitles = ['错误说明 Errors', '原行号 Row'] as const;

function sentence(kind: ImportKind, error: RowError): string {
  const columns: readonly ImportColumn[] = importColumns[kind];
  const { field, zh, en, found } = rowErrorView(kind, error);
  const column = columns.find((one) => one.field === field);
  const title = column ? `${column.zh} ${column.en}: ` : '';
  return `${title}${zh} ${en}${found === '' ? '' : ` (${found})`}`;
}

/** The sender's own rows that are wrong, with what is wrong before them. */
export function errorRows(kind: ImportKind, lines: readonly SheetLine[], bad: readonly BadRow[]): string[][] {
  const [[, ...heading] = [0], ...records] = lines;
  const byRow = new Map(records.map(([row, ...cells]) => [row, cells]));
  return [
    [...errorTitles, ...heading],
    ...bad.map(({ row, errors }) => [
      errors.map((error) => sentence(kind, error)).join('; '),
      String(row),
      ...(byRow.get(row) ?? []),
    ]),
  ];
}

/** UTF-8 with byte order mark, so that spreadsheets read Chinese; nothing in it is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
  return Buffer.from(text, 'utf8');
}

/** Every cell a text: a spreadsheet keeps codes as they are. */
export async function xlsxOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
  return writeXlsxFile(cells, { sheet: 'Errors', stickyRowsCount: 1 }).toBuffer();
}
