import type { Day } from '../shared/calendar.ts';
import { plainText } from '../shared/import/cells.ts';
import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowError, RowValues } from '../shared/import/column.ts';
import { openOrderColumns } from '../shared/import/columns/orders.ts';
import { AmountTooLarge, lineGross } from '../shared/money.ts';
import type { OwnFacts } from '../shared/qualification.ts';
import type { OrderedItem, OrderingPartner } from './order-lines.ts';
import { takeOpenOrder, type OpenOrder } from './take-open-order.ts';

export type OpenOrderRow = RowValues<typeof openOrderColumns>;

/** Who buys, with the addresses as they are on file. */
export interface ImportingPartner extends OrderingPartner {
  readonly addresses: readonly { readonly id: string; readonly text: string }[];
}

/** What is here of all that a list of open orders names. */
export interface KnownOrders {
  readonly today: Day;
  readonly own: OwnFacts;
  /** By any code that means it. */
  readonly partners: ReadonlyMap<string, ImportingPartner>;
  readonly items: ReadonlyMap<string, OrderedItem>;
  readonly warehouses: ReadonlySet<string>;
  /** Whether an earlier list brought this old order, and whether it said the same of it. */
  readonly takenAs: (order: OpenOrder) => 'same' | 'other' | undefined;
}

/** An order as its rows tell it; `clash` is the column in which a later row says something else than the first. */
export type JoinedOrder = OpenOrder & { readonly clash?: { readonly field: string; readonly found: string } };

/** Lines of one order. */
export const mostLines = 300;

const bad = (field: string, reason: string, found: string): Judged<JoinedOrder> => ({
  outcome: 'bad',
  errors: [{ field, reason, found }],
});

const bare = (text: string) => plainText(text).replaceAll(' ', '');

/** An address by its text as it is on file; where a row names none, the order goes to the first. */
function addressOf(row: OpenOrderRow, partner: ImportingPartner): { readonly addressId?: string } | undefined {
  const { address } = row;
  if (address === undefined) return {};
  const found = partner.addresses.find(({ text }) => bare(text) === bare(address));
  return found && { addressId: found.id };
}

function judge(row: OpenOrderRow, known: KnownOrders): Judged<JoinedOrder> {
  const { partnerCode = '', oldNumber = '', orderedOn = '', itemCode = '', quantity = 0, unitPrice = 0 } = row;
  const partner = known.partners.get(partnerCode);
  if (!partner) return bad('partnerCode', 'partner-code-unknown', partnerCode);
  const item = known.items.get(itemCode);
  if (!item) return bad('itemCode', 'item-code-unknown', itemCode);
  const { warehouse } = row;
  if (warehouse !== undefined && !known.warehouses.has(warehouse)) {
    return bad('warehouse', 'warehouse-not-found', warehouse);
  }
  const place = addressOf(row, partner);
  if (!place) return bad('address', 'address-unknown', row.address ?? '');
  const command: OpenOrder = {
    ...{ partnerId: partner.id, oldNumber, orderedOn },
    ...(warehouse === undefined ? {} : { warehouseId: warehouse }),
    ...place,
    lines: [{ itemId: item.id, quantity, unitPriceE4: unitPrice }],
  };
  // What is here already stays as it was taken: whether it would be lawful today is no question any more.
  if (known.takenAs(command) !== undefined) return { outcome: 'good', command };
  const { own, today } = known;
  const state = { orderId: '', number: '', currency: 'CNY', partner, own, items: [item], isTaken: false } as const;
  const decision = takeOpenOrder(state, command, { company: '', actor: '', now: '', today });
  if (decision.accepted) return { outcome: 'good', command };
  return { outcome: 'bad', errors: [badBy(decision, openOrderColumnOf)] };
}

const columnOfField: Readonly<Record<string, string>> = {
  partnerId: 'partnerCode',
  itemId: 'itemCode',
  warehouseId: 'warehouse',
  addressId: 'address',
};

/** Where in a list of open orders a field of the command stands; what is wrong with a line as a whole is its item. */
export function openOrderColumnOf(pointer: string): string {
  const field = pointer.split('/').at(-1) ?? '';
  if (/^\d+$/.test(field)) return 'itemCode';
  return columnOfField[field] ?? field;
}

/** Rows of one order say its day, warehouse and address once or each time the same. */
function join(first: JoinedOrder, next: JoinedOrder): JoinedOrder {
  const differs = (['orderedOn', 'warehouseId', 'addressId'] as const).find(
    (field) => next[field] !== undefined && first[field] !== undefined && next[field] !== first[field],
  );
  const warehouseId = first.warehouseId ?? next.warehouseId;
  const addressId = first.addressId ?? next.addressId;
  return {
    ...first,
    ...(warehouseId === undefined ? {} : { warehouseId }),
    ...(addressId === undefined ? {} : { addressId }),
    lines: [...first.lines, ...next.lines],
    ...(differs && !first.clash
      ? {
          clash: {
            field: columnOfField[differs] ?? differs,
            found: differs === 'addressId' ? '' : `${first[differs]}, ${next[differs]}`,
          },
        }
      : {}),
  };
}

function misfitOf({ clash, ...order }: JoinedOrder, known: KnownOrders): RowError | 'known' | undefined {
  if (clash) return { reason: 'order-rows-differ', ...clash };
  if (order.lines.length > mostLines) {
    return { field: 'oldNumber', reason: 'order-too-long', found: String(order.lines.length) };
  }
  const taken = known.takenAs(order);
  if (taken === 'same') return 'known';
  return taken && { field: 'oldNumber', reason: 'old-order-differs', found: order.oldNumber };
}

/** The value of a row in minor units; nothing where it is too large to be an amount, which its check then says. */
function valueOf(unitPriceE4: number, quantity: number): number {
  try {
    return lineGross(unitPriceE4, quantity);
  } catch (error) {
    if (error instanceof AmountTooLarge) return 0;
    throw error;
  }
}

export const openOrderRules: ImportRules<typeof openOrderColumns, KnownOrders, JoinedOrder> = {
  columns: openOrderColumns,
  keyOf: ({ partnerCode, oldNumber }) =>
    partnerCode === undefined || oldNumber === undefined ? undefined : [partnerCode, oldNumber].join('\n'),
  judge,
  join,
  misfitOf,
  countsDocuments: true,
  totalsOf: ({ quantity = 0, unitPrice = 0 }) => ({ quantity, value: valueOf(unitPrice, quantity) }),
};
