import { describe, expect, it } from '@jest/globals';
import { approveOrder, type ApproveOrderState } from '../../../domain/orders/approve-order.ts';
import { cancelOrder } from '../../../domain/orders/cancel-order.ts';
import { orderStatuses, type Order, type OrderStatus } from '../../../domain/orders/order.ts';
import type { OrderProgress } from '../../../domain/orders/progress.ts';
import { anOrderedItem, ownFacts } from './an-ordering.ts';

const order = (more: Partial<Order> = {}): Order => ({
  id: 'ord_1',
  company: 'lotline',
  number: 'SO-1',
  partnerId: 'ptn_1',
  ancestors: [],
  warehouseId: 'wh_east',
  addressId: 'adr_1',
  status: 'placed',
  lineCount: 1,
  currency: 'CNY',
  gross: 10_000,
  placedAt: '2026-11-22T04:00:00.000Z',
  placedBy: 'sales',
  shortage: 'partial',
  minimumShelfLifeDays: 0,
  oneLotPerLine: false,
  ...more,
});
const state = (more: Partial<ApproveOrderState> = {}): ApproveOrderState => ({
  order: order(),
  partner: {
    id: 'ptn_1',
    region: '310000',
    status: 'approved',
    licences: [{ number: 'L', riskClasses: ['III'], validFrom: '2026-01-01', validTo: '2026-12-31' }],
  },
  own: ownFacts,
  items: [anOrderedItem(1)],
  credit: { limit: 30_000, used: 20_000 },
  ...more,
});
const circumstances = { actor: 'sales-manager', today: '2026-11-22' };

describe('approveOrder', () => {
  it('fills the credit to its last cent and not one cent further', () => {
    expect(approveOrder(state(), circumstances)).toMatchObject({
      accepted: true,
      next: {
        order: { status: 'approved', approvedBy: 'sales-manager' },
        credit: { amount: 10_000, usedAtMost: 20_000 },
      },
    });
    const over = approveOrder(state({ credit: { limit: 30_000, used: 20_001 } }), circumstances);
    expect(over).toMatchObject({ reason: 'credit-exceeded', facts: { used: '200.01', limit: '300.00' } });
  });

  it.each(orderStatuses.filter((status) => status !== 'placed'))('does not approve an order that is %s', (status) => {
    expect(approveOrder(state({ order: order({ status }) }), circumstances)).toMatchObject({
      reason: 'order-not-waiting',
    });
  });

  it('is not for the one who placed it, and looks at item and licence of the day', () => {
    expect(approveOrder(state(), { ...circumstances, actor: 'sales' })).toMatchObject({ reason: 'same-person' });
    expect(approveOrder(state(), { ...circumstances, today: '2027-01-01' })).toMatchObject({
      reason: 'licence-lapsed',
    });
    const [item] = state().items;
    const banned = item ? [{ ...item, status: 'banned' as const }] : [];
    expect(approveOrder(state({ items: banned }), circumstances)).toMatchObject({ reason: 'item-banned' });
  });
});

describe('cancelOrder', () => {
  const progress = (status: OrderStatus): OrderProgress => ({
    company: 'lotline',
    orderId: 'ord_1',
    status,
    shipments: {},
    shortLines: 0,
    allocationVersion: 1,
    revision: 4,
  });

  it('gives back exactly the credit that an approval took', () => {
    expect(cancelOrder({ order: order(), hasLeft: false }, 'twice')).toMatchObject({ next: { creditReturned: 0 } });
    expect(cancelOrder({ order: order({ status: 'approved' }), hasLeft: false }, 'twice')).toMatchObject({
      next: { creditReturned: 10_000, order: { status: 'cancelled' } },
    });
  });

  it.each(['partly-shipped', 'shipped', 'delivered', 'invoiced', 'cancelled'] as const)(
    'is too late when the order is %s',
    (status) => {
      const decision = cancelOrder(
        { order: order({ status: 'approved' }), progress: progress(status), hasLeft: false },
        'late',
      );
      expect(decision).toMatchObject({ reason: 'order-not-waiting', facts: { status } });
    },
  );

  it('remembers the progress it was decided on, so that goods that leave meanwhile are noticed', () => {
    const seen = progress('allocated');
    expect(
      cancelOrder({ order: order({ status: 'approved' }), progress: seen, hasLeft: false }, 'twice'),
    ).toMatchObject({
      next: { seen: { revision: 4 } },
    });
  });
});
