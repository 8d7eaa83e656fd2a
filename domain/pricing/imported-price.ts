import type { ImportRules, Judged } from '../shared/import/check-rows.ts';
import type { RowValues } from '../shared/import/column.ts';
import { priceColumns } from '../shared/import/columns/goods.ts';
import type { PriceRule } from './price.ts';
import { areRivals, type ToldPrice } from './set-prices.ts';

export type PriceRow = RowValues<typeof priceColumns>;

/** What is here of all that a list of prices names. */
export interface KnownPrices {
  /** By any code that means the item. */
  readonly itemIds: ReadonlyMap<string, string>;
  readonly partnerIds: ReadonlyMap<string, string>;
  /** By `<item>/<partner or nothing>`; the check adds each row that is good, so that rows of one list are held against each other. */
  readonly sheets: Map<string, PriceRule[]>;
}

const bad = (field: string, reason: string, found: string): Judged<ToldPrice> => ({
  outcome: 'bad',
  errors: [{ field, reason, found }],
});

/** The sheet that a price stands in, as `KnownPrices` names it. */
export function sheetOf({ itemId, level, scope }: Pick<ToldPrice, 'itemId' | 'level' | 'scope'>): string {
  return `${itemId}/${level === 'partner' ? scope : ''}`;
}

/** Whom a price is for: the words of its level, a partner by its id. */
function scopeOf(row: PriceRow, partnerIds: KnownPrices['partnerIds']): { readonly scope: string } | Judged<ToldPrice> {
  const { level = 'list', scope } = row;
  if (level === 'list') return scope === undefined ? { scope: '' } : bad('scope', 'scope-not-for-list', scope);
  if (scope === undefined) return bad('scope', 'scope-missing', level);
  const told = level === 'partner' ? partnerIds.get(scope) : scope;
  return told === undefined ? bad('scope', 'partner-code-unknown', scope) : { scope: told };
}

function judge(row: PriceRow, known: KnownPrices): Judged<ToldPrice> {
  const { itemCode = '', unitPrice = 0, validFrom = '', validTo = '', level = 'list' } = row;
  const itemId = known.itemIds.get(itemCode);
  if (itemId === undefined) return bad('itemCode', 'item-code-unknown', itemCode);
  const whom = scopeOf(row, known.partnerIds);
  if ('outcome' in whom) return whom;
  if (validTo < validFrom) return bad('validTo', 'period-backwards', `${validFrom} – ${validTo}`);
  const told = { itemId, level, ...whom, fromQuantity: row.fromQuantity ?? 1, unitPrice, validFrom, validTo };
  const rule: PriceRule = { id: '', unitPriceE4: unitPrice, ...told };
  const sheet = known.sheets.get(sheetOf(told)) ?? [];
  const rival = sheet.find((other) => areRivals(other, rule));
  if (rival) return isHere(rival, rule) ? { outcome: 'known' } : overlap(rival);
  known.sheets.set(sheetOf(told), [...sheet, rule]);
  return { outcome: 'good', command: told };
}

const overlap = ({ validFrom, validTo }: PriceRule) => bad('validFrom', 'prices-overlap', `${validFrom} – ${validTo}`);

/** Whether a rule of the books says just this; a rule of the same list has no id yet and is a repetition. */
function isHere(known: PriceRule, { unitPriceE4, validFrom, validTo }: PriceRule): boolean {
  return (
    known.id !== '' && known.unitPriceE4 === unitPriceE4 && known.validFrom === validFrom && known.validTo === validTo
  );
}

/** Where in a list of prices a field of the command stands. */
export function priceColumnOf(pointer: string): string {
  const field = pointer.split('/').at(-1) ?? '';
  return field === 'itemId' ? 'itemCode' : field;
}

export const priceRules: ImportRules<typeof priceColumns, KnownPrices, ToldPrice> = {
  columns: priceColumns,
  keyOf: ({ itemCode, level, scope, fromQuantity, validFrom }) =>
    [itemCode, level, scope, fromQuantity, validFrom].join('\n'),
  judge,
};
