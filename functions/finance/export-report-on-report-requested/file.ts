import { stringify } from 'csv-stringify';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ControlTotals } from '../../../domain/finance/report.ts';
import { addTotals, noTotals, type ReportPart } from '../../../domain/finance/report-rows.ts';

/** A finished file on the function's own disk. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly totals: ControlTotals;
}

/**
 * Writes parts into a CSV file as they come (UTF-8 with byte order mark, so that spreadsheets read Chinese), hands it
 * over, and takes it away again. Memory holds one part.
 */
export async function withCsvFile<T>(
  columns: readonly string[],
  parts: AsyncIterable<ReportPart>,
  use: (file: WrittenFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'));
  try {
    const path = join(folder, 'report.csv');
    const hash = createHash('sha256');
    let bytes = 0;
    let totals = noTotals;
    await pipeline(
      async function* rows() {
        for await (const part of parts) {
          totals = addTotals(totals, part.totals);
          yield* part.rows;
        }
      },
      stringify({ bom: true, header: true, columns: [...columns], record_delimiter: 'windows' }),
      async function* weigh(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(path),
    );
    return await use({ path, bytes, sha256: hash.digest('hex'), totals });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
