import { beforeAll, describe, expect, it } from '@jest/globals';
import { aggregateCodec } from '../../table/codec.ts';
import { commit, type Commit, type Patience } from '../../table/commit.ts';
import type { FailedWrite, TransactOutcome } from '../../table/store.ts';
import { BadCursor } from '../../table/cursor.ts';
import { Store } from '../../table/store.ts';
import type { Write } from '../../table/write.ts';
import { createTable, localClient } from '../dynamodb-local/table.ts';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly remembered?: { readonly version: number; readonly trail: string };
}
const notes = aggregateCodec<Note>({
  kind: 'note',
  schema: 2,
  key: ({ id }) => ({ pk: `NOTE#${id}`, sk: 'NOTE' }),
  upcasts: { 1: ({ words, ...rest }) => ({ ...rest, text: words }) },
});
const patience: Patience = { chance: () => 0.5, sleep: async () => undefined, elapsed: () => 0, deadline: 1000 };
let store: Store;

beforeAll(async () => {
  const client = localClient();
  store = new Store(client, await createTable(client));
});

function change(commandId: string, note: Note, more: Partial<Commit> = {}): Commit {
  return {
    company: 'lotline',
    commandId,
    request: 'r',
    command: 'write-note',
    actor: 'somebody',
    role: 'sales',
    occurredAt: '2026-11-22T04:00:00.000Z',
    recordedAt: '2026-11-22T04:00:00.000Z',
    correlation: 'c',
    aggregate: notes.write(note),
    events: [],
    status: 200,
    answer: { id: note.id },
    writes: [],
    ...more,
  };
}
const read = async (id: string) => {
  const item = await store.get({ pk: `NOTE#${id}`, sk: 'NOTE' }, 'consistent');
  return item && notes.fromItem(item);
};

/** A store whose transactions meet others a number of times before they pass. */
function meeting(times: number, code: FailedWrite['code']): Store {
  let left = times;
  return Object.assign(Object.create(store) as Store, {
    transact: async (writes: readonly Write[], returnItemOf?: readonly number[]): Promise<TransactOutcome> => {
      left -= 1;
      return left >= 0 ? { done: false, failed: [{ index: 1, code }] } : store.transact(writes, returnItemOf);
    },
  });
}

describe('commit', () => {
  it('remembers aggregate and entry together, the second entry chained to the first', async () => {
    const first = await commit(store, change('a:1', { id: 'a', text: 'one' }), patience);
    const note = (await read('a')) as Note;
    const second = await commit(store, change('a:2', { ...note, text: 'two' }), patience);
    if (first.outcome !== 'committed' || second.outcome !== 'committed') throw new Error('not committed');
    expect(second.entry).toMatchObject({ version: 2, previous: first.entry.hash, changes: { text: ['one', 'two'] } });
    expect((await read('a'))?.remembered).toMatchObject({ version: 2, trail: second.entry.hash });
  });

  it('answers a replay with the first entry and changes nothing', async () => {
    await commit(store, change('b:1', { id: 'b', text: 'one' }), patience);
    const replay = await commit(store, change('b:1', { id: 'b2', text: 'other' }), patience);
    expect(replay).toMatchObject({ outcome: 'replayed', entry: { commandId: 'b:1', aggregate: 'note#b' } });
    expect(await read('b2')).toBeUndefined();
  });

  it('lets one of two writers of a version win', async () => {
    await commit(store, change('c:1', { id: 'c', text: 'one' }), patience);
    const note = (await read('c')) as Note;
    const results = await Promise.all(
      ['x', 'y'].map((who) => commit(store, change(`c:${who}`, { ...note, text: who }), patience)),
    );
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'committed']);
  });

  it('tries a conflict again and never calls it a business no', async () => {
    const outcome = await commit(meeting(5, 'conflict'), change('d:1', { id: 'd', text: 'one' }), patience);
    expect(outcome).toMatchObject({ outcome: 'committed', tries: 6 });
  });

  it('is busy, with nothing done, when the conflict outlasts the deadline', async () => {
    const hasty = { ...patience, deadline: -1 };
    const outcome = await commit(meeting(1, 'conflict'), change('e:1', { id: 'e', text: 'one' }), hasty);
    expect(outcome).toEqual({ outcome: 'busy' });
    expect(await read('e')).toBeUndefined();
  });

  it('leaves nothing behind when a guard beside the aggregate fails', async () => {
    const writes: Write[] = [
      { kind: 'update', key: { pk: 'STOCK', sk: 'x' }, add: { available: -1 }, guard: { atLeast: { available: 1 } } },
    ];
    const outcome = await commit(store, change('f:1', { id: 'f', text: 'one' }, { writes }), patience);
    expect(outcome).toEqual({ outcome: 'changed' });
    expect(await read('f')).toBeUndefined();
  });

  it('refuses to be more than one transaction', async () => {
    const writes = Array.from({ length: 99 }, (_, index): Write => ({
      kind: 'put',
      item: { pk: 'MANY', sk: String(index) },
    }));
    await expect(commit(store, change('g:1', { id: 'g', text: 'one' }, { writes }), patience)).rejects.toThrow('101');
  });
});

describe('codecs', () => {
  it('lift an item of an older schema and refuse one of a newer', async () => {
    const old = { pk: 'NOTE#o', sk: 'NOTE', kind: 'note', schema: 1, id: 'o', words: 'once', version: 3, trail: 't' };
    expect(notes.fromItem(old)).toMatchObject({ id: 'o', text: 'once', remembered: { version: 3 } });
    expect(() => notes.fromItem({ ...old, schema: 3 })).toThrow('newer');
    expect(() => notes.fromItem({ ...old, kind: 'order' })).toThrow('no note');
  });
});

describe('cursors', () => {
  it('go on where a page ended, and never into another partition', async () => {
    const rows = Array.from({ length: 7 }, (_, index): Write => ({
      kind: 'put',
      item: { pk: 'PAGED', sk: String(index) },
    }));
    await store.transact(rows);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.query({ pk: 'PAGED', limit: 3, cursor, reading: 'consistent' });
      seen.push(...page.items.map(({ sk }) => sk));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    const { cursor: own } = await store.query({ pk: 'PAGED', limit: 3, reading: 'consistent' });
    await expect(store.query({ pk: 'OTHER', cursor: own, reading: 'consistent' })).rejects.toBeInstanceOf(BadCursor);
    await expect(store.query({ pk: 'PAGED', cursor: 'x', reading: 'consistent' })).rejects.toBeInstanceOf(BadCursor);
  });
});

describe('reading many', () => {
  it('answers in the order of the keys, over more than one call, with holes where nothing stands', async () => {
    const count = 130;
    const rows = Array.from({ length: count }, (_, index): Write => ({
      kind: 'put',
      item: { pk: `MANY-${index}`, sk: 'x', index },
    }));
    await store.transact(rows.slice(0, 100));
    await store.transact(rows.slice(100));
    const wanted = Array.from({ length: count + 1 }, (_, index) => ({ pk: `MANY-${count - index}`, sk: 'x' }));
    const found = await store.getMany([...wanted, { pk: 'MANY-5', sk: 'x' }], 'consistent');
    expect(found[0]).toBeUndefined();
    expect(found.slice(1).map((item) => item?.['index'])).toEqual([
      ...Array.from({ length: count }, (_, index) => count - 1 - index),
      5,
    ]);
  });
});
