import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { readCast, storyDay, type Cast } from '../../local/demo/cast.ts';
import type { StoryOrders } from '../../local/demo/orders-in.ts';
import { tellStory } from '../../local/demo/story.ts';
import { Teller } from '../../local/demo/teller.ts';
import { flowCloud } from './cloud.ts';
import { read } from './people.ts';

let cast: Cast;
let orders: StoryOrders;

/** The whole story of the demonstration, told to nobody: its acts throw when they go wrong. */
beforeAll(async () => {
  jest.spyOn(console, 'log').mockReturnValue(undefined);
  const day = addDays(dayOf(new Date().toISOString(), 'Asia/Shanghai'), 1);
  const run = Date.now().toString(36).slice(-5).toUpperCase();
  const teller = new Teller(flowCloud(), `${day}T00:00:00+08:00`);
  cast = await readCast(teller, day, run);
  orders = await tellStory(teller, cast);
}, 300_000);

const cents = (text: string): number => Math.round(Number(text) * 100);

interface Line {
  readonly line: number;
  readonly orderLine: number;
  readonly quantity: number;
  readonly gross: string;
}

describe('a working day, a month end and a recall on the deployed system', () => {
  it.each(['dealerOrderId', 'hospitalOrderId'] as const)(
    'invoices what left, at the order’s prices: %s',
    async (name) => {
      const order = await read('sales', `/orders/${orders[name]}`);
      const month = storyDay(cast, 3).slice(0, 7);
      const { items } = await read('finance', `/finance/partners/${order.partnerId}/invoices`, { month, limit: 100 });
      const [invoice, ...others] = (items as { orderId: string; invoiceId: string }[]).filter(
        ({ orderId }) => orderId === orders[name],
      );
      expect(others).toEqual([]);
      const shown = await read('finance', `/finance/invoices/${invoice?.invoiceId}`);
      const invoiced = new Map<number, { quantity: number; gross: number }>();
      for (const { orderLine, quantity, gross } of shown.lines as Line[]) {
        const sum = invoiced.get(orderLine) ?? { quantity: 0, gross: 0 };
        invoiced.set(orderLine, { quantity: sum.quantity + quantity, gross: sum.gross + cents(gross) });
      }
      expect(invoiced.size).toBe((order.lines as Line[]).length - (order.shortLines as number));
      for (const { line, quantity, gross } of order.lines as Line[]) {
        // A short line waits whole; a line that left did so whole and at the sum that was ordered.
        if (invoiced.has(line)) expect(invoiced.get(line)).toEqual({ quantity, gross: cents(gross) });
      }
      const total = [...invoiced.values()].reduce((sum, { gross }) => sum + gross, 0);
      expect(cents(shown.gross)).toBe(total);
      expect(cents(shown.gross)).toBe(cents(shown.net) + cents(shown.tax));
    },
  );

  it.each([
    ['by click', 'dealerId', 'confirmed'],
    ['by stamped letter', 'hospitalId', 'signed'],
  ] as const)('closes the month’s statement %s', async (_how, partner, status) => {
    const { items } = await read('finance', `/finance/partners/${cast[partner]}/statements`);
    const own = (items as { from: string }[]).filter(({ from }) => from === cast.day);
    expect(own).toEqual([expect.objectContaining({ status, disputed: 0 })]);
  });

  it('keeps open exactly what the payment did not cover', async () => {
    const { total } = await read('finance', `/finance/partners/${cast.dealerId}/receivables`);
    expect(total).toBe('100.00');
  });

  it('closes the recall with every unit accounted for, and none of the lot can be sold', async () => {
    const { items } = await read('quality', '/quality/recalls', { limit: 100 });
    const [found] = items as { recallId: string }[];
    const shown = await read('quality', `/quality/recalls/${found?.recallId}`);
    expect(shown).toMatchObject({ status: 'closed', lots: [cast.recalledLot], effectivenessPercent: 100 });
    for (const lot of shown.equation as Record<string, number>[]) {
      expect(lot).toMatchObject({ unexplained: 0, missing: [] });
      const kept = Number(lot['onHand']) + Number(lot['destroyed']) + Number(lot['sentBack']) + Number(lot['used']);
      expect(kept + Number(lot['withConsignees']) + Number(lot['lost'])).toBe(lot['received']);
    }
    const { positions } = await read('quality', `/inventory/items/${cast.catheter.itemId}/stock`);
    const own = (positions as { lot: string; stock: Record<string, number> }[]).filter(
      ({ lot }) => lot === cast.recalledLot,
    );
    expect(own.map(({ stock }) => [stock['available'], stock['reserved']])).toEqual(own.map(() => [0, 0]));
  });

  it('leaves an audit trail that verifies for every document of the story', async () => {
    const { items } = await read('quality', '/quality/recalls', { limit: 100 });
    const recalls = (items as { recallId: string }[]).map(({ recallId }) => `recall#${recallId}`);
    for (const root of [`order#${orders.dealerOrderId}`, `order#${orders.hospitalOrderId}`, ...recalls]) {
      expect(await read('auditor', '/admin/audit/chain', { root })).toMatchObject({ root, sound: true });
    }
  });

  it('leaves nothing parked on the way: no event and no message was given up', async () => {
    expect((await read('admin', '/admin/parked')).items).toEqual([]);
  });
});
