import { createHash } from 'node:crypto';
import type { Api } from '../api.ts';
import { read } from './teller.ts';

interface HandedIn {
  readonly kind: string;
  readonly fileName: string;
  /** What the old system tells of the whole. */
  readonly told: object;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Announces a list and sends its file; gives the path of the import. */
export async function handIn(api: Api, { kind, fileName, told, rows }: HandedIn): Promise<string> {
  const bytes = Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
  const started = await api.must('/admin/imports', {
    ...{ kind, sender: 'excel', fileName, format: 'csv', told, bytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const path = `/admin/imports/${started.importId as string}`;
  const { url, headers } = await read(api, `${path}/upload`);
  const put = await fetch(url as string, { method: 'PUT', headers: headers as Record<string, string>, body: bytes });
  if (!put.ok) throw new Error(`the bucket answered ${put.status}`);
  return path;
}

/** Has the heading read, settles the columns as they are proposed and orders the check. */
export async function settleColumns(api: Api, path: string, constants: object = {}): Promise<readonly string[]> {
  const { places } = await api.must(`${path}/reading`, {});
  const settled = await api.send('PUT', `${path}/columns`, { places, constants });
  if (settled.status !== 200) throw new Error(JSON.stringify(settled.body));
  await api.must(`${path}/checks`, {});
  return Object.keys(places as object);
}

/** The import once it stands where it should, for who waits for it. */
export const stands = (api: Api, path: string, status: string) => async () => {
  const one = await read(api, path);
  return one.status === status ? one : undefined;
};
