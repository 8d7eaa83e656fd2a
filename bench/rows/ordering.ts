import { handler as allocateOrder } from '../../functions/logistics/allocate-order-on-order-approved/handler.ts';
import { handler as continueAllocation } from '../../functions/logistics/continue-allocation-on-allocation-continued/handler.ts';
import { handler as approveOrder } from '../../functions/orders/approve-order/handler.ts';
import { handler as placeOrder } from '../../functions/orders/place-order/handler.ts';
import type { Envelope } from '../../table/journal.ts';
import { cpuRatio } from '../cpu.ts';
import type { CommandRow } from '../report.ts';
import { furnishItems, furnishPartner, furnishStock, measureTwice, type World } from '../world.ts';

let count = 0;
const fresh = (name: string) => `${name}-${(count += 1)}`;

export async function place(world: World, partnerId: string, items: readonly string[], quantity = 2): Promise<string> {
  const lines = items.map((itemId) => ({ itemId, quantity }));
  const answer = await world.call(placeOrder, 'sales', fresh('place'), {}, { partnerId, lines });
  if (answer.status !== 201) throw new Error(`order not placed: ${JSON.stringify(answer.body)}`);
  return answer.body.orderId as string;
}

/** Approves an order and answers the event that allocation hears. */
export async function approve(world: World, orderId: string): Promise<Envelope> {
  const key = fresh('approve');
  const answer = await world.call(approveOrder, 'sales-manager', key, { orderId }, {});
  if (answer.status !== 200) throw new Error(`order not approved: ${JSON.stringify(answer.body)}`);
  const [event] = await world.eventsOfCall('sales-manager', key);
  if (!event) throw new Error('approval left no event');
  return event;
}

/** Allocates to the end, step by step as the events ask; answers the events of the last step. */
export async function allocate(world: World, approved: Envelope): Promise<readonly Envelope[]> {
  let outcome = await world.react(allocateOrder, approved);
  let events = await world.eventsOfReaction(approved, 'allocate-order-on-order-approved');
  for (;;) {
    const further = events.find(({ type }) => type === 'logistics.allocation-continued.v1');
    if (outcome !== 'accepted' || !further) return events;
    outcome = await world.react(continueAllocation, further);
    events = await world.eventsOfReaction(further, 'continue-allocation-on-allocation-continued');
  }
}

/** What ordering costs: placing, approving and allocating, by lines. */
export async function orderingRows(world: World): Promise<CommandRow[]> {
  const partner = await furnishPartner(world, 'ptn_bench', { creditLimit: 900_000_000_000 });
  const items = await furnishItems(world, 300);
  await furnishStock(world, items, 1_000_000);
  const rows: CommandRow[] = [];
  for (const lines of [1, 5, 100, 300]) {
    const wanted = items.slice(0, lines);
    const measured = await measureTwice(world.meter, () => place(world, partner, wanted));
    const cpu = lines === 5 ? await cpuRatio(world, () => place(world, partner, wanted)) : undefined;
    rows.push({ command: 'place-order', lines, ...numbers(measured), events: 1, cpuRatio: cpu });
  }
  for (const lines of [5, 300]) {
    const orders = [
      await place(world, partner, items.slice(0, lines)),
      await place(world, partner, items.slice(0, lines)),
    ];
    const measured = await measureTwice(world.meter, () => approve(world, orders.pop() as string));
    rows.push({ command: 'approve-order', lines, ...numbers(measured), events: 1 });
  }
  for (const lines of [5, 100, 300]) {
    const wanted = items.slice(0, lines);
    const approved = [
      await approve(world, await place(world, partner, wanted)),
      await approve(world, await place(world, partner, wanted)),
    ];
    const measured = await measureTwice(world.meter, () => allocate(world, approved.pop() as Envelope));
    rows.push({ command: 'allocate-order', lines, ...numbers(measured), events: Math.ceil(lines / 90) });
  }
  return rows;
}

export function numbers(measured: Pick<CommandRow, 'calls' | 'roundTrips' | 'transactions' | 'rcu' | 'wcu'>) {
  const { calls, roundTrips, transactions, rcu, wcu } = measured;
  return { calls, roundTrips, transactions, rcu, wcu };
}
