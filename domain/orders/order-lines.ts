import { rejected, type Rejected } from '../shared/decision.ts';
import { AmountTooLarge, lineGross } from '../shared/money.ts';
import { agreedPrice, choosePrice, type ChoosableRule, type PriceChoice } from '../shared/price-choice.ts';
import {
  sellingNo,
  type ItemFacts,
  type OwnFacts,
  type PartnerFacts,
  type QualificationReason,
} from '../shared/qualification.ts';
import type { OrderLine } from './order.ts';

/** What is known of the buyer when an order comes in or is asked about. */
export interface OrderingPartner extends PartnerFacts {
  readonly kind: string;
  readonly tier: number;
  readonly region: string;
  readonly ancestors: readonly string[];
  readonly warehouseId: string;
  readonly addresses: readonly { readonly id: string }[];
  readonly shortage: 'partial' | 'all-or-nothing';
  readonly minimumShelfLifeDays: number;
  readonly oneLotPerLine: boolean;
  readonly approvesByPolicy: boolean;
}

/** What is known of an item and of the price rules that can touch it for this buyer. */
export interface OrderedItem extends ItemFacts {
  readonly name: string;
  readonly unit: string;
  readonly taxRateBp: number;
  readonly rules: readonly ChoosableRule[];
}

/** Who buys from us, on the strength of which papers of ours, and from where the goods go out. */
export interface OrderDeal {
  readonly partner: OrderingPartner;
  readonly own: OwnFacts;
  readonly warehouseId: string;
}

export type LineReason = QualificationReason | 'price-missing' | 'amount-too-large';

/** A line as far as it can be told: what it costs where it has a price, and all that stands in its way. */
export interface AssessedLine {
  readonly priced?: { readonly line: OrderLine; readonly price: PriceChoice };
  readonly noes: readonly Rejected<LineReason>[];
}

/** What is asked of an item; a price that was agreed before this system began is honoured and no rule asked. */
export interface AskedLine {
  readonly line: number;
  readonly quantity: number;
  readonly agreedUnitPriceE4?: number;
}

/**
 * Whether a line is lawful for this buyer today and what it costs. Placing an order takes lines without a no; a preview
 * shows both, so the two can never differ.
 */
export function assessLine(
  deal: OrderDeal,
  item: OrderedItem,
  { line, quantity, agreedUnitPriceE4: agreed }: AskedLine,
  today: string,
): AssessedLine {
  const { partner } = deal;
  const unlawful = sellingNo(deal, item, today);
  const noes: Rejected<LineReason>[] = unlawful ? [unlawful] : [];
  const price =
    agreed === undefined
      ? choosePrice(item.rules, { ...partner, partnerId: partner.id }, quantity, today)
      : agreedPrice(agreed);
  if (!price) return { noes: [...noes, rejected('price-missing', { item: item.code, quantity })] };
  const gross = grossOf(price, quantity);
  if (gross === undefined) return { noes: [...noes, rejected('amount-too-large', { item: item.code, quantity })] };
  return {
    noes,
    priced: {
      price,
      line: {
        line,
        itemId: item.id,
        itemCode: item.code,
        name: item.name,
        unit: item.unit,
        quantity,
        unitPriceE4: price.unitPriceE4,
        taxRateBp: item.taxRateBp,
        gross,
      },
    },
  };
}

function grossOf({ unitPriceE4 }: PriceChoice, quantity: number): number | undefined {
  try {
    return lineGross(unitPriceE4, quantity);
  } catch (error) {
    if (error instanceof AmountTooLarge) return undefined;
    throw error;
  }
}

/** Where an order goes: the address it names, or the partner's first. */
export function deliveryAddress(
  partner: Pick<OrderingPartner, 'id' | 'addresses'>,
  named: string | undefined,
): string | Rejected<'address-not-found'> {
  const addressId = named ?? partner.addresses[0]?.id;
  const isKnown = addressId !== undefined && partner.addresses.some(({ id }) => id === addressId);
  return isKnown ? addressId : rejected('address-not-found', { partner: partner.id, address: addressId ?? null });
}
