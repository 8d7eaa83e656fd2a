import { filesGone } from '../../../domain/admin/import/import.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { BadRow } from '../../../domain/shared/import/check-rows.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readShown } from '../../../runtime/import/files.ts';
import { rowErrorView } from '../../../runtime/shapes/imports.ts';
import { readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now }) => {
  const one = await readImport(store, company, input.importId, 'consistent');
  if (!one) return rejected('not-found', { import: input.importId });
  const gone = filesGone(one, now);
  if (gone) return gone;
  const { rows, cursor } = await readShown<BadRow>(one, one.checks, 'bad', one.checked?.badPages ?? 0, input);
  return {
    answer: {
      items: rows.map(({ row, errors }) => ({ row, errors: errors.map((error) => rowErrorView(one.kind, error)) })),
      ...(cursor ? { cursor } : {}),
    },
  };
});
