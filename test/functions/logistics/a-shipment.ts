import { handler as allocate } from '../../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as check } from '../../../functions/logistics/check-shipment/handler.ts';
import { handler as pick } from '../../../functions/logistics/pick-shipment/handler.ts';
import { handler as ship } from '../../../functions/logistics/ship-shipment/handler.ts';
import { readShipmentWithLines } from '../../../table/logistics.ts';
import { company, stockOf, anItem, type Stage } from '../stage.ts';
import { approved, outcomeOf, putOrder, serialsOf } from './an-order.ts';
import { itemCodec, codeCodec } from '../../../table/catalogue.ts';
import type { Item } from '../../../domain/catalogue/item.ts';
import type { Order } from '../../../domain/orders/order.ts';

/** An item with its GS1 code and stock, all units of a lot with serials where it has them. */
export async function putItem(
  stage: Stage,
  id: string,
  lots: readonly (readonly [lot: string, expiry: string, quantity: number])[],
  more: Partial<Item> & { readonly serials?: readonly string[]; readonly di?: string } = {},
): Promise<void> {
  const { serials, di, ...item } = more;
  await stage.put(itemCodec.write(anItem({ id, code: id.toUpperCase(), ...item })));
  if (di)
    await stage.put(codeCodec.write({ id: `gs1#${di}`, company, system: 'gs1', code: di, itemId: id, quantity: 1 }));
  await stage.write(...lots.flatMap(([lot, expiry, quantity]) => stockOf(id, lot, expiry, quantity)));
  if (serials) await stage.write(...serialsOf(id, lots[0]?.[0] ?? '', serials));
}

/** An approved order, allocated; returns its shipment's id. */
export async function allocated(
  stage: Stage,
  orderId: string,
  lines: readonly (readonly [itemId: string, quantity: number])[],
  more: Partial<Order> = {},
): Promise<string> {
  await putOrder(stage, orderId, lines, more);
  const event = approved(orderId);
  await stage.react(allocate, event);
  const [told] = await outcomeOf(stage, event, 'allocate-order-on-order-approved');
  return (told?.data as { shipmentId: string }).shipmentId;
}

let keys = 0;

/** Sends one command on a shipment with a key of its own. */
export function send(
  stage: Stage,
  handler: Parameters<Stage['call']>[0],
  as: string,
  shipmentId: string,
  body: object = {},
  key?: string,
) {
  keys += 1;
  return stage.call(handler, { as, key: key ?? `key-${keys}`, parameters: { shipmentId }, body });
}

export async function linesOf(stage: Stage, shipmentId: string) {
  const found = await readShipmentWithLines(stage.dependencies.store, company, shipmentId, 'consistent');
  return found?.lines ?? [];
}

/** Picks all that is left of a shipment; `serials` are taken by item in their order. */
export async function pickAll(stage: Stage, shipmentId: string, serials: readonly string[] = []) {
  const picks = (await linesOf(stage, shipmentId))
    .filter(({ quantity, picked }) => picked < quantity)
    .map(({ line, lot, quantity, picked, serialManaged }) => ({
      line,
      lot,
      quantity: quantity - picked,
      ...(serialManaged ? { serials: serials.slice(0, quantity - picked) } : {}),
    }));
  return send(stage, pick, 'picker', shipmentId, { picks });
}

export async function checkAll(stage: Stage, shipmentId: string) {
  const checks = (await linesOf(stage, shipmentId))
    .filter(({ picked, checked }) => checked < picked)
    .map(({ line, lot, picked, checked, serialManaged, serials }) => ({
      line,
      lot,
      quantity: picked - checked,
      ...(serialManaged ? { serials: serials.slice(checked) } : {}),
    }));
  return send(stage, check, 'checker', shipmentId, { checks });
}

export const byCarrier = { transport: { mode: 'carrier', carrier: '顺丰', waybill: 'SF1' } };

/** An order all the way out of the house. */
export async function shipped(
  stage: Stage,
  orderId: string,
  lines: readonly (readonly [itemId: string, quantity: number])[],
  serials: readonly string[] = [],
): Promise<string> {
  const shipmentId = await allocated(stage, orderId, lines);
  await pickAll(stage, shipmentId, serials);
  await checkAll(stage, shipmentId);
  const answer = await send(stage, ship, 'shipper', shipmentId, byCarrier);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return shipmentId;
}
