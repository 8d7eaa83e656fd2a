import { call, newKey, type Input } from '../../../app/api.ts';
import { sha256Of } from '../../../patterns/sha256.ts';

export type Start = Input<'start-import'>;
export type Format = Start['format'];

/** Largest file that an import takes, in bytes. */
export const largestFile = 20_000_000;

export function formatOf(fileName: string): Format | undefined {
  const ending = /\.(csv|xlsx)$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'xlsx' ? ending : undefined;
}

/** Thrown where the bucket did not take the file. */
export class NotArrived extends Error {}

/** Puts a file under the address that is made for it alone, then has its heading read. */
export async function sendFile(importId: string, file: File): Promise<void> {
  const { data: to } = await call('get-import-upload', { importId });
  const answer = await fetch(to.url, { method: 'PUT', headers: to.headers, body: file }).catch(() => undefined);
  if (!answer?.ok) throw new NotArrived();
  await call('read-import', { importId }, { key: newKey() });
}

/** Announces a file, sends it and has it read; the answer is where to go on. */
export async function startList(told: Pick<Start, 'kind' | 'sender' | 'told'>, file: File): Promise<string> {
  const format = formatOf(file.name);
  if (!format) throw new TypeError(`${file.name} is neither CSV nor XLSX`);
  const input: Start = { ...told, fileName: file.name, format, bytes: file.size, sha256: await sha256Of(file) };
  const { data } = await call('start-import', input, { key: newKey() });
  await sendFile(data.importId, file);
  return data.importId;
}
