import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as scanLife } from '../../../functions/inventory/scan-life/handler.ts';
import { handler as traceLot } from '../../../functions/inventory/trace-lot/handler.ts';
import { handler as traceSerial } from '../../../functions/inventory/trace-serial/handler.ts';
import type { Move } from '../../../domain/shared/stock.ts';
import { keys } from '../../../table/keys.ts';
import { moveWrites, serialCodec } from '../../../table/stock.ts';
import { company, noon, openStage, type Stage } from '../stage.ts';
import { furnishBooks, implantDi, open, stentDi } from './books.ts';

let stage: Stage;

function aMove(n: number, more: Partial<Move> = {}): Move {
  const at = new Date(Date.parse(noon) + n * 60_000).toISOString();
  return {
    company,
    id: `mov_${n}`,
    itemId: 'itm_stent',
    lot: 'T/1',
    quantity: 1,
    step: 'shipping',
    from: { kind: 'warehouse', warehouseId: 'wh_east', status: 'reserved' },
    to: { kind: 'partner', partnerId: n % 2 ? 'ptn_a' : 'ptn_b' },
    documentType: 'shipment',
    documentId: `shp_${n}`,
    documentNumber: `DN-${n}`,
    orderId: `ord_${n}`,
    occurredAt: at,
    recordedAt: at,
    ...more,
  };
}

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
  await open(stage, [
    { itemId: 'itm_stent', lot: 'T/1', expiry: '2028-12-31', quantity: 50 },
    { itemId: 'itm_implant', lot: 'TI', expiry: '2029-01-01', quantity: 1, serials: ['U/1'] },
  ]);
  const back: Partial<Move> = {
    from: { kind: 'partner', partnerId: 'ptn_a' },
    to: { kind: 'warehouse', warehouseId: 'wh_east', status: 'recalled' },
    documentType: 'return',
  };
  await stage.write(...Array.from({ length: 9 }, (_, n) => moveWrites(aMove(n + 1))).flat());
  await stage.write(...moveWrites(aMove(10, { quantity: 2, ...back })));
  const unit = { itemId: 'itm_implant', lot: 'TI', serials: ['U/1'] };
  await stage.write(
    ...moveWrites(aMove(11, unit)),
    serialCodec.put({
      company,
      itemId: 'itm_implant',
      serial: 'U/1',
      lot: 'TI',
      status: 'shipped',
      partnerId: 'ptn_a',
    }),
    ...[
      { code: stentDi, itemId: 'itm_stent' },
      { code: implantDi, itemId: 'itm_implant' },
    ].map((one) => ({
      kind: 'put' as const,
      item: {
        ...keys.code(company, 'gs1', one.code),
        ...one,
        system: 'gs1',
        quantity: 1,
        kind: 'code',
        schema: 1,
        version: 1,
      },
    })),
  );
});

describe('trace-lot', () => {
  const trace = (query: Record<string, string>, as = 'quality') => stage.call(traceLot, { as, query });

  it('200: shows the way of a lot in time order, back to its source and forward net of returns', async () => {
    const answer = await trace({ itemId: 'itm_stent', lot: 'T/1' });
    expect(answer.body).toMatchObject({ lot: 'T/1', expiry: '2028-12-31' });
    expect(answer.body.moves.map(({ step }: { step: string }) => step)).toEqual([
      'stock_taking',
      ...Array(10).fill('shipping'),
    ]);
    expect(answer.body.sources).toMatchObject([{ documentType: 'stock-opening', quantity: 50 }]);
    expect(answer.body.consignees).toEqual([
      { partnerId: 'ptn_a', quantity: 3 },
      { partnerId: 'ptn_b', quantity: 4 },
    ]);
    expect(answer.body.moves[1]).toMatchObject({ documentNumber: 'DN-1', orderId: 'ord_1' });
  });

  it('200: pages, each move once', async () => {
    let count = 0;
    let cursor: string | undefined;
    do {
      const page = await trace({ itemId: 'itm_stent', lot: 'T/1', limit: '3', ...(cursor ? { cursor } : {}) });
      count += page.body.moves.length;
      cursor = page.body.cursor;
    } while (cursor);
    expect(count).toBe(11);
  });

  it('403, 404, 422: closed to partners, knows no such lot, wants a lot', async () => {
    expect((await trace({ itemId: 'itm_stent', lot: 'T/1' }, 'dealer-buyer')).status).toBe(403);
    expect((await trace({ itemId: 'itm_stent', lot: 'NONE' })).status).toBe(404);
    expect((await trace({ itemId: 'itm_stent' })).status).toBe(422);
  });
});

describe('trace-serial', () => {
  const trace = (serial: string, as = 'quality') =>
    stage.call(traceSerial, { as, query: { itemId: 'itm_implant', serial } });

  it('200: shows one unit’s whole life with its lot', async () => {
    expect((await trace('U/1')).body).toMatchObject({
      lot: 'TI',
      expiry: '2029-01-01',
      status: 'shipped',
      partnerId: 'ptn_a',
      moves: [{ step: 'stock_taking' }, { step: 'shipping', quantity: 1, to: { partnerId: 'ptn_a' } }],
      consignees: [{ partnerId: 'ptn_a', quantity: 1 }],
    });
  });

  it('403 and 404: closed to partners; knows no such unit', async () => {
    expect((await trace('U/1', 'dealer-buyer')).status).toBe(403);
    expect((await trace('U/2')).status).toBe(404);
  });
});

describe('scan-life', () => {
  const scan = (code: string, as = 'checker') => stage.call(scanLife, { as, query: { code } });

  it('200: a serial number shows its unit, a lot its trace', async () => {
    const unit = await scan(`(01)${implantDi}(17)290101(10)TI(21)U/1`);
    expect(unit.body).toMatchObject({ item: { code: 'IMPLANT' }, unit: { status: 'shipped', expiry: '2029-01-01' } });
    expect(unit.body.trace).toBeUndefined();
    const lot = await scan(`(01)${stentDi}(10)T/1`);
    expect(lot.body).toMatchObject({ item: { itemId: 'itm_stent' }, trace: { sources: [{ quantity: 50 }] } });
    const unseen = await scan(`(01)${stentDi}(10)NEVER`);
    expect(unseen).toMatchObject({ status: 200, body: { lot: 'NEVER' } });
    expect(unseen.body.trace).toBeUndefined();
  });

  it('403, 404, 422: closed to partners; codes nobody mapped; codes nobody can read', async () => {
    expect((await scan(`(01)${stentDi}`, 'dealer-buyer')).status).toBe(403);
    expect((await scan('(01)04006381333931')).body.type).toBe('code-unknown');
    expect((await scan('(01)06901234567890')).body).toMatchObject({ type: 'code-unreadable', facts: { position: 17 } });
  });
});
