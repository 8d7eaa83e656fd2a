/** What the API takes at a time: records of a request, bytes of a record. */
const batchSize = 100;
export const largestRecordBytes = 4_000;

export interface Batch {
  /** Line of the file that the first record stands on; in an array the place of the record. */
  readonly firstLine: number;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

export interface Unsent {
  readonly line: number;
  readonly why: 'noRecord' | 'tooLarge';
}

export interface ImportFile {
  readonly batches: readonly Batch[];
  /** Lines that are no record at all: they are told without asking the API. */
  readonly unsent: readonly Unsent[];
  readonly records: number;
}

/**
 * Cuts a file into requests of lines that follow each other, so that a line of the report is a line of the file. A file is
 * one JSON record a line, or one array of records. Undefined: it is neither.
 */
export function readImportFile(text: string): ImportFile | undefined {
  const lines = text.trimStart().startsWith('[') ? linesOfArray(text) : linesOfText(text);
  if (!lines) return undefined;
  const batches: { firstLine: number; records: Record<string, unknown>[] }[] = [];
  const unsent: Unsent[] = [];
  for (const { line, record } of lines) {
    const why = record === undefined ? 'noRecord' : isTooLarge(record) ? 'tooLarge' : undefined;
    if (why || record === undefined) {
      unsent.push({ line, why: why ?? 'noRecord' });
      continue;
    }
    const last = batches.at(-1);
    const follows = last && last.firstLine + last.records.length === line && last.records.length < batchSize;
    if (follows) last.records.push(record);
    else batches.push({ firstLine: line, records: [record] });
  }
  return { batches, unsent, records: batches.reduce((sum, { records }) => sum + records.length, 0) };
}

interface Line {
  readonly line: number;
  readonly record: Record<string, unknown> | undefined;
}

function linesOfArray(text: string): readonly Line[] | undefined {
  const all = parsed(text);
  if (!Array.isArray(all)) return undefined;
  return all.map((one: unknown, index) => ({ line: index + 1, record: recordOf(one) }));
}

const linesOfText = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((content, index) => {
      if (content.trim() === '') return [];
      return [{ line: index + 1, record: recordOf(parsed(content)) }];
    });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

const isTooLarge = (record: object): boolean =>
  new TextEncoder().encode(JSON.stringify(record)).length > largestRecordBytes;
