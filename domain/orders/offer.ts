import { rejected, type Rejected } from '../shared/decision.ts';
import { quantityBreaks, type QuantityBreak } from '../shared/price-choice.ts';
import { sellingNo, type OwnFacts } from '../shared/qualification.ts';
import type { LineReason, OrderedItem, OrderingPartner } from './order-lines.ts';

/** An item as a partner could order it today. */
export interface Offer {
  /** Its prices by quantity; empty where no price covers it. */
  readonly breaks: readonly QuantityBreak[];
  /** Why a line of it would be refused, whatever the quantity. */
  readonly noes: readonly Rejected<LineReason>[];
}

/** What an order of this moment would find: the gate and the prices are those of placing one. */
export function offerOf(
  { partner, own }: { readonly partner: OrderingPartner; readonly own: OwnFacts },
  item: OrderedItem,
  today: string,
): Offer {
  const unlawful = sellingNo({ partner, own, warehouseId: partner.warehouseId }, item, today);
  const breaks = quantityBreaks(item.rules, { ...partner, partnerId: partner.id }, today);
  return {
    breaks,
    noes: [
      ...(unlawful ? [unlawful] : []),
      ...(breaks.length === 0 ? [rejected('price-missing', { item: item.code, quantity: 1 })] : []),
    ],
  };
}
