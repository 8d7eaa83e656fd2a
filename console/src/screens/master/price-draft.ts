import { useSyncExternalStore } from 'react';
import type { Output } from '../../app/api.ts';
import { daysFrom, today } from '../../patterns/format.ts';

export type Rule = Output<'get-price-sheet'>['rules'][number];

/** A price that is to come, as it stands in its row: texts until it is sent. */
export interface DraftPrice {
  readonly key: string;
  readonly itemId?: string | undefined;
  readonly level: Rule['level'];
  readonly scope: string;
  readonly fromQuantity: string;
  readonly unitPrice: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** The rule that ends on the day before. */
  readonly replaces?: string;
}

export interface DraftEnd {
  readonly itemId: string;
  readonly rule: Rule;
  readonly partnerId?: string;
  readonly lastDay: string;
}

export interface PriceDraft {
  readonly prices: readonly DraftPrice[];
  readonly ends: readonly DraftEnd[];
}

const place = 'lotline.price-draft';
const empty: PriceDraft = { prices: [], ends: [] };
const listeners = new Set<() => void>();
let draft = kept();

/** The change that is being written stays with the tab, over screens and a reload; nothing of it is said to the API. */
function kept(): PriceDraft {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<PriceDraft>) };
  } catch {
    return empty;
  }
}

function change(next: PriceDraft): void {
  draft = next;
  sessionStorage.setItem(place, JSON.stringify(next));
  for (const listener of listeners) listener();
}

export function usePriceDraft(): PriceDraft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
  );
}

export const emptyDraft = (): void => change(empty);

/** A new row begins like the one above it: many items get the same kind of price for the same days. */
export function addPrice(itemId?: string): void {
  const above = draft.prices.at(-1);
  const from = daysFrom(today(), 1);
  const row: DraftPrice = {
    level: above?.level ?? 'list',
    scope: above?.scope ?? '',
    fromQuantity: '1',
    unitPrice: '',
    validFrom: above?.validFrom ?? from,
    validTo: above?.validTo ?? daysFrom(from, 364),
    key: crypto.randomUUID(),
    itemId,
  };
  change({ ...draft, prices: [...draft.prices, row] });
}

export function changePrice(key: string, next: Partial<DraftPrice>): void {
  const prices = draft.prices.map((row) => (row.key === key ? { ...row, ...next } : row));
  const replaces = draft.prices.find((row) => row.key === key)?.replaces;
  const { validFrom } = next;
  // The old rule ends where the new one begins, so that no day has two prices or none.
  const ends =
    replaces && validFrom
      ? draft.ends.map((end) => (end.rule.rule === replaces ? { ...end, lastDay: daysFrom(validFrom, -1) } : end))
      : draft.ends;
  change({ prices, ends });
}

export const removePrice = (key: string): void =>
  change({ ...draft, prices: draft.prices.filter((row) => row.key !== key) });

export function endRule(end: Omit<DraftEnd, 'lastDay'>, lastDay = today()): void {
  const others = draft.ends.filter(({ rule }) => rule.rule !== end.rule.rule);
  change({ ...draft, ends: [...others, { ...end, lastDay }] });
}

export const changeEnd = (ruleId: string, lastDay: string): void =>
  change({ ...draft, ends: draft.ends.map((end) => (end.rule.rule === ruleId ? { ...end, lastDay } : end)) });

export const removeEnd = (ruleId: string): void =>
  change({ ...draft, ends: draft.ends.filter(({ rule }) => rule.rule !== ruleId) });

/** The old rule ends today and a new one like it begins tomorrow; both days can still be changed. */
export function replaceRule(end: Omit<DraftEnd, 'lastDay'>): void {
  const { rule, itemId } = end;
  const tomorrow = daysFrom(today(), 1);
  const row: DraftPrice = {
    key: crypto.randomUUID(),
    itemId,
    level: rule.level,
    scope: rule.scope,
    fromQuantity: String(rule.fromQuantity),
    unitPrice: rule.unitPrice,
    validFrom: rule.validFrom > tomorrow ? rule.validFrom : tomorrow,
    validTo: rule.validTo,
    replaces: rule.rule,
  };
  endRule(end);
  change({ ...draft, prices: [...draft.prices, row] });
}
