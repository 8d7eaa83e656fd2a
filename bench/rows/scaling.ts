import { handler as findConsignees } from '../../functions/quality/find-consignees-on-recall-triggered/handler.ts';
import { handler as triggerRecall } from '../../functions/quality/trigger-recall/handler.ts';
import { readLotTrace } from '../../table/inventory.ts';
import { lotCodec, moveCodec } from '../../table/stock.ts';
import type { Write } from '../../table/write.ts';
import { stockOf } from '../../test/functions/stage.ts';
import type { Measured } from '../meter.ts';
import type { ScalingRow } from '../report.ts';
import { itemBytes } from '../units.ts';
import { company, furnishItems, furnishPartner, measureTwice, type World } from '../world.ts';
import { allocate, approve, place } from './ordering.ts';

const row = (name: string, n: number, { calls, rcu, wcu }: Measured): ScalingRow => ({ name, n, calls, rcu, wcu });
let triggers = 0;

async function trigger(world: World, itemId: string, target: object): Promise<string> {
  const key = `trigger-${(triggers += 1)}`;
  const notice = { noticeReference: 'N-1', noticeReceivedAt: world.clock.now };
  const body = { role: 'distributor', recallClass: 'I', reason: 'bench', ...notice, itemId, ...target };
  const answer = await world.call(triggerRecall, 'quality', key, {}, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return key;
}

/** A stop costs the same for any number of units, for any number of open allocations, and for any kind of target. */
export async function stopRows(world: World): Promise<ScalingRow[]> {
  const rows: ScalingRow[] = [];
  const fresh = async (units: number, serialManaged = false) => {
    const [item = ''] = await furnishItems(world, 1, { code: `S${(triggers += 1)}`, serialManaged });
    await world.fixture(stockOf(item, 'LOT1', '2028-06-30', units));
    return item;
  };
  for (const n of [10, 1_000, 100_000]) {
    const items = [await fresh(n), await fresh(n)];
    const measured = await measureTwice(world.meter, () => trigger(world, items.pop() ?? '', { lots: ['LOT1'] }));
    rows.push(row('trigger-recall-stop', n, measured));
  }
  const partner = await furnishPartner(world, 'ptn_open', { creditLimit: 900_000_000_000 });
  for (const n of [0, 100, 1_000]) {
    const items = [await fresh(n * 2 + 1), await fresh(1)];
    const [open = ''] = items;
    await inTurns(n, 8, async () => {
      await allocate(world, await approve(world, await place(world, partner, [open], 1)));
    });
    const order = [...items].reverse();
    const measured = await measureTwice(world.meter, () => trigger(world, order.pop() ?? '', { lots: ['LOT1'] }));
    rows.push(row('trigger-recall-stop-open-allocations', n, measured));
  }
  for (const [name, target] of [
    ['lot', { lots: ['LOT1'] }],
    ['serials', { serials: [{ from: 'A0001', to: 'A9999' }] }],
    ['item', {}],
  ] as const) {
    const items = [await fresh(1_000, name === 'serials'), await fresh(1_000, name === 'serials')];
    const measured = await measureTwice(world.meter, () => trigger(world, items.pop() ?? '', target));
    rows.push(row(`trigger-recall-stop-${name}`, 1_000, measured));
  }
  return rows;
}

/** Moves of one lot to `partners` partners, as many as asked for. */
async function furnishMoves(
  world: World,
  itemId: string,
  lot: string,
  count: number,
  partners: number,
): Promise<number> {
  const master: Write = lotCodec.put({ company, itemId, lot, expiry: '2028-06-30', productionDate: '2026-01-01' });
  const moves = Array.from({ length: count }, (_, index) => {
    const recordedAt = new Date(Date.parse('2026-01-01T00:00:00Z') + index * 60_000).toISOString();
    return moveCodec.toItem({
      company,
      id: `shp_${index.toString().padStart(6, '0')}-1`,
      itemId,
      lot,
      quantity: 2,
      step: 'shipping',
      from: { kind: 'warehouse', warehouseId: 'wh_east', status: 'reserved' },
      to: { kind: 'partner', partnerId: `ptn_${index % partners}` },
      documentType: 'shipment',
      documentId: `shp_${index.toString().padStart(6, '0')}`,
      documentNumber: `DN-2026-${index.toString().padStart(6, '0')}`,
      orderId: `ord_${index.toString().padStart(6, '0')}`,
      occurredAt: recordedAt,
      recordedAt,
    });
  });
  await world.fixture([master, ...moves.map((item): Write => ({ kind: 'put', item }))]);
  return [...moves, master.kind === 'put' ? master.item : {}].reduce<number>((sum, item) => sum + itemBytes(item), 0);
}

/** A forward trace reads the lot's partition and nothing else; its units are those of its bytes. */
export async function traceRows(world: World): Promise<ScalingRow[]> {
  const rows: ScalingRow[] = [];
  for (const n of [100, 1_000, 10_000]) {
    const bytes = await furnishMoves(world, 'itm_traced', `T${n}`, n, 40);
    const { measured } = await world.meter.measure(async () => {
      let cursor: string | undefined;
      do {
        const page = await readLotTrace(world.dependencies.store, company, 'itm_traced', `T${n}`, {
          limit: 1000,
          cursor,
        });
        cursor = page.cursor;
      } while (cursor);
    });
    rows.push({ ...row('trace-lot', n, measured), bytes });
  }
  return rows;
}

/** Finding consignees grows with the moves of the recalled lot only: other lots' moves beside it cost nothing. */
export async function consigneeRows(world: World): Promise<ScalingRow[]> {
  const rows: ScalingRow[] = [];
  for (const n of [100, 1_000]) {
    const [item = ''] = await furnishItems(world, 1, { code: `C${n}` });
    await furnishMoves(world, item, 'LOT1', n, 40);
    await furnishMoves(world, item, 'OTHER', 1_000, 40);
    const [event] = await world.eventsOfCall('quality', await trigger(world, item, { lots: ['LOT1'] }));
    if (!event) throw new Error('the recall left no event');
    world.meter.countsWrites = true;
    const { measured } = await world.meter.measure(() => world.react(findConsignees, event));
    world.meter.countsWrites = false;
    rows.push(row('find-consignees', n, measured));
  }
  return rows;
}

/** Does something `count` times, so many at once. */
export async function inTurns(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
}
