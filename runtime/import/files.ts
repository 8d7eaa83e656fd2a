import { createHash } from 'node:crypto';
import { shownInPage, type Import } from '../../domain/admin/import/import.ts';
import { BadCursor } from '../../table/cursor.ts';
import { importFiles, readFile, writeFile } from '../file-bucket.ts';
import type { SheetLine } from './sheet.ts';

type Named = Pick<Import, 'company' | 'id'>;

/** Content types as the bucket keeps them. */
export const contentTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

const folder = ({ company, id }: Named) => `${importFiles}${company}/${id}`;

/** Where the files of an import lie; every check has a folder of its own. */
export const importPlaces = {
  source: (one: Named & Pick<Import, 'format'>) => `${folder(one)}/source.${one.format}`,
  lines: (one: Named) => `${folder(one)}/lines.json`,
  page: (one: Named, check: number, part: 'good' | 'bad' | 'doubtful', page: number) =>
    `${folder(one)}/check-${check}/${part}-${page.toString().padStart(4, '0')}.json`,
  errors: (one: Named, check: number, format: 'csv' | 'xlsx') => `${folder(one)}/check-${check}/errors.${format}`,
};

/** Stores bytes; the same bytes again under the same key change nothing that anybody reads. */
export async function storeBytes(key: string, contentType: string, content: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await writeFile({ key, contentType, bytes: content.length, sha256 }, content);
}

async function storeJson(key: string, value: unknown): Promise<void> {
  await storeBytes(key, contentTypes.json, Buffer.from(JSON.stringify(value)));
}

async function readJson<T>(key: string): Promise<T> {
  return JSON.parse(Buffer.from(await readFile(key)).toString('utf8')) as T;
}

/** Requests to the bucket under way at a time. */
const atOnce = 16;

export async function inTurns<T>(things: readonly T[], most: number, work: (thing: T, index: number) => Promise<void>) {
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const index = next;
      next += 1;
      await work(things[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, things.length) }, worker));
}

/** Stores a list in pages and says how many there are. */
export async function storePages(
  one: Named,
  check: number,
  part: 'good' | 'bad' | 'doubtful',
  things: readonly unknown[],
  size: number,
): Promise<number> {
  const pages = Array.from({ length: Math.ceil(things.length / size) }, (_, page) =>
    things.slice(page * size, (page + 1) * size),
  );
  await inTurns(pages, atOnce, (page, index) => storeJson(importPlaces.page(one, check, part, index), page));
  return pages.length;
}

export function readPage<T>(
  one: Named,
  check: number,
  part: 'good' | 'bad' | 'doubtful',
  page: number,
): Promise<readonly T[]> {
  return readJson(importPlaces.page(one, check, part, page));
}

export const storeLines = (one: Named, lines: readonly SheetLine[]) => storeJson(importPlaces.lines(one), lines);
export const readStoredLines = (one: Named) => readJson<readonly SheetLine[]>(importPlaces.lines(one));

/** The page of a list sorted by row that may hold a row: the pages are halved until it is found. */
export async function findRow<T extends { readonly row: number }>(
  one: Named,
  check: number,
  part: 'bad' | 'doubtful',
  pages: number,
  row: number,
): Promise<T | undefined> {
  let [low, high] = [0, pages - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const page = await readPage<T>(one, check, part, middle);
    const [first, last] = [page[0], page.at(-1)];
    if (!first || !last) return undefined;
    if (row < first.row) high = middle - 1;
    else if (row > last.row) low = middle + 1;
    else return page.find((each) => each.row === row);
  }
  return undefined;
}

/**
 * A page of a list that people read: stored pages are handed out whole, as many as `limit` rows fill, one at least. The
 * cursor is the number of the next.
 */
export async function readShown<T>(
  one: Named,
  check: number,
  part: 'bad' | 'doubtful',
  stored: number,
  { limit, cursor = '0' }: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly rows: readonly T[]; readonly cursor?: string }> {
  if (!/^\d{1,4}$/.test(cursor)) throw new BadCursor('cursor is of another list');
  const first = Number(cursor);
  const end = Math.min(stored, first + Math.max(1, Math.floor(limit / shownInPage)));
  const wanted = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  const pages = await Promise.all(wanted.map((page) => readPage<T>(one, check, part, page)));
  return { rows: pages.flat(), ...(end < stored ? { cursor: String(end) } : {}) };
}
