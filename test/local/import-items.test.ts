import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { importItems, reportText, totalsOf } from '../../local/import-items.ts';

interface Sent {
  firstLine: number;
  records: object[];
}

/** An API that takes every record; each job is done at its second look. */
async function fakeApi(failures = 0) {
  const sent: Sent[] = [];
  const keys: string[] = [];
  const looks = new Map<string, number>();
  let failing = failures;
  const server: Server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const answer = (status: number, content: unknown) => {
        outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
      };
      const url = new URL(incoming.url ?? '', 'http://localhost');
      if (incoming.headers.authorization !== 'Bearer token') return answer(403, { type: 'not-allowed' });
      if (incoming.method === 'POST') {
        keys.push(String(incoming.headers['idempotency-key']));
        if (failing > 0) {
          failing -= 1;
          return answer(503, { type: 'busy' });
        }
        sent.push(JSON.parse(Buffer.concat(pieces).toString()) as Sent);
        return answer(202, { jobId: `job_${sent.length}` });
      }
      const job = /job_\d+/.exec(url.pathname)?.[0] ?? '';
      const batch = sent[Number(job.slice(4)) - 1] as Sent;
      if (url.pathname.startsWith('/admin')) {
        looks.set(job, (looks.get(job) ?? 0) + 1);
        const done = (looks.get(job) ?? 0) > 1;
        return answer(200, {
          status: done ? 'done' : 'running',
          done: done ? batch.records.length : 0,
          total: batch.records.length,
        });
      }
      const items = batch.records.map((_, index) => ({ line: batch.firstLine + index, outcome: 'accepted' }));
      const half = Math.ceil(items.length / 2);
      const isFirst = !url.searchParams.has('cursor');
      return answer(200, {
        items: isFirst ? items.slice(0, half) : items.slice(half),
        ...(isFirst ? { cursor: 'x' } : {}),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  servers.push(server);
  return { api: `http://localhost:${port}`, sent, keys };
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const options = (api: string) => ({ api, token: 'token', lookEvery: 1 });

describe('importing a file of items', () => {
  it('sends every record in requests of a hundred and reports every line once, in order', async () => {
    const { api, sent } = await fakeApi();
    const text = Array.from({ length: 250 }, (_, index) => JSON.stringify({ index })).join('\n');
    const lines = await importItems(text, options(api));
    expect(sent.map(({ firstLine, records }) => [firstLine, records.length])).toEqual([
      [1, 100],
      [101, 100],
      [201, 50],
    ]);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(totalsOf(lines)).toEqual({ accepted: 250, refused: 0, unchanged: 0 });
  });

  it('refuses lines that are no record by itself and keeps the numbers of the others', async () => {
    const { api, sent } = await fakeApi();
    const large = JSON.stringify({ text: 'x'.repeat(4_000) });
    const lines = await importItems(['{"a":1}', '', 'not json', '[1]', large, '{"b":2}', ''].join('\n'), options(api));
    expect(sent.map(({ firstLine }) => firstLine)).toEqual([1, 6]);
    expect(lines.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [1, 'accepted', undefined],
      [3, 'refused', 'no-record'],
      [4, 'refused', 'no-record'],
      [5, 'refused', 'record-too-large'],
      [6, 'accepted', undefined],
    ]);
  });

  it('sends a request again under the same key while the API is busy, and gives up with its words', async () => {
    const { api, keys, sent } = await fakeApi(2);
    await importItems('{}', options(api));
    expect(new Set(keys).size).toBe(1);
    expect([keys.length, sent.length]).toEqual([3, 1]);
    await expect(importItems('{}', { ...options(api), token: 'wrong' })).rejects.toThrow('not-allowed');
  });

  it('says when the jobs stand still', async () => {
    const { api } = await fakeApi();
    await expect(importItems('{}', { ...options(api), patience: 1 })).rejects.toThrow('stands still');
  });
});

describe('the report of an import', () => {
  it('opens in a spreadsheet: a mark of its encoding, one head, one row a line', () => {
    const text = reportText([{ line: 7, outcome: 'refused', reason: 'di-wrong', zh: '产品标识有误', detail: 'a, b' }]);
    expect(text).toBe('\uFEFFline,outcome,reason,itemId,detail,zh,en\n7,refused,di-wrong,,"a, b",产品标识有误,\n');
  });
});
