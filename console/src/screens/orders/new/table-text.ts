/** Rows of a table that was copied out of a spreadsheet, or of a CSV file; each with its place in the text, 1 for the first. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const delimiters = ['\t', ';', ',', '，'] as const;

/** Tabs come from a spreadsheet, commas and semicolons from files; a table of spaces has none of them. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return delimiters.find((delimiter) => first.includes(delimiter)) ?? ' ';
}

/**
 * The pieces of a table: a whole quoted cell, which may hold delimiters and line ends; a plain cell; a delimiter or line
 * end. A quote inside a plain cell is a sign like others: sizes are written in inches.
 */
function piecesOf(delimiter: string): RegExp {
  const end = `[${delimiter}\n]`;
  return new RegExp(`(?<=^|${end})"((?:[^"]|"")*)"(?=${end}|$)|[^${delimiter}\n]+|${end}`, 'g');
}

/** Reads a table as text, quoted cells as CSV files have them; empty rows are left out. */
export function tableRows(text: string): readonly TextRow[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(clean);
  const rows: string[][] = [['']];
  for (const [piece, quoted] of clean.matchAll(piecesOf(delimiter))) {
    const cells = rows.at(-1) ?? [];
    const isBreak = piece === delimiter;
    if (piece === '\n') rows.push(['']);
    // Several spaces side by side part two cells, not three.
    else if (isBreak && delimiter === ' ' && cells.at(-1) === '') continue;
    else if (isBreak) cells.push('');
    else cells.push((cells.pop() ?? '') + (quoted?.replaceAll('""', '"') ?? piece));
  }
  return rows.flatMap((cells, place) => {
    const read = cells.map((cell) => cell.normalize('NFKC').trim());
    return read.some((cell) => cell !== '') ? [{ row: place + 1, cells: read }] : [];
  });
}

const isNumber = (text: string): boolean => /^[\d,.]+$/.test(text);

/** True when the first row names columns: it holds no number, the rows below do. */
export function hasHeading([first, second]: readonly TextRow[]): boolean {
  if (!first || first.cells.some(isNumber)) return false;
  return second === undefined || second.cells.some(isNumber);
}

/** The text of a file from a sender: UTF-8, or the GB 18030 that spreadsheets write in China. */
export function decodedText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
