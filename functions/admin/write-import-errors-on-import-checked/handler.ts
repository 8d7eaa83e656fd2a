import type { BadRow } from '../../../domain/shared/import/check-rows.ts';
import { csvOf, errorRows, xlsxOf } from '../../../runtime/import/error-file.ts';
import { contentTypes, importPlaces, readPage, readStoredLines, storeBytes } from '../../../runtime/import/files.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { readImport } from '../../../table/imports.ts';
import { subscription } from './subscription.ts';

/** The same rows make the same file: a second delivery changes nothing that anybody reads. */
export const handler = onEventRefresh(subscription, async ({ store }, { company, data }) => {
  const { importId, run } = data as { importId: string; run: number };
  const one = await readImport(store, company, importId, 'consistent');
  if (!one) throw new NotYet(`import ${importId} is not there yet`);
  if (one.checks !== run || !one.checked?.badPages) return 'nothing-to-write';
  const bad: BadRow[] = [];
  for (let page = 0; page < one.checked.badPages; page += 1)
    bad.push(...(await readPage<BadRow>(one, run, 'bad', page)));
  const rows = errorRows(one.kind, await readStoredLines(one), bad);
  await storeBytes(importPlaces.errors(one, run, 'csv'), contentTypes.csv, csvOf(rows));
  await storeBytes(importPlaces.errors(one, run, 'xlsx'), contentTypes.xlsx, await xlsxOf(rows));
  return 'written';
});
