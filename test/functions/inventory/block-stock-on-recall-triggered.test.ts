import { beforeAll, describe, expect, it } from '@jest/globals';
import { stockBlockingContinuedV1, stockStatusChangedV1 } from '../../../events/inventory.ts';
import { handler } from '../../../functions/inventory/block-stock-on-recall-triggered/handler.ts';
import { envelopesOf, journalEntry, type Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { postingWrite } from '../../../table/stock.ts';
import { company, noon, openStage, stockOf, type Stage } from '../stage.ts';
import { furnishBooks, open, position, serialRow } from './books.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
});

function recall(id: string, data: object): Envelope {
  return {
    ...{ id, type: 'quality.recall-triggered.v1', company, occurredAt: noon, recordedAt: noon, actor: 'quality' },
    ...{ aggregate: `recall#${id}`, version: 1, correlation: id, causation: id },
    data: { recallId: `rec_${id}`, number: `RC-${id}`, stopId: `stp_${id}`, recallClass: 'I', ...data },
  };
}

/** Handles an event and all that follow from it; answers the outcomes in order. */
async function follow(envelope: Envelope): Promise<string[]> {
  const outcome = await stage.react(handler, envelope);
  const item = await stage.dependencies.store.get(
    keys.journal(company, `${envelope.id}:block-stock-on-recall-triggered`),
    'consistent',
  );
  const events = item ? envelopesOf(journalEntry(item)) : [];
  for (const event of events) {
    const known = [stockStatusChangedV1, stockBlockingContinuedV1].find(({ type }) => type === event.type);
    known?.data.parse(event.data);
  }
  const next = events.find(({ type }) => type === stockBlockingContinuedV1.type);
  return [outcome, ...(next ? await follow(next) : [])];
}

describe('block-stock-on-recall-triggered', () => {
  it('turns what is available of the lots into recalled in every warehouse, and leaves other lots alone', async () => {
    await stage.write(
      ...stockOf('itm_stent', 'R1', '2028-01-01', 5),
      stockOf('itm_stent', 'R1', '2028-01-01', 6, 'wh_west')[1]!,
      ...stockOf('itm_stent', 'R2', '2028-01-01', 7),
    );
    const reserve = {
      itemId: 'itm_stent',
      warehouseId: 'wh_east',
      lot: 'R1',
      expiry: '2028-01-01',
      quantity: 2,
    } as const;
    await stage.write(postingWrite(company, { ...reserve, from: 'available', to: 'reserved' }));
    const event = recall('lot', { itemId: 'itm_stent', lots: ['R1'] });
    expect(await follow(event)).toEqual(['accepted']);
    expect(await position(stage, 'itm_stent', 'R1', '2028-01-01')).toMatchObject({
      available: 0,
      reserved: 2,
      recalled: 3,
    });
    expect(await position(stage, 'itm_stent', 'R1', '2028-01-01', 'wh_west')).toMatchObject({ recalled: 6 });
    expect(await position(stage, 'itm_stent', 'R2', '2028-01-01')).toMatchObject({ available: 7 });
    expect(await stage.react(handler, event)).toBe('replayed');
    expect(await position(stage, 'itm_stent', 'R1', '2028-01-01')).toMatchObject({ recalled: 3 });
  });

  it('goes in steps when an item has more positions than a transaction holds', async () => {
    const lots = Array.from({ length: 90 }, (_, n) => `MANY${n}`);
    await stage.write(...lots.flatMap((lot) => stockOf('itm_plain', lot, '2028-01-01', 1)));
    const event = recall('item', { itemId: 'itm_plain' });
    expect(await follow(event)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await follow({ ...event, id: 'item-again' })).toEqual(['nothing-to-block']);
    for (const lot of lots) {
      expect(await position(stage, 'itm_plain', lot, '2028-01-01')).toMatchObject({ available: 0, recalled: 1 });
    }
  });

  it('blocks the units of a serial range that are in stock, one by one, in steps', async () => {
    const serials = Array.from({ length: 80 }, (_, n) => `SN${n.toString().padStart(3, '0')}`);
    for (const [page, lot] of ['I1', 'I2'].entries()) {
      const named = serials.slice(page * 40, page * 40 + 40);
      const line = { itemId: 'itm_implant', lot, expiry: '2029-01-01', quantity: named.length, serials: named };
      expect((await open(stage, [line])).status).toBe(201);
    }
    const event = recall('serials', { itemId: 'itm_implant', serials: [{ from: 'SN005', to: 'SN069' }] });
    expect(await follow(event)).toEqual(['accepted', 'accepted']);
    expect(await position(stage, 'itm_implant', 'I1', '2029-01-01')).toMatchObject({ available: 5, recalled: 35 });
    expect(await position(stage, 'itm_implant', 'I2', '2029-01-01')).toMatchObject({ available: 10, recalled: 30 });
    expect(await serialRow(stage, 'SN004')).toMatchObject({ status: 'in-stock' });
    expect(await serialRow(stage, 'SN005')).toMatchObject({ status: 'held', stock: 'recalled' });
    expect(await serialRow(stage, 'SN069')).toMatchObject({ status: 'held', stock: 'recalled' });
    expect(await serialRow(stage, 'SN070')).toMatchObject({ status: 'in-stock' });
  });

  it('has nothing to do where the goods never were', async () => {
    expect(await follow(recall('none', { itemId: 'itm_stent', lots: ['ELSEWHERE'] }))).toEqual(['nothing-to-block']);
  });
});
