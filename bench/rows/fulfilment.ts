import { handler as checkShipment } from '../../functions/logistics/check-shipment/handler.ts';
import { handler as confirmDelivery } from '../../functions/logistics/confirm-delivery/handler.ts';
import { handler as pickShipment } from '../../functions/logistics/pick-shipment/handler.ts';
import { handler as shipShipment } from '../../functions/logistics/ship-shipment/handler.ts';
import { handler as issueInvoice } from '../../functions/finance/issue-invoice-on-shipment-delivered/handler.ts';
import { handler as buildStatement } from '../../functions/finance/build-statement/handler.ts';
import { handler as recordSigned } from '../../functions/finance/record-signed-statement/handler.ts';
import { handler as recordPayment } from '../../functions/finance/record-payment/handler.ts';
import { handler as matchPayment } from '../../functions/finance/match-payment/handler.ts';
import { handler as refreshOrder } from '../../functions/orders/refresh-order-on-fulfilment/handler.ts';
import type { HttpFunction } from '../../runtime/http-command.ts';
import type { Envelope } from '../../table/journal.ts';
import { readShipmentWithLines } from '../../table/logistics.ts';
import type { CommandRow } from '../report.ts';
import { company, noon, furnishItems, furnishPartner, furnishStock, measureTwice, type World } from '../world.ts';
import { allocate, approve, numbers, place } from './ordering.ts';

let count = 0;

/** Calls a command in the post it belongs to; answers what it said and the events it left. */
async function act(world: World, handler: HttpFunction, as: string, parameters: Record<string, string>, body: object) {
  const key = `bench-${(count += 1)}`;
  const answer = await world.call(handler, as, key, parameters, body);
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return { body: answer.body, events: await world.eventsOfCall(as, key) };
}

/** The lines of a shipment page by page, as a warehouse works through them. */
async function pagesOfLines(world: World, shipmentId: string) {
  const found = await readShipmentWithLines(world.aside, company, shipmentId, 'consistent');
  if (!found) throw new Error(`no shipment ${shipmentId}`);
  const lines = found.lines.map(({ line, lot, quantity }) => ({ line, lot, quantity }));
  return Array.from({ length: Math.ceil(lines.length / 25) }, (_, page) => lines.slice(page * 25, page * 25 + 25));
}

type Counted = <T>(name: string, work: () => Promise<T>) => Promise<T>;
const uncounted: Counted = (_name, work) => work();

/** One order from placing to its invoice; `counted` sees each step by name. */
async function orderToInvoice(
  world: World,
  partner: string,
  items: readonly string[],
  counted: Counted,
): Promise<{ readonly gross: number }> {
  const refresh = async (events: readonly Envelope[]) => {
    const heard = events.filter(({ type }) => refreshed.has(type));
    for (const event of heard) await counted('refresh-order', () => world.react(refreshOrder, event));
  };
  const orderId = await counted('place-order', () => place(world, partner, items));
  const approved = await counted('approve-order', () => approve(world, orderId));
  const allocated = await counted('allocate-order', () => allocate(world, approved));
  await refresh(allocated);
  const shipmentId = (allocated[0]?.data as { shipmentId: string }).shipmentId;
  const parameters = { shipmentId };
  for (const picks of await pagesOfLines(world, shipmentId)) {
    await counted('pick-shipment', () => act(world, pickShipment, 'picker', parameters, { picks }));
  }
  for (const checks of await pagesOfLines(world, shipmentId)) {
    await counted('check-shipment', () => act(world, checkShipment, 'checker', parameters, { checks }));
  }
  const transport = { mode: 'carrier', carrier: '示范物流', waybill: 'SF100' };
  const shipped = await counted('ship-shipment', () => act(world, shipShipment, 'shipper', parameters, { transport }));
  await refresh(shipped.events);
  const delivered = await counted('confirm-delivery', () => act(world, confirmDelivery, 'shipper', parameters, {}));
  await refresh(delivered.events);
  const [event] = delivered.events;
  if (!event) throw new Error('delivery left no event');
  await counted('issue-invoice', () => world.react(issueInvoice, event));
  const issued = await world.eventsOfReaction(event, 'issue-invoice-on-shipment-delivered');
  await refresh(issued);
  return { gross: (issued[0]?.data as { gross: number }).gross };
}

const refreshed = new Set([
  'logistics.order-allocated.v1',
  'logistics.shipment-shipped.v1',
  'logistics.shipment-delivered.v1',
  'finance.invoice-issued.v1',
]);

/** What each step after allocation costs, by lines: the steps of a long order stay as cheap as those of a short one. */
export async function fulfilmentRows(world: World): Promise<CommandRow[]> {
  const partner = await furnishPartner(world, 'ptn_fulfil', { creditLimit: 900_000_000_000 });
  const items = await furnishItems(world, 300, { code: 'F' });
  await furnishStock(world, items, 1_000_000);
  const rows: CommandRow[] = [];
  for (const lines of [5, 300]) {
    const first = new Map<string, CommandRow>();
    for (const pass of ['waits', 'units'] as const) {
      const seen = new Set<string>();
      const counted: Counted = async (name, work) => {
        // The first of several pages or events stands for all: they cost the same.
        if (seen.has(name)) return work();
        seen.add(name);
        world.meter.countsWrites = pass === 'units';
        const { result, measured } = await world.meter.measure(work);
        world.meter.countsWrites = false;
        const known = first.get(name);
        first.set(
          name,
          known
            ? { ...known, wcu: measured.wcu }
            : { command: name, lines, ...numbers(measured), events: name === 'refresh-order' ? 0 : 1 },
        );
        return result;
      };
      await orderToInvoice(world, partner, items.slice(0, lines), counted);
    }
    rows.push(...[...first.values()].filter(({ command }) => !/^(place|approve|allocate)/.test(command)));
  }
  return rows;
}

const ordersAMonth = 10;

/**
 * A month of one partner: ten orders of five lines from placing to invoice, one statement signed, one payment matched,
 * with every reaction that follows; a tenth of all that is one lifecycle.
 */
export async function lifecycleRow(world: World): Promise<CommandRow> {
  const items = await furnishItems(world, 5, { code: 'L' });
  await furnishStock(world, items, 1_000_000);
  let month = 0;
  const measured = await measureTwice(world.meter, async () => {
    const partner = `ptn_life_${(month += 1)}`;
    await furnishPartner(world, partner, { creditLimit: 900_000_000_000 });
    let gross = 0;
    for (let order = 0; order < ordersAMonth; order += 1) {
      gross += (await orderToInvoice(world, partner, items, uncounted)).gross;
    }
    await monthEnd(world, partner, gross);
  });
  const share = (total: number) => Math.round((total / ordersAMonth) * 10) / 10;
  return {
    command: 'order-lifecycle',
    lines: 5,
    calls: share(measured.calls),
    roundTrips: share(measured.roundTrips),
    transactions: share(measured.transactions),
    rcu: share(measured.rcu),
    wcu: share(measured.wcu),
    events: 8,
  };
}

async function monthEnd(world: World, partner: string, gross: number): Promise<void> {
  world.clock.now = '2026-12-05T04:00:00.000Z';
  const statement = await act(
    world,
    buildStatement,
    'finance',
    {},
    { partnerId: partner, from: '2026-11-01', to: '2026-11-30' },
  );
  await act(
    world,
    recordSigned,
    'finance',
    { statementId: statement.body.statementId as string },
    {
      reference: 'DZH-1',
      sha256: 'a'.repeat(64),
      signerRole: '财务负责人',
      signedOn: '2026-12-01',
    },
  );
  const amount = (gross / 100).toFixed(2);
  const payment = await act(
    world,
    recordPayment,
    'finance',
    {},
    { partnerId: partner, amount, day: '2026-12-01', means: 'transfer' },
  );
  const paymentId = payment.body.paymentId as string;
  await act(world, matchPayment, 'finance', { paymentId }, { strategy: 'oldest-first' });
  world.clock.now = noon;
}
