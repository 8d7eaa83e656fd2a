import { addDays } from '../../domain/shared/calendar.ts';
import { warehouses } from './company.ts';
import { items, lateRenewed, type SeedItem } from './items.ts';

interface OpeningLine {
  readonly itemId: string;
  readonly lot: string;
  readonly expiry: string;
  readonly productionDate: string;
  readonly quantity: number;
  readonly serials?: readonly string[];
}

/** One command of opening stock. */
export interface Opening {
  readonly warehouseId: string;
  readonly lines: readonly OpeningLine[];
}

/** How much shelf life is left, from past to far; each item has the last two, every fifth one a lot of each other kind. */
const remaining = { past: -15, soon: 45, middle: 240, far: 520 };

function lotsOf({ master }: SeedItem, serial: number, today: string): { lot: string; days: number }[] {
  const shortest = Math.min(remaining.far, Math.floor(master.shelfLifeDays * 0.8));
  const kinds = [
    ...(serial % 5 === 0 ? [{ mark: 'P', days: remaining.past }] : []),
    ...(serial % 5 === 1 ? [{ mark: 'S', days: remaining.soon }] : []),
    { mark: 'M', days: Math.min(remaining.middle, shortest - 30) },
    { mark: 'F', days: shortest },
  ];
  return kinds.map(({ mark, days }) => ({
    lot: `${today.slice(2, 4)}${mark}${serial.toString().padStart(4, '0')}`,
    days,
  }));
}

function linesOf(item: SeedItem, itemId: string, serial: number, today: string): OpeningLine[] {
  const { master, listPrice } = item;
  if (master.code === lateRenewed.code) return lateLots(item, itemId, today);
  const quantity = master.serialManaged ? 4 : Math.max(20, Math.min(2000, Math.round(20_000 / listPrice)));
  return lotsOf(item, serial, today).map(({ lot, days }) => ({
    itemId,
    lot,
    expiry: addDays(today, days),
    productionDate: addDays(today, days - master.shelfLifeDays),
    quantity,
    ...(master.serialManaged
      ? { serials: Array.from({ length: quantity }, (_, unit) => `${lot}${(unit + 1).toString().padStart(3, '0')}`) }
      : {}),
  }));
}

/** Two lots of the item whose renewal came late: made on the last day of its term, and on the day after. */
function lateLots({ master: { shelfLifeDays } }: SeedItem, itemId: string, today: string): OpeningLine[] {
  return [
    { mark: 'LAST', made: lateRenewed.lastDay },
    { mark: 'LATE', made: lateRenewed.lastDay + 1 },
  ].map(({ mark, made }) => ({
    itemId,
    lot: `${today.slice(2, 4)}${mark}`,
    expiry: addDays(today, made + shelfLifeDays),
    productionDate: addDays(today, made),
    quantity: 200,
  }));
}

/** Opening stock of every item: all of it in Shanghai, and a lot of every third item in one other warehouse. */
export function openingStock(itemIds: ReadonlyMap<string, string>, today: string): readonly Opening[] {
  const openings: Opening[] = [];
  const open = (warehouseId: string, lines: readonly OpeningLine[], perCommand: number) => {
    for (let from = 0; from < lines.length; from += perCommand) {
      openings.push({ warehouseId, lines: lines.slice(from, from + perCommand) });
    }
  };
  const all = items.map((item, serial) => ({
    item,
    lines: linesOf(item, itemIds.get(item.master.code) ?? '', serial, today),
  }));
  const withSerials = all.filter(({ item }) => item.master.serialManaged);
  const others = all.filter(({ item }) => !item.master.serialManaged);
  open(
    'wh_east',
    others.flatMap(({ lines }) => lines),
    20,
  );
  open(
    'wh_east',
    withSerials.flatMap(({ lines }) => lines),
    4,
  );
  const elsewhere = warehouses.filter(({ id }) => id !== 'wh_east');
  elsewhere.forEach(({ id, coldRoom }, index) => {
    const here = others.filter(({ item }, serial) => serial % 4 === index && (coldRoom || !item.master.coldChain));
    open(
      id,
      here.flatMap(({ lines }) => lines.slice(-1)),
      20,
    );
  });
  return openings;
}
