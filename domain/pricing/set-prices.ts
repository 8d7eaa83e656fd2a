import type { PricesSet } from '../../events/pricing.ts';
import { addDays, type Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import { both } from '../shared/said.ts';
import type { PriceChange, PriceLevel, PriceRule, PriceSheet } from './price.ts';

/** A new rule; `unitPrice` in ten-thousandths, tax-inclusive. */
export interface ToldPrice {
  readonly itemId: string;
  readonly level: PriceLevel;
  readonly scope: string;
  readonly fromQuantity: number;
  readonly unitPrice: number;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** A rule to end; `partnerId` says in whose sheet it stands. */
export interface ToldEnd {
  readonly itemId: string;
  readonly partnerId?: string;
  readonly ruleId: string;
  readonly lastDay: Day;
}

export interface SetPrices {
  readonly prices: readonly ToldPrice[];
  readonly ends: readonly ToldEnd[];
}

export interface SetPricesState {
  readonly priceChangeId: string;
  /** One id for each new rule. */
  readonly ruleIds: readonly string[];
  readonly currency: Currency;
  readonly unknownItems: readonly string[];
  readonly unknownPartners: readonly string[];
  /** The sheets that `touchedSheets` names, as far as they exist. */
  readonly sheets: readonly PriceSheet[];
}

export interface SetPricesDone {
  readonly change: PriceChange;
  readonly sheets: readonly PriceSheet[];
}

/** Sheets one change may touch, and rules a sheet may hold, so that transaction and item stay within their bounds. */
export const mostSheets = 80;
export const mostRules = 250;

export type SetPricesReason =
  | 'item-not-found'
  | 'partner-not-found'
  | 'period-backwards'
  | 'prices-overlap'
  | 'price-rule-not-found'
  | 'price-history-closed'
  | 'price-end-too-late'
  | 'price-sheet-full'
  | 'price-sheets-too-many';

interface SheetName {
  readonly itemId: string;
  readonly partnerId?: string;
}

const sheetId = ({ itemId, partnerId }: SheetName) => (partnerId ? `${itemId}/${partnerId}` : itemId);
const sheetOf = ({ itemId, level, scope }: ToldPrice): SheetName =>
  level === 'partner' ? { itemId, partnerId: scope } : { itemId };

/** The sheets a change reads and writes, each once. */
export function touchedSheets({ prices, ends }: SetPrices): readonly SheetName[] {
  const named = [...prices.map(sheetOf), ...ends.map(({ itemId, partnerId }) => ({ itemId, partnerId }))];
  return [...new Map(named.map((name) => [sheetId(name), name])).values()];
}

/** True where two rules of one item would leave no telling which is more particular. */
export function areRivals(a: Omit<PriceRule, 'id' | 'unitPriceE4'>, b: Omit<PriceRule, 'id' | 'unitPriceE4'>): boolean {
  return (
    a.level === b.level &&
    a.scope === b.scope &&
    a.fromQuantity === b.fromQuantity &&
    a.validFrom <= b.validTo &&
    b.validFrom <= a.validTo
  );
}

/** Ends the named rules, then adds the new ones; whole or not at all. Prices of past days stay what they were. */
export function setPrices(
  state: SetPricesState,
  command: SetPrices,
  { company, actor, now, today }: { company: string; actor: string; now: string; today: Day },
): Decision<SetPricesDone, PricesSet, SetPricesReason> {
  const stranger = strangers(state, command);
  if (stranger) return stranger;
  const names = touchedSheets(command);
  if (names.length > mostSheets) {
    return rejected('price-sheets-too-many', { sheets: names.length, most: mostSheets });
  }
  const stored = new Map(state.sheets.map((sheet) => [sheetId(sheet), sheet]));
  const sheets = new Map(
    names.map((name): [string, PriceSheet] => {
      const id = sheetId(name);
      return [id, stored.get(id) ?? { id, company, currency: state.currency, rules: [], ...name }];
    }),
  );

  for (const [index, end] of command.ends.entries()) {
    const sheet = sheets.get(sheetId(end));
    const rule = sheet?.rules.find(({ id }) => id === end.ruleId);
    const errors = [{ pointer: `/ends/${index}`, reason: both('该规则不能这样终止', 'this rule cannot be ended so') }];
    if (!sheet || !rule) return rejected('price-rule-not-found', { item: end.itemId, rule: end.ruleId }, errors);
    if (end.lastDay < addDays(today, -1)) {
      return rejected('price-history-closed', { rule: rule.id, lastDay: end.lastDay, today }, errors);
    }
    if (end.lastDay >= rule.validTo) {
      return rejected('price-end-too-late', { rule: rule.id, lastDay: end.lastDay, validTo: rule.validTo }, errors);
    }
    const others = sheet.rules.filter(({ id }) => id !== rule.id);
    // A rule that ends before it began never was.
    const rules = end.lastDay < rule.validFrom ? others : [...others, { ...rule, validTo: end.lastDay }];
    sheets.set(sheetId(end), { ...sheet, rules });
  }

  const added: (PriceRule & { readonly itemId: string })[] = [];
  for (const [index, { itemId, unitPrice, ...told }] of command.prices.entries()) {
    const id = state.ruleIds[index];
    const name = sheetId(sheetOf({ itemId, unitPrice, ...told }));
    const sheet = sheets.get(name);
    if (!id || !sheet) throw new RangeError(`price ${index} has no id or no sheet`);
    const rule: PriceRule = { id, unitPriceE4: unitPrice, ...told };
    const no = misfit(sheet, rule, index, added);
    if (no) return no;
    sheets.set(name, { ...sheet, rules: [...sheet.rules, rule] });
    added.push({ ...rule, itemId });
  }

  const ended = command.ends.map(({ itemId, ruleId, lastDay }) => ({ itemId, ruleId, lastDay }));
  const itemIds = [...new Set(names.map(({ itemId }) => itemId))];
  const change: PriceChange = { id: state.priceChangeId, company, setBy: actor, setAt: now, added, ended };
  return accepted(
    { change, sheets: [...sheets.values()] },
    {
      type: 'pricing.prices-set.v1',
      data: { priceChangeId: change.id, added: added.length, ended: ended.length, itemIds },
    },
  );
}

function strangers(
  { unknownItems, unknownPartners }: SetPricesState,
  { prices, ends }: SetPrices,
): Rejected<'item-not-found' | 'partner-not-found'> | undefined {
  const told = [
    ...prices.map((price, index) => ({ ...sheetOf(price), pointer: `/prices/${index}` })),
    ...ends.map(({ itemId, partnerId }, index) => ({ itemId, partnerId, pointer: `/ends/${index}` })),
  ];
  const items = told.filter(({ itemId }) => unknownItems.includes(itemId));
  if (items.length > 0) {
    const errors = items.map(({ itemId, pointer }) => ({
      pointer,
      reason: both(`没有商品 ${itemId}`, `there is no item ${itemId}`),
    }));
    return rejected('item-not-found', { prices: items.length }, errors);
  }
  const partners = told.filter(({ partnerId }) => partnerId !== undefined && unknownPartners.includes(partnerId));
  if (partners.length === 0) return undefined;
  const errors = partners.map(({ partnerId, pointer }) => ({
    pointer,
    reason: both(`没有往来单位 ${partnerId}`, `there is no partner ${partnerId}`),
  }));
  return rejected('partner-not-found', { prices: partners.length }, errors);
}

function misfit(
  sheet: PriceSheet,
  rule: PriceRule,
  index: number,
  added: readonly PriceRule[],
): Rejected<'period-backwards' | 'prices-overlap' | 'price-sheet-full'> | undefined {
  const pointer = `/prices/${index}`;
  const { validFrom, validTo } = rule;
  if (validTo < validFrom) {
    return rejected('period-backwards', { validFrom, validTo }, [
      { pointer, reason: both('有效期止早于有效期起', 'it ends before it begins') },
    ]);
  }
  const rival = sheet.rules.find((other) => areRivals(other, rule));
  if (rival) {
    // A rival of the same request has no id yet that its sender could know: it is named by its place.
    const place = added.findIndex(({ id }) => id === rival.id);
    const other = place < 0 ? rival.id : `/prices/${place}`;
    const facts = { item: sheet.itemId, rule: pointer, other, validFrom: rival.validFrom, validTo: rival.validTo };
    return rejected('prices-overlap', facts, [
      { pointer, reason: both(`与 ${other} 的有效期重叠`, `overlaps ${other}`) },
    ]);
  }
  if (sheet.rules.length >= mostRules) return rejected('price-sheet-full', { item: sheet.itemId, most: mostRules });
  return undefined;
}
