import { handler as allocateOrder } from '../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as pickShipment } from '../../functions/logistics/pick-shipment/handler.ts';
import { NotYet } from '../../runtime/on-event.ts';
import { keys } from '../../table/keys.ts';
import { serialCodec } from '../../table/stock.ts';
import { stockOf } from '../../test/functions/stage.ts';
import { emulateConflicts } from '../conflicts.ts';
import type { ContentionRow } from '../report.ts';
import { company, furnishItems, furnishPartner, furnishStaff, openWorld, type World } from '../world.ts';
import { allocate, approve, place } from './ordering.ts';

type Outcome = 'succeeded' | 'refused' | 'gaveUp';

async function race(
  name: string,
  world: World,
  attempted: number,
  take: (taker: number) => Promise<Outcome>,
  isNegative: () => Promise<boolean>,
): Promise<ContentionRow> {
  const { result, measured } = await world.meter.measure(() =>
    Promise.all(Array.from({ length: attempted }, (_, taker) => take(taker))),
  );
  const count = (outcome: Outcome) => result.filter((one) => one === outcome).length;
  return {
    name,
    attempted,
    succeeded: count('succeeded'),
    refused: count('refused'),
    gaveUp: count('gaveUp'),
    negative: (await isNegative()) ? 1 : 0,
    tries: measured.transactions,
  };
}

/** 200 orders of one piece each for 100 pieces of one lot, approved and allocated all at once. */
async function oversell(endpoint: string, partners: 200 | 1): Promise<ContentionRow> {
  const world = await openWorld(endpoint);
  await furnishStaff(world);
  const [item = ''] = await furnishItems(world, 1, { code: 'HOT' });
  await world.fixture(stockOf(item, 'LOT1', '2028-06-30', 100));
  const orders: string[] = [];
  for (let taker = 0; taker < 200; taker += 1) {
    const id = `ptn_${taker % partners}`;
    if (taker < partners) await furnishPartner(world, id, { creditLimit: 900_000_000_000 });
    orders.push(await place(world, id, [item], 1));
  }
  emulateConflicts(world.client);
  const take = async (taker: number): Promise<Outcome> => {
    try {
      const approved = await approve(world, orders[taker] ?? '');
      const outcome = await world.react(allocateOrder, approved);
      if (outcome !== 'accepted') return 'gaveUp';
      const [event] = await world.eventsOfReaction(approved, 'allocate-order-on-order-approved');
      return event?.type === 'logistics.order-allocated.v1' ? 'succeeded' : 'refused';
    } catch (error) {
      if (error instanceof NotYet || /busy/.test((error as Error).message)) return 'gaveUp';
      throw error;
    }
  };
  return race(`200 orders for 100 pieces, ${partners} partners`, world, 200, take, async () => {
    const key = keys.position(company, item, 'wh_east', '2028-06-30', 'LOT1');
    const position = await world.aside.get(key, 'consistent');
    return Number(position?.['available']) < 0 || Number(position?.['reserved']) > 100;
  });
}

/** 50 pickers with the same serial number in hand, each for a shipment of his own. */
async function oneSerial(endpoint: string): Promise<ContentionRow> {
  const world = await openWorld(endpoint);
  await furnishStaff(world);
  const [item = ''] = await furnishItems(world, 1, { code: 'SERIAL', serialManaged: true });
  await world.fixture([
    ...stockOf(item, 'LOT1', '2028-06-30', 50),
    serialCodec.put({ company, itemId: item, serial: 'SN1', lot: 'LOT1', status: 'in-stock', warehouseId: 'wh_east' }),
  ]);
  const partner = await furnishPartner(world, 'ptn_serial', { creditLimit: 900_000_000_000 });
  const shipments: string[] = [];
  for (let taker = 0; taker < 50; taker += 1) {
    const [event] = await allocate(world, await approve(world, await place(world, partner, [item], 1)));
    shipments.push((event?.data as { shipmentId: string }).shipmentId);
  }
  emulateConflicts(world.client);
  const take = async (taker: number): Promise<Outcome> => {
    const picks = [{ line: 1, lot: 'LOT1', serials: ['SN1'] }];
    const parameters = { shipmentId: shipments[taker] ?? '' };
    const answer = await world
      .call(pickShipment, 'picker', `take-${taker}`, parameters, { picks })
      .catch(() => undefined);
    if (!answer) return 'gaveUp';
    return answer.status === 200 ? 'succeeded' : 'refused';
  };
  return race('one serial, 50 takers', world, 50, take, async () => false);
}

export async function contentionRows(endpoint: string): Promise<ContentionRow[]> {
  return [await oversell(endpoint, 200), await oversell(endpoint, 1), await oneSerial(endpoint)];
}
