import { handler as check } from '../../functions/logistics/check-shipment/handler.ts';
import { handler as deliver } from '../../functions/logistics/confirm-delivery/handler.ts';
import { handler as pick } from '../../functions/logistics/pick-shipment/handler.ts';
import { handler as ship } from '../../functions/logistics/ship-shipment/handler.ts';
import type { ShipmentLine } from '../../domain/logistics/shipment.ts';
import { readShipmentWithLines } from '../../table/logistics.ts';
import { company } from '../functions/stage.ts';
import type { World } from './world.ts';

async function linesOf(world: World, shipmentId: string): Promise<readonly ShipmentLine[]> {
  const found = await readShipmentWithLines(world.stage.dependencies.store, company, shipmentId, 'consistent');
  return found?.lines ?? [];
}

/** Picks all that is open; `serials` are the units that stand on the shelf, by lot. */
export async function pickAll(world: World, shipmentId: string, serials: Record<string, readonly string[]> = {}) {
  const picks = (await linesOf(world, shipmentId))
    .filter(({ quantity, picked }) => picked < quantity)
    .map(({ line, lot, quantity, picked, serialManaged }) => ({
      line,
      lot,
      quantity: quantity - picked,
      ...(serialManaged ? { serials: serials[lot]?.slice(0, quantity - picked) } : {}),
    }));
  await world.act(pick, 'picker', { shipmentId }, { picks });
}

export async function checkAll(world: World, shipmentId: string) {
  const checks = (await linesOf(world, shipmentId))
    .filter(({ picked, checked }) => checked < picked)
    .map(({ line, lot, picked, checked, serialManaged, serials }) => ({
      line,
      lot,
      quantity: picked - checked,
      ...(serialManaged ? { serials: serials.slice(checked) } : {}),
    }));
  await world.act(check, 'checker', { shipmentId }, { checks });
}

/** One unit of the first line that has no serials is damaged: it is refused, and another is picked in its place. */
export async function refuseOne(world: World, shipmentId: string) {
  const line = (await linesOf(world, shipmentId)).find(({ serialManaged, picked }) => !serialManaged && picked > 0);
  if (!line) throw new Error('nothing to refuse');
  const checks = [{ line: line.line, lot: line.lot, quantity: 1, refuse: 'damaged' }];
  await world.act(check, 'checker', { shipmentId }, { checks });
}

export async function shipIt(world: World, shipmentId: string) {
  const transport = { mode: 'carrier', carrier: '顺丰', waybill: 'SF1' };
  await world.act(ship, 'shipper', { shipmentId }, { transport });
}

export async function deliverIt(world: World, shipmentId: string) {
  await world.act(deliver, 'shipper', { shipmentId }, { signedCopy: { reference: 'copies/1.jpg' } });
}
