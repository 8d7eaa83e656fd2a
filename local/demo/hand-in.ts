import { createHash } from 'node:crypto';
import { read, type Teller } from './teller.ts';

/** A list of an old system as somebody hands it in. */
export interface OldList {
  readonly post: string;
  readonly kind: string;
  readonly fileName: string;
  readonly rows: readonly (readonly string[])[];
  /** What the old system says of the whole. */
  readonly told: object;
  /** Texts for fields that have no column. */
  readonly constants?: Readonly<Record<string, string>>;
}

/** Sends a list, settles its columns as proposed and has it checked; gives the address of the import. */
export async function handIn(teller: Teller, list: OldList): Promise<string> {
  const person = teller.as(list.post);
  const bytes = Buffer.from(list.rows.map((row) => row.join(',')).join('\r\n'));
  const importId = await teller.act(
    list.post,
    `上传清单 sends the list ${list.fileName}`,
    async () => {
      const started = await person.must('/admin/imports', {
        kind: list.kind,
        sender: 'excel',
        fileName: list.fileName,
        format: 'csv',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        told: list.told,
      });
      const id = started.importId as string;
      const { url, headers } = await read(person, `/admin/imports/${id}/upload`);
      const put = await fetch(url as string, {
        method: 'PUT',
        headers: headers as Record<string, string>,
        body: bytes,
      });
      if (!put.ok) throw new Error(`the bucket answered ${put.status}`);
      return id;
    },
    (id) => id,
  );
  const path = `/admin/imports/${importId}`;
  await teller.act(
    list.post,
    '确认列 settles the columns as proposed',
    async () => {
      const { places } = await person.must(`${path}/reading`, {});
      const settled = await person.send('PUT', `${path}/columns`, { places, constants: list.constants ?? {} });
      if (settled.status !== 200) throw new Error(JSON.stringify(settled.body));
      await person.must(`${path}/checks`, {});
      return places as object;
    },
    (places) => Object.keys(places).join(', '),
  );
  await teller.follows('试检查 the dry run', standsAt(teller, list.post, path, 'checked'), ({ checked }) => {
    const { good, bad, doubtful } = checked as Record<string, number>;
    return `${good} good, ${bad} wrong, ${doubtful} may be a duplicate`;
  });
  const { items: wrong } = await read(person, `${path}/problems`, { limit: 100 });
  for (const { row, errors } of wrong) {
    teller.note(
      `第 ${row} 行 row ${row}: ${errors.map((e: { zh: string; found: string }) => `${e.zh} ${e.found}`).join('; ')}`,
    );
  }
  return path;
}

/** Takes the good rows in and waits for the proof of the totals. */
export async function takeIn(teller: Teller, post: string, path: string, told: 'rows' | 'value'): Promise<void> {
  await teller.as(post).must(`${path}/applications`, {});
  await teller.follows(
    '导入并核对 taken in and proven',
    standsAt(teller, post, path, 'applied'),
    ({ applied, reconciliation }) => {
      const shown = (totals: unknown) => String((totals as Record<string, unknown>)[told]);
      const { told: said, books, missing } = reconciliation as Record<string, unknown>;
      return `${applied.taken} taken; told ${shown(said)}, in the books ${shown(books)}, difference ${shown(missing)} = the wrong rows`;
    },
  );
}

function standsAt(teller: Teller, post: string, path: string, status: string) {
  return async () => {
    const one = await read(teller.as(post), path);
    return one.status === status ? one : undefined;
  };
}
