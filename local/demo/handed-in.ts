import { createHash } from 'node:crypto';
import { read, type Teller } from './teller.ts';

interface List {
  readonly kind: string;
  readonly fileName: string;
  readonly text: string;
  /** Rows as the old system counts them. */
  readonly rows: number;
}

/** Announces a list and sends its file to the bucket; answers where the import stands in the API. */
export async function handedIn(teller: Teller, who: string, { kind, fileName, text, rows }: List): Promise<string> {
  const bytes = Buffer.from(text);
  const { importId } = await teller.as(who).must('/admin/imports', {
    ...{ kind, sender: 'excel', fileName, format: 'csv', bytes: bytes.length, told: { rows } },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const path = `/admin/imports/${importId}`;
  const { url, headers } = await read(teller.as(who), `${path}/upload`);
  const put = await fetch(url as string, { method: 'PUT', headers: headers as Record<string, string>, body: bytes });
  if (!put.ok) throw new Error(`the bucket answered ${put.status}`);
  return path;
}

/** Settles the columns as proposed, with a text for every row where told, and orders the dry run; answers the columns. */
export async function settled(
  teller: Teller,
  who: string,
  path: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<object> {
  const api = teller.as(who);
  const { places } = await api.must(`${path}/reading`, {});
  const answer = await api.send('PUT', `${path}/columns`, { places, constants });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await api.must(`${path}/checks`, {});
  return places as object;
}

/** The import once it stands there; undefined until then. */
export const standing = (teller: Teller, who: string, path: string, status: string) => async () => {
  const one = await read(teller.as(who), path);
  return one.status === status ? one : undefined;
};

/** What is wrong, row by row, in the words a person reads. */
export async function noteProblems(teller: Teller, who: string, path: string): Promise<void> {
  const { items } = await read(teller.as(who), `${path}/problems`, { limit: 100 });
  for (const { row, errors } of items) {
    const words = errors.map((error: { zh: string; found: string }) => `${error.zh} ${error.found}`);
    teller.note(`第 ${row} 行 row ${row}: ${words.join('; ')}`);
  }
}
