import type { Import } from '../../../domain/admin/import/import.ts';
import { importRoles } from '../../../domain/shared/import/kinds.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Caller } from '../../../runtime/caller.ts';
import { fileAddress, fileHead } from '../../../runtime/file-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { contentTypes, importPlaces } from '../../../runtime/import/files.ts';
import { importView, reconciliationView } from '../../../runtime/shapes/imports.ts';
import { readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

const addressSeconds = 300;

/** The workbook is written last: where it lies, the text lies too. */
async function errorFilesOf(one: Import) {
  if (!one.checked?.badPages || !(await fileHead(importPlaces.errors(one, one.checks, 'xlsx')))) return undefined;
  const address = (format: 'csv' | 'xlsx') =>
    fileAddress(
      {
        key: importPlaces.errors(one, one.checks, format),
        contentType: contentTypes[format],
        name: `errors-${one.id}.${format}`,
      },
      'attachment',
      addressSeconds,
    );
  return { csv: await address('csv'), xlsx: await address('xlsx') };
}

/** Lists that hold numbers of people, or who answers for a licence: they go back to the posts that may hand one in. */
function mayHave({ kind }: Import, { roles }: Caller): boolean {
  return (kind !== 'people' && kind !== 'licences') || importRoles[kind].some((role) => roles.includes(role));
}

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const one = await readImport(store, company, input.importId, 'consistent');
  if (!one) return rejected('not-found', { import: input.importId });
  const errorFiles = mayHave(one, await asking) ? await errorFilesOf(one) : undefined;
  const reconciliation = reconciliationView(one);
  return {
    answer: {
      ...importView(one),
      heading: [...(one.heading ?? [])],
      places: { ...one.mapping?.places },
      constants: { ...one.mapping?.constants },
      ...(errorFiles ? { errorFiles } : {}),
      ...(reconciliation ? { reconciliation } : {}),
    },
  };
});
