import type { OrderApproved } from '../../events/orders.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import {
  sellingNo,
  type ItemFacts,
  type OwnFacts,
  type PartnerFacts,
  type QualificationReason,
} from '../shared/qualification.ts';
import { creditNo, type CreditFacts } from './credit.ts';
import type { Order } from './order.ts';

export interface ApproveOrderState {
  readonly order: Order;
  readonly partner: PartnerFacts & { readonly region: string };
  readonly own: OwnFacts;
  /** The items of the order as they stand now. */
  readonly items: readonly ItemFacts[];
  readonly credit: CreditFacts;
}

export interface ApprovedOrder {
  readonly order: Order;
  /** Minor units the partner's credit takes; guarded by value at commit. */
  readonly credit: { readonly partnerId: string; readonly amount: number; readonly usedAtMost: number };
}

export type ApproveOrderReason = QualificationReason | 'order-not-waiting' | 'same-person' | 'credit-exceeded';

/**
 * Approves a placed order: another person than the one who placed it, unless the partner's policy approves; licences are
 * looked at again, since days may lie between; the order's value must fit into the partner's credit.
 */
export function approveOrder(
  state: ApproveOrderState,
  circumstances: { readonly actor: string; readonly today: string },
): Decision<ApprovedOrder, OrderApproved, ApproveOrderReason> {
  const { order, partner, own, items, credit } = state;
  if (order.status !== 'placed') return rejected('order-not-waiting', { order: order.number, status: order.status });
  if (order.placedBy === circumstances.actor) return rejected('same-person', { order: order.number });
  for (const item of items) {
    const no = sellingNo({ partner, own, warehouseId: order.warehouseId }, item, circumstances.today);
    if (no) return no;
  }
  const exceeded = creditNo(credit, order.gross);
  if (exceeded) return exceeded;
  return accepted(
    {
      order: { ...order, status: 'approved', approvedBy: circumstances.actor },
      credit: { partnerId: order.partnerId, amount: order.gross, usedAtMost: credit.limit - order.gross },
    },
    {
      type: 'orders.order-approved.v1',
      data: {
        orderId: order.id,
        number: order.number,
        partnerId: order.partnerId,
        warehouseId: order.warehouseId,
        lineCount: order.lineCount,
      },
    },
  );
}
