import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowError, RowValues } from '../shared/import/column.ts';
import { stockColumns } from '../shared/import/columns/goods.ts';
import { lotOf, type IncomingGoods, type KeptItem, type OnFile } from '../shared/incoming-goods.ts';
import { openingParts, openStock, type OpenStockState } from './open-stock.ts';

export type StockRow = RowValues<typeof stockColumns>;

/** Goods of one lot in one warehouse: opened once, so all of its rows go in together. */
export interface OpenedLot {
  readonly warehouseId: string;
  readonly goods: readonly Omit<IncomingGoods, 'pointer'>[];
}

/** What is here of all that a list of stock names. */
export interface KnownStock {
  /** By any code that means it; the old codes of merged items too. */
  readonly items: ReadonlyMap<string, KeptItem>;
  readonly byId: ReadonlyMap<string, KeptItem>;
  readonly warehouses: ReadonlySet<string>;
  readonly onFile: (itemId: string) => OnFile;
  /** Lots that have a position in a warehouse, with all that stands in it whatever its status. */
  readonly standing: (
    warehouseId: string,
    itemId: string,
  ) => readonly { readonly itemId: string; readonly lot: string; readonly quantity: number }[];
}

function judge(row: StockRow, known: KnownStock): Judged<OpenedLot> {
  const { itemCode = '', warehouse = '', quantity = 0, lot, expiry, productionDate, serials } = row;
  const bad = (field: string, reason: string, found: string): Judged<OpenedLot> => ({
    outcome: 'bad',
    errors: [{ field, reason, found }],
  });
  const item = known.items.get(itemCode);
  if (!item) return bad('itemCode', 'item-code-unknown', itemCode);
  if (!known.warehouses.has(warehouse)) return bad('warehouse', 'warehouse-not-found', warehouse);
  if (quantity < 1) return bad('quantity', 'number-unreadable', String(quantity));
  const goods = { itemId: item.id, quantity, lot, expiry, productionDate, ...(serials ? { serials } : {}) };
  return { outcome: 'good', command: { warehouseId: warehouse, goods: [goods] } };
}

const columnOfReason: Readonly<Record<string, string>> = {
  'lot-missing': 'lot',
  'expiry-missing': 'expiry',
  'serial-missing': 'serials',
  'serials-not-kept': 'serials',
  'serial-repeated': 'serials',
  'serial-in-stock': 'serials',
  'lot-contradicts': 'expiry',
  'stock-already-opened': 'lot',
};

/** Where in a list of stock a refusal belongs. */
export function stockColumnOf(pointer: string, reason: string): string {
  return columnOfReason[reason] ?? pointer.split('/').at(-1) ?? '';
}

/** Goods as the decision wants them, each with its place. */
export function placedGoods({ goods }: OpenedLot): IncomingGoods[] {
  return goods.map((one, index) => ({ ...one, pointer: `/lines/${index}` }));
}

/** Stock that stands here in just this quantity is what an earlier list opened; in another it is not opened again. */
function misfitOf(command: OpenedLot, known: KnownStock): RowError | 'known' | undefined {
  const goods = placedGoods(command);
  const [first] = goods;
  if (!first) return undefined;
  const item = known.byId.get(first.itemId);
  const standing = known.standing(command.warehouseId, first.itemId);
  const here = standing.find(({ lot }) => lot === lotOf(first));
  if (here && here.quantity === goods.reduce((sum, { quantity }) => sum + quantity, 0)) return 'known';
  const [opening, ...following] = openingParts(goods);
  const state: OpenStockState = {
    openingId: '',
    number: '',
    items: item ? [item] : [],
    goods: opening,
    following,
    onFile: known.onFile(first.itemId),
    standing,
  };
  const decision = openStock(state, command, { company: '', actor: '', now: '' });
  if (decision.accepted) return undefined;
  const error = badBy(decision, () => '');
  return { ...error, field: stockColumnOf('', error.reason) };
}

export const stockRules: ImportRules<typeof stockColumns, KnownStock, OpenedLot> = {
  columns: stockColumns,
  keyOf: ({ itemCode, warehouse, lot }) =>
    itemCode === undefined ? undefined : [itemCode, warehouse, lotOf({ lot })].join('\n'),
  judge,
  join: (first, next) => ({ ...first, goods: [...first.goods, ...next.goods] }),
  misfitOf,
  totalsOf: ({ quantity = 0, value = 0 }) => ({ quantity, value }),
};
