import { outOfTurn } from '../../../domain/admin/import/import.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { uploadAddress } from '../../../runtime/file-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { contentTypes, importPlaces } from '../../../runtime/import/files.ts';
import { readImport } from '../../../table/imports.ts';
import { contract } from './contract.ts';

/** Long enough for the largest file over a slow line. */
const expiresInSeconds = 900;

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const one = await readImport(store, company, input.importId, 'consistent');
  if (!one) return rejected('not-found', { import: input.importId });
  const no = outOfTurn(one, 'awaiting-file');
  if (no) return no;
  const { bytes, sha256, format } = one;
  const file = { key: importPlaces.source(one), contentType: contentTypes[format], bytes, sha256 };
  const { url, headers } = await uploadAddress(file, expiresInSeconds);
  return { answer: { url, headers: { ...headers }, expiresInSeconds } };
});
