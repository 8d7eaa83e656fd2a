import { beforeAll, describe, expect, it } from '@jest/globals';
import { Meter } from '../../../bench/meter.ts';
import { totalsByRate } from '../../../domain/finance/invoice.ts';
import { invoiceIssuedV1 } from '../../../events/finance.ts';
import { handler } from '../../../functions/finance/issue-invoice-on-shipment-delivered/handler.ts';
import { handler as getInvoice } from '../../../functions/finance/get-invoice/handler.ts';
import { contract as getContract } from '../../../functions/finance/get-invoice/contract.ts';
import { subscription } from '../../../functions/finance/issue-invoice-on-shipment-delivered/subscription.ts';
import { readInvoiceFile } from '../../../table/finance.ts';
import { readLedgerAfter } from '../../../table/ledger.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { Store } from '../../../table/store.ts';
import { localClient } from '../../dynamodb-local/table.ts';
import { aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { anOrder, delivered, eventsAfter } from './books.ts';

let stage: Stage;
const fileOf = async (id: string) => {
  const file = await readInvoiceFile(stage.dependencies.store, company, id, 'consistent');
  if (!file) throw new Error(`no invoice ${id}`);
  return file;
};
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

describe('issue-invoice-on-shipment-delivered accepted', () => {
  it('invoices what was delivered with tax to the cent, linked to order, shipment and lots', async () => {
    await anOrder(stage, 'ord_1', [
      { quantity: 3, unitPriceE4: 1_000_000 },
      { quantity: 7, unitPriceE4: 123_456, taxRateBp: 300 },
    ]);
    const event = await delivered(stage, 'ord_1', 'shp_1', [
      [1, 'A1', 2],
      [1, 'A2', 1],
      [2, 'B1', 7],
    ]);
    expect(await stage.react(handler, event)).toBe('accepted');
    const { invoice, lines } = await fileOf('inv_shp_1');
    expect(invoice).toMatchObject({
      kind: 'blue',
      status: 'issued',
      number: 'INV-shp_1',
      orderId: 'ord_1',
      shipmentId: 'shp_1',
      gross: 38_642,
      open: 38_642,
      issuedOn: '2026-11-22',
      dueOn: '2027-01-21',
      billing: { taxNumber: '91310000MA1FL00000', invoiceKind: 'special' },
    });
    expect(lines.map(({ lot, gross, net, tax }) => [lot, gross, net, tax])).toEqual([
      ['A1', 20_000, 17_699, 2301],
      ['A2', 10_000, 8850, 1150],
      ['B1', 8642, 8390, 252],
    ]);
    expect(totalsByRate(lines)).toEqual([
      { taxRateBp: 300, gross: 8642, net: 8390, tax: 252 },
      { taxRateBp: 1300, gross: 30_000, net: 26_549, tax: 3451 },
    ]);
    const [issued] = await eventsAfter(stage, event, subscription.name);
    expect(issued?.type).toBe(invoiceIssuedV1.type);
    expect(invoiceIssuedV1.data.parse(issued?.data)).toMatchObject({ orderId: 'ord_1', gross: 38_642 });
    const rows = await readLedgerAfter(stage.dependencies.store, company, 'ptn_dealer', undefined, {
      day: '2026-11-22',
      included: true,
    });
    expect(rows).toMatchObject([{ kind: 'invoice', id: 'inv_shp_1', amount: 38_642, day: '2026-11-22' }]);
  });

  it('shows it to the partner it is for, with its lots', async () => {
    const answer = await stage.call(getInvoice, { as: 'dealer-buyer', parameters: { invoiceId: 'inv_shp_1' } });
    expect(answer.status).toBe(200);
    expect(getContract.output.parse(answer.body)).toMatchObject({
      gross: '386.42',
      lines: [{ lot: 'A1' }, { lot: 'A2' }, { lot: 'B1', unitPrice: '12.3456', taxRate: '3.00' }],
    });
  });

  it('adds three part shipments of an awkward price up to the gross of the whole line', async () => {
    const { order } = await anOrder(stage, 'ord_parts', [{ quantity: 10, unitPriceE4: 33_333 }]);
    const parcels = [3, 3, 4].map((quantity, index) =>
      delivered(stage, 'ord_parts', `shp_part${index}`, [[1, `P${index}`, quantity]]),
    );
    for (const event of await Promise.all(parcels)) expect(await stage.react(handler, event)).toBe('accepted');
    const files = await Promise.all([0, 1, 2].map((index) => fileOf(`inv_shp_part${index}`)));
    expect(files.map(({ invoice }) => invoice.gross)).toEqual([1000, 1000, 1333]);
    expect(sum(files.map(({ invoice }) => invoice.gross))).toBe(order.gross);
  });

  it('adds up also when two part shipments are delivered at the same moment', async () => {
    const { order } = await anOrder(stage, 'ord_race', [{ quantity: 2, unitPriceE4: 50 }]);
    const events = await Promise.all(
      ['r1', 'r2'].map((id) => delivered(stage, 'ord_race', `shp_${id}`, [[1, 'R', 1]])),
    );
    expect(await Promise.all(events.map((event) => stage.react(handler, event)))).toEqual(['accepted', 'accepted']);
    const files = await Promise.all(['r1', 'r2'].map((id) => fileOf(`inv_shp_${id}`)));
    expect(sum(files.map(({ invoice }) => invoice.gross))).toBe(order.gross);
  });

  it('invoices 300 lines of 300 lots', async () => {
    const sold = Array.from({ length: 300 }, (_, index) => ({ quantity: 2, unitPriceE4: 10_001 + index }));
    const { order } = await anOrder(stage, 'ord_300', sold);
    const event = await delivered(
      stage,
      'ord_300',
      'shp_300',
      sold.map((_, index) => [index + 1, `L${index}`, 2]),
    );
    expect(await stage.react(handler, event)).toBe('accepted');
    const { invoice, lines } = await fileOf('inv_shp_300');
    expect(invoice).toMatchObject({ lineCount: 300, gross: order.gross });
    expect(lines.map(({ line }) => line)).toEqual(sold.map((_, index) => index + 1));
    expect(sum(lines.map(({ net, tax }) => net + tax))).toBe(order.gross);
  });

  it('costs at most 20 write units for five lines', async () => {
    // Ids and a billing profile of the length that real ones have.
    const costly = 'ord_01K0000000000000000000COST';
    const dealer = 'ptn_01K0000000000000000000COST';
    const billing = {
      title: '上海示范医疗器械销售有限公司',
      taxNumber: '91310000MA1FL00000',
      addressAndPhone: '上海市浦东新区示范路 100 号 1 幢 501 室 021-00000000',
      bankAndAccount: '中国工商银行上海市浦东支行 1001000000000000000',
      invoiceKind: 'special' as const,
    };
    await stage.put(
      partnerCodec.write(aPartner({ id: dealer, billing, ancestors: ['ptn_01K000000000000000000ABOVE'] })),
    );
    await anOrder(
      stage,
      costly,
      [1, 2, 3, 4, 5].map((quantity) => ({ quantity, unitPriceE4: 1_234_567 })),
      dealer,
    );
    const event = await delivered(
      stage,
      costly,
      'shp_01K0000000000000000000COST',
      [1, 2, 3, 4, 5].map((line) => [line, `LOT-2026-${line}`, line]),
      dealer,
    );
    const client = localClient();
    const { dependencies } = stage;
    const meter = new Meter(client, dependencies.store);
    const metered = { ...dependencies, store: new Store(client, dependencies.store.tableName) };
    const { result, measured } = await meter.measure(() => handler.react(metered, event));
    expect(result).toBe('accepted');
    expect(measured.wcu).toBeLessThanOrEqual(20);
  });
});

describe('issue-invoice-on-shipment-delivered replayed', () => {
  it('issues one invoice for an event that comes twice, and for a second event of the same shipment', async () => {
    await anOrder(stage, 'ord_twice', [{ quantity: 1, unitPriceE4: 10_000 }]);
    const event = await delivered(stage, 'ord_twice', 'shp_twice', [[1, 'T', 1]]);
    expect(await stage.react(handler, event)).toBe('accepted');
    expect(await stage.react(handler, event)).toBe('replayed');
    expect(await stage.react(handler, { ...event, id: 'evt-other' })).toBe('already-invoiced');
    const rows = await readLedgerAfter(stage.dependencies.store, company, 'ptn_dealer', undefined, {
      day: '2026-11-22',
      included: true,
    });
    expect(rows.filter(({ id }) => id === 'inv_shp_twice')).toHaveLength(1);
  });

  it('issues one invoice when deliveries of one event race', async () => {
    await anOrder(stage, 'ord_ten', [{ quantity: 1, unitPriceE4: 10_000 }]);
    const event = await delivered(stage, 'ord_ten', 'shp_ten', [[1, 'T', 1]]);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => stage.react(handler, event)));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
  });
});

describe('issue-invoice-on-shipment-delivered not possible', () => {
  it('goes back to the queue while the shipment is not there, and while the billing profile is missing', async () => {
    await anOrder(stage, 'ord_early', [{ quantity: 1, unitPriceE4: 10_000 }]);
    const event = await delivered(stage, 'ord_early', 'shp_early', [[1, 'T', 1]]);
    const early = { ...event, data: { ...(event.data as object), shipmentId: 'shp_none' } };
    await expect(stage.react(handler, early)).rejects.toThrow('not whole yet');
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_unbilled', billing: undefined })));
    await anOrder(stage, 'ord_unbilled', [{ quantity: 1, unitPriceE4: 10_000 }], 'ptn_unbilled');
    const unbilled = await delivered(stage, 'ord_unbilled', 'shp_unbilled', [[1, 'T', 1]], 'ptn_unbilled');
    await expect(stage.react(handler, unbilled)).rejects.toThrow('billing profile');
    await stage.put(partnerCodec.write(aPartner({ id: 'ptn_unbilled' })));
    expect(await stage.react(handler, unbilled)).toBe('accepted');
  });

  it('tells when nothing of it left', async () => {
    await anOrder(stage, 'ord_empty', [{ quantity: 1, unitPriceE4: 10_000 }]);
    expect(await stage.react(handler, await delivered(stage, 'ord_empty', 'shp_empty', []))).toBe('nothing-to-invoice');
  });
});
