import type { Day } from '../shared/calendar.ts';
import { lapseStage, type Finding } from '../shared/monitor.ts';
import { isInForce, lastDayOf, type Term } from '../shared/validity.ts';
import type { WorkingCalendar } from '../shared/working-days.ts';
import type { Item, ItemCertificate } from './item.ts';

/** An item as the monitors look at it. */
export interface WatchedItem {
  readonly item: Item;
  /** Terms of the price rules that hold for everybody. */
  readonly prices: readonly Term[];
}

interface Watching {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
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

/** The certificate that lasts longest; undefined where one does not lapse, counts as renewed, or none is on file. */
function lastCertificate({ certificates }: Item): (ItemCertificate & { readonly validTo: Day }) | undefined {
  if (certificates.some((term) => lastDayOf(term) === undefined)) return undefined;
  const sorted = certificates
    .flatMap(({ validTo, ...certificate }) => (validTo === undefined ? [] : [{ ...certificate, validTo }]))
    .toSorted((a, b) => (a.validTo < b.validTo ? -1 : 1));
  return sorted.at(-1);
}

/** Goods made after a certificate's last day must not be traded (739 art. 22, 55); those made before may. */
const certificateLapse: Rule = ({ item }, { today, calendar }) => {
  const certificate = lastCertificate(item);
  if (!certificate) return [];
  const { number, validTo } = certificate;
  const told = { subject: of(item), part: number, post: 'quality' } as const;
  if (validTo < today) {
    return [{ rule: 'certificate-lapsed', ...told, facts: { number, validTo }, severity: 'warning', due: { days: 7 } }];
  }
  const reached = lapseStage(calendar, today, validTo);
  if (!reached) return [];
  const { stage, severity, workingDays } = reached;
  return [
    { rule: 'certificate-lapsing', ...told, facts: { number, validTo, stage, workingDays }, severity, due: validTo },
  ];
};

/** The rules on an item; another is one more line here. */
const rules: readonly Rule[] = [withoutPrice, withoutTaxCode, withoutIdentifier, certificateLapse];

/** What the rules find in an item. Items in review or banned are not traded and not watched. */
export function watchItem(watched: WatchedItem, watching: Watching): readonly Finding[] {
  if (watched.item.status !== 'approved') return [];
  return rules.flatMap((rule) => rule(watched, watching));
}
