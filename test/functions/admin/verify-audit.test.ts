import { beforeEach, describe, expect, it } from '@jest/globals';
import { handler as approveOrder } from '../../../functions/orders/approve-order/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { handler } from '../../../functions/admin/verify-audit/handler.ts';
import { handler as listJournal } from '../../../functions/admin/list-journal/handler.ts';
import { contract } from '../../../functions/admin/verify-audit/contract.ts';
import { digestOf } from '../../../table/audit.ts';
import { journalItem, sealed, type JournalEntry } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let orderId: string;
const hour = '2026-11-22T04';
const verify = async () => {
  const answer = await stage.call(handler, { as: 'auditor', query: { root: `order#${orderId}` } });
  contract.output.parse(answer.body);
  return answer.body as { sound: boolean; entries: number; findings: { kind: string }[] };
};
const entry = async (user: string, key: string) => (await stage.entryOf(user, key)) as JournalEntry;

beforeEach(async () => {
  stage = await openStage();
  await furnish(stage);
  const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
  orderId = (await stage.call(placeOrder, { as: 'sales', key: 'one', body })).body.orderId;
  await stage.call(approveOrder, { as: 'sales-manager', key: 'two', parameters: { orderId }, body: {} });
});

describe('verify-audit 200', () => {
  it('finds an honest journal sound', async () => {
    expect(await verify()).toMatchObject({ sound: true, entries: 2, findings: [] });
  });

  it('finds an overwritten entry', async () => {
    const item = journalItem(await entry('sales', 'one'));
    await stage.write({ kind: 'put', item: { ...item, actor: 'somebody-else' } });
    expect((await verify()).findings.map(({ kind }) => kind)).toContain('entry-overwritten');
  });

  it('finds a cut tail', async () => {
    await stage.write({ kind: 'delete', key: keys.journal(company, 'sales-manager:two') });
    expect((await verify()).findings.map(({ kind }) => kind)).toEqual(['tail-cut']);
  });

  it('finds a chain forged with care, once its hour’s digest was locked away', async () => {
    const { store } = stage.dependencies;
    const locked = await digestOf(store, company, hour);
    expect(locked.count).toBe(2);
    // The forger seals a changed entry anew, chains the next one to it and mends the order's own memory of its tail.
    const { hash: _first, ...first } = await entry('sales', 'one');
    const forged = sealed({ ...first, actor: 'somebody-else' });
    const { hash: _second, ...second } = await entry('sales-manager', 'two');
    const chained = sealed({ ...second, previous: forged.hash });
    const order = await store.get(keys.order(company, orderId), 'consistent');
    await stage.write(
      { kind: 'put', item: journalItem(forged) },
      { kind: 'put', item: journalItem(chained) },
      { kind: 'put', item: { ...order, ...keys.order(company, orderId), trail: chained.hash } },
    );
    expect((await verify()).sound).toBe(true);
    const found = await digestOf(store, company, hour);
    expect(found.root).not.toBe(locked.root);
    expect(found.count).toBe(locked.count);
  });
});

describe('verify-audit 403 and 404', () => {
  it('is closed to partners and finds no document that has no journal', async () => {
    expect((await stage.call(handler, { as: 'dealer-buyer', query: { root: `order#${orderId}` } })).status).toBe(403);
    expect((await stage.call(handler, { as: 'auditor', query: { root: 'order#none' } })).status).toBe(404);
  });
});

describe('list-journal 200', () => {
  it('tells what one actor did in an hour, with before and after', async () => {
    const answer = await stage.call(listJournal, { as: 'auditor', query: { actor: 'sales-manager', hour } });
    expect(answer.body.items).toMatchObject([
      { command: 'approve-order', document: `order#${orderId}`, changes: { status: ['placed', 'approved'] } },
    ]);
  });
});
