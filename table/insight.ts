import type { Baseline } from '../domain/insight/baseline.ts';
import type { KnownSales, SaleRow } from '../domain/insight/imported-sale.ts';
import type { Month } from '../domain/insight/month.ts';
import type { PastLine, PastSale } from '../domain/insight/past-sale.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { aggregateCodec, type AggregateWrite } from './codec.ts';
import { distinct, readItemsByCode, readPartnerIds } from './imported.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Item } from './write.ts';

/** A line without the names of its fields, which would be most of its bytes; null is what is not told. */
type StoredLine = readonly [
  itemId: string,
  ordered: number,
  shipped: number,
  net: number,
  promised: Day | null,
  shippedOn: Day | null,
  deliveredOn: Day | null,
  cost: number | null,
  returned: number | null,
  isWrong: boolean | null,
  lot: string | null,
];

type StoredSale = Omit<PastSale, 'lines'> & { readonly lines: readonly StoredLine[] };

const saleCodec = aggregateCodec<StoredSale>({
  kind: 'past-sale',
  schema: 1,
  key: ({ company, id }) => keys.pastSale(company, id),
  indexes: ({ company, day, id }) => ({ gs1: { pk: keys.pastSales(company), sk: `${day}#${id}` } }),
});

export const baselineCodec = aggregateCodec<Baseline>({
  kind: 'baseline',
  schema: 1,
  key: ({ company }) => keys.baseline(company),
});

/** Numbers of old systems hold any sign there is, so the id is made of their hash. */
export function pastSaleId(number: string): string {
  return `psl_${hashOf(number).slice(0, 22)}`;
}

export function pastSaleWrite(sale: PastSale): AggregateWrite {
  const lines = sale.lines.map((line): StoredLine => {
    const { itemId, ordered, shipped, net, promised, shippedOn, deliveredOn, cost, returned, isWrong, lot } = line;
    return [
      ...([itemId, ordered, shipped, net] as const),
      ...([promised ?? null, shippedOn ?? null, deliveredOn ?? null] as const),
      ...([cost ?? null, returned ?? null, isWrong ?? null, lot ?? null] as const),
    ];
  });
  return saleCodec.write({ ...sale, lines });
}

function lineOf(stored: StoredLine): PastLine {
  const [itemId, ordered, shipped, net, ...more] = stored;
  const [promised, shippedOn, deliveredOn, cost, returned, isWrong, lot] = more;
  return {
    ...{ itemId, ordered, shipped, net },
    promised: promised ?? undefined,
    shippedOn: shippedOn ?? undefined,
    deliveredOn: deliveredOn ?? undefined,
    cost: cost ?? undefined,
    returned: returned ?? undefined,
    isWrong: isWrong ?? undefined,
    lot: lot ?? undefined,
  };
}

function saleOf(item: Item): PastSale {
  const stored = saleCodec.fromItem(item);
  return { ...stored, lines: stored.lines.map(lineOf) };
}

export async function readPastSale(store: Store, company: string, number: string): Promise<PastSale | undefined> {
  const item = await store.get(keys.pastSale(company, pastSaleId(number)), 'consistent');
  return item && saleOf(item);
}

export async function readBaseline(store: Store, company: string, reading: Reading): Promise<Baseline | undefined> {
  const item = await store.get(keys.baseline(company), reading);
  return item && baselineCodec.fromItem(item);
}

/** The days of the first and the last past sale; two Queries of one index entry each. */
export async function readHistoryEnds(
  store: Store,
  company: string,
): Promise<{ readonly first?: Day; readonly last?: Day }> {
  const question = { index: 'gs1', pk: keys.pastSales(company), limit: 1, reading: 'eventual' } as const;
  const [first, last] = await Promise.all([store.query(question), store.query({ ...question, newestFirst: true })]);
  const dayOf = ([item]: readonly Item[]) => (item ? { day: String(item['gs1sk']).slice(0, 10) } : undefined);
  const [from, to] = [dayOf(first.items), dayOf(last.items)];
  return from && to ? { first: from.day, last: to.day } : {};
}

/** Sales that are read and summed at a time. */
const salesAtATime = 100;

/** Every past sale of a period, page by page in the order of days. */
export async function* pastSalesOf(
  store: Store,
  company: string,
  { from, to }: { readonly from: Month; readonly to: Month },
): AsyncGenerator<readonly PastSale[]> {
  let cursor: string | undefined;
  do {
    const page = await store.queryDocuments({
      index: 'gs1',
      pk: keys.pastSales(company),
      sk: { from: `${from}-01`, to: `${to}-31~` },
      limit: salesAtATime,
      cursor,
      // The index follows within a moment; a document that it names is read as it was written.
      reading: 'consistent',
    });
    yield page.items.map(saleOf);
    cursor = page.cursor;
  } while (cursor);
}

/** Items, partners and sales that a list of past sales names: three rounds of BatchGet. */
export async function readKnownSales(
  store: Store,
  company: string,
  rows: readonly SaleRow[],
  today: Day,
): Promise<KnownSales> {
  const numbers = distinct(rows.map(({ number }) => number));
  const [items, partnerIds, found] = await Promise.all([
    readItemsByCode(store, company, distinct(rows.map(({ itemCode }) => itemCode))),
    readPartnerIds(store, company, distinct(rows.map(({ partnerCode }) => partnerCode))),
    store.getMany(
      numbers.map((number) => keys.pastSale(company, pastSaleId(number))),
      'consistent',
    ),
  ]);
  return {
    items,
    partnerIds,
    sales: new Map(found.flatMap((item) => (item ? [saleOf(item)] : [])).map((sale) => [sale.number, sale])),
    tellsReturns: rows.some(({ returned }) => returned !== undefined),
    tellsWrong: rows.some(({ wrong }) => wrong !== undefined),
    today,
  };
}
