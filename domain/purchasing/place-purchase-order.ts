import type { PurchaseOrderPlaced } from '../../events/purchasing.ts';
import {
  letterNo,
  personNo,
  type LetterReason,
  type PersonFacts,
  type PersonReason,
} from '../shared/authorised-person.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { lineGross, type Currency } from '../shared/money.ts';
import { rejectedTogether, type No } from '../shared/noes.ts';
import {
  buyingNo,
  type ItemFacts,
  type OwnFacts,
  type PartnerFacts,
  type QualificationReason,
} from '../shared/qualification.ts';
import { certificateFor, type CertifiedTerm } from '../shared/production-date.ts';
import type { PurchaseOrder, PurchaseOrderLine } from './purchase-order.ts';

export interface PurchasedItem extends ItemFacts {
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly manufacturer: string;
  readonly productionLicence?: string;
  readonly unit: string;
  readonly taxRateBp: number;
  readonly certificates: readonly CertifiedTerm[];
}

export interface PlacePurchaseOrderState {
  readonly purchaseOrderId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly supplier: PartnerFacts & { readonly kind: string };
  readonly own: OwnFacts;
  /** In the order of the lines. */
  readonly items: readonly PurchasedItem[];
  /** Where the goods are bought into: the region of the receiving warehouse. */
  readonly region: string;
  /** The supplier's salesperson it is bought from; absent where none is named, or nobody of that id is on file. */
  readonly salesperson?: PersonFacts;
}

export interface PlacePurchaseOrder {
  readonly supplierId: string;
  readonly warehouseId: string;
  readonly expectedOn?: Day;
  readonly supplierSalespersonId?: string;
  readonly lines: readonly {
    readonly itemId: string;
    readonly quantity: number;
    readonly unitPrice: number;
    readonly taxRateBp?: number;
  }[];
}

/**
 * Buys only from a supplier whose file is approved and in force, and only items that passed first-operation review
 * (GSP 53, 54, 57); where it names the supplier's salesperson, only within that person's letters. The lines keep the fields of the purchase record as they are known today.
 */
export function placePurchaseOrder(
  state: PlacePurchaseOrderState,
  command: PlacePurchaseOrder,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string; readonly today: Day },
): Decision<
  { readonly order: PurchaseOrder; readonly lines: readonly PurchaseOrderLine[] },
  PurchaseOrderPlaced,
  QualificationReason | PersonReason | LetterReason | 'not-a-supplier'
> {
  const { supplier, own } = state;
  const deal = { partner: supplier, own, warehouseId: command.warehouseId };
  if (supplier.kind !== 'supplier' && supplier.kind !== 'manufacturer') {
    return rejected('not-a-supplier', { partner: supplier.id, kind: supplier.kind });
  }
  const noes: No<QualificationReason>[] = [];
  const lines = command.lines.map(({ quantity, unitPrice, taxRateBp }, index): PurchaseOrderLine => {
    const item = state.items[index];
    if (!item) throw new RangeError(`line ${index} has no item`);
    const no = buyingNo(deal, item, circumstances.today);
    if (no) noes.push({ reason: no.reason, facts: no.facts, pointer: `/lines/${index}` });
    return {
      line: index + 1,
      itemId: item.id,
      itemCode: item.code,
      name: item.name,
      specification: item.specification,
      model: item.model,
      certificate: certificateFor(item.certificates, circumstances.today)?.number,
      registrant: item.manufacturer,
      productionLicence: item.productionLicence,
      unit: item.unit,
      quantity,
      unitPriceE4: unitPrice,
      taxRateBp: taxRateBp ?? item.taxRateBp,
      gross: lineGross(unitPrice, quantity),
    };
  });
  const refused = rejectedTogether<QualificationReason | PersonReason | LetterReason>([
    ...noes,
    ...salespersonNoes(state, command, circumstances),
  ]);
  if (refused) return refused;

  const order: PurchaseOrder = {
    id: state.purchaseOrderId,
    company: circumstances.company,
    number: state.number,
    supplierId: supplier.id,
    warehouseId: command.warehouseId,
    status: 'open',
    lineCount: lines.length,
    currency: state.currency,
    gross: lines.reduce((sum, { gross }) => sum + gross, 0),
    orderedOn: circumstances.today,
    expectedOn: command.expectedOn,
    supplierSalespersonId: command.supplierSalespersonId,
    placedAt: circumstances.now,
    placedBy: circumstances.actor,
  };
  return accepted(
    { order, lines },
    {
      type: 'purchasing.purchase-order-placed.v1',
      data: {
        purchaseOrderId: order.id,
        number: order.number,
        supplierId: order.supplierId,
        warehouseId: order.warehouseId,
        lineCount: order.lineCount,
        gross: order.gross,
        currency: order.currency,
      },
    },
  );
}

/** Why it may not be bought from whom it names: the person at once, the letters line by line. */
function salespersonNoes(
  { supplier, items, region, salesperson }: PlacePurchaseOrderState,
  { supplierSalespersonId: named }: PlacePurchaseOrder,
  { today: day }: { readonly today: Day },
): readonly No<PersonReason | LetterReason>[] {
  if (named === undefined) return [];
  const no = personNo(named, salesperson, { for: 'supplier', supplierId: supplier.id }, day);
  if (no || !salesperson) return no ? [{ ...no, pointer: '/supplierSalespersonId' }] : [];
  return items.flatMap((item, index) => {
    const { id: itemId, code: itemCode, productLine } = item;
    const missing = letterNo(salesperson, { itemId, itemCode, productLine, region, day });
    return missing ? [{ ...missing, pointer: `/lines/${index}` }] : [];
  });
}
