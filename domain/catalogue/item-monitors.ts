import type { Day } from '../shared/calendar.ts';
import type { Finding } from '../shared/monitor.ts';
import { isInForce, type Term } from '../shared/validity.ts';
import type { Item } from './item.ts';

/** An item as the monitors look at it. */
export interface WatchedItem {
  readonly item: Item;
  /** Terms of the price rules that hold for everybody. */
  readonly prices: readonly Term[];
}

interface Watching {
  readonly today: Day;
}

type Rule = (watched: WatchedItem, watching: Watching) => readonly Finding[];

const of = ({ id }: Item) => ({ kind: 'item', id }) as const;

const withoutPrice: Rule = ({ item, prices }, { today }) =>
  prices.some((price) => isInForce(price, today))
    ? []
    : [
        {
          rule: 'item-without-price',
          subject: of(item),
          facts: {},
          post: 'sales-manager',
          severity: 'warning',
          due: { days: 7 },
        },
      ];

/** 税收分类编码: an invoice names it line by line. */
const withoutTaxCode: Rule = ({ item }) =>
  item.taxCode
    ? []
    : [
        {
          rule: 'item-without-tax-code',
          subject: of(item),
          facts: {},
          post: 'quality',
          severity: 'notice',
          due: { days: 30 },
        },
      ];

/** Class III devices carry a device identifier (UDI-DI); without one nothing of them can be scanned. */
const withoutIdentifier: Rule = ({ item }) =>
  item.riskClass !== 'III' || item.kind !== 'device' || item.levels.length > 0
    ? []
    : [
        {
          rule: 'item-without-device-identifier',
          subject: of(item),
          facts: {},
          post: 'quality',
          severity: 'warning',
          due: { days: 14 },
        },
      ];

/** The rules on an item; another is one more line here. */
const rules: readonly Rule[] = [withoutPrice, withoutTaxCode, withoutIdentifier];

/** What the rules find in an item. Items in review or banned are not traded and not watched. */
export function watchItem(watched: WatchedItem, watching: Watching): readonly Finding[] {
  if (watched.item.status !== 'approved') return [];
  return rules.flatMap((rule) => rule(watched, watching));
}
