import { parse } from 'csv-parse/sync';
import { readSheet, type CellValue } from 'read-excel-file/node';
import type { FileFormat } from '../../domain/admin/import/import.ts';

/** A line of a sheet with its number in the file, from 1; lines without any text are left out. */
export type SheetLine = readonly [line: number, ...cells: string[]];

/** The lines of the first sheet of a file, or undefined when it is no such file. */
export async function readLines(bytes: Uint8Array, format: FileFormat): Promise<readonly SheetLine[] | undefined> {
  const rows = format === 'xlsx' ? await sheetRows(bytes) : csvRows(bytes);
  return rows
    ?.map((cells, index): SheetLine => [index + 1, ...cells])
    .filter(([, ...cells]) => cells.some((cell) => cell.trim() !== ''));
}

async function sheetRows(bytes: Uint8Array): Promise<string[][] | undefined> {
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(cellText));
  } catch {
    return undefined;
  }
}

/** Dates lose nothing as instants: a spreadsheet's day is midnight in no zone. */
function cellText(cell: CellValue | null | undefined): string {
  if (cell instanceof Date) return cell.toISOString();
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Text of a file as Chinese programs write it: UTF-8, else GB 18030. Bytes that are neither are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

function csvRows(bytes: Uint8Array): string[][] | undefined {
  const text = textOf(bytes);
  // A file of numbers and control characters is decoded by some encoding as well; a list holds none of them.
  if (text === undefined || text.includes('\u0000')) return undefined;
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    return undefined;
  }
}

/** The mark that parts most cells of the heading. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, 5_000).split(/\r?\n/)[0] ?? '';
  const marks = [',', ';', '\t'] as const;
  const count = (mark: string) => heading.split(mark).length;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
