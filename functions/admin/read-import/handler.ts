import type { Import } from '../../../domain/admin/import/import.ts';
import { readImport as decideRead, type ReadImportState } from '../../../domain/admin/import/read-import.ts';
import { createHash } from 'node:crypto';
import { rejected } from '../../../domain/shared/decision.ts';
import { mostRows } from '../../../domain/shared/import/kinds.ts';
import { fileHead, readFile } from '../../../runtime/file-bucket.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { importPlaces, storeLines } from '../../../runtime/import/files.ts';
import { readLines } from '../../../runtime/import/sheet.ts';
import { headingHashOf, importCodec, readImport, readLearnedMapping } from '../../../table/imports.ts';
import { contract } from './contract.ts';

/** Most columns of a heading and characters of a title: what an import keeps of its file stays small. */
const [mostColumns, longestTitle] = [200, 100];

async function fileOf(one: Import): Promise<ReadImportState['file']> {
  const key = importPlaces.source(one);
  if (!(await fileHead(key))) return undefined;
  const bytes = await readFile(key);
  if (createHash('sha256').update(bytes).digest('hex') !== one.sha256) return { readable: false, problem: 'changed' };
  const lines = await readLines(bytes, one.format);
  if (!lines) return { readable: false, problem: 'unreadable' };
  const [[, ...titles] = [0], ...records] = lines;
  // The lines are kept beside the file, so that no later step needs a reader of spreadsheets.
  if (records.length > 0 && records.length <= mostRows) await storeLines(one, lines);
  const heading = titles.slice(0, mostColumns).map((title) => title.slice(0, longestTitle));
  return { readable: true, heading, rows: records.length };
}

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const one = await readImport(store, company, input.importId, 'consistent');
    if (!one) return rejected('not-found', { import: input.importId });
    const file = one.status === 'awaiting-file' ? await fileOf(one) : undefined;
    if (!file?.readable) return { import: one, file };
    const { sender, kind } = one;
    const headingHash = headingHashOf(file.heading);
    return { import: one, file, learned: await readLearnedMapping(store, company, { sender, kind, headingHash }) };
  },
  decide: (state, _input, circumstances) => decideRead(state, circumstances),
  save: (next) => ({
    aggregate: importCodec.write(next),
    summary: { rows: next.rows ?? 0, columns: next.heading?.length ?? 0 },
  }),
  answer: ({ id, status, rows = 0, heading = [], mapping }) => ({
    importId: id,
    status,
    rows,
    heading: [...heading],
    places: { ...mapping?.places },
  }),
});
