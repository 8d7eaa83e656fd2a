import { codesNamed, type ItemRow, type KnownItems } from '../domain/catalogue/imported-item.ts';
import type { CertificateRow, KnownCertificates } from '../domain/catalogue/imported-certificate.ts';
import type { Item, ItemStatus } from '../domain/catalogue/item.ts';
import type { KnownStock, StockRow } from '../domain/inventory/imported-stock.ts';
import type { KnownLicences, LicenceRow } from '../domain/partners/imported-licence.ts';
import type { KnownPartners, PartnerRow } from '../domain/partners/imported-partner.ts';
import { numberKey, numberOf, type KnownPeople, type PersonRow } from '../domain/people/imported-person.ts';
import { partnerKinds, type Partner } from '../domain/partners/partner.ts';
import { sheetOf, type KnownPrices, type PriceRow } from '../domain/pricing/imported-price.ts';
import type { PriceRule } from '../domain/pricing/price.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { groupedBy } from '../domain/shared/import/grouped-by.ts';
import { lotOf } from '../domain/shared/incoming-goods.ts';
import { noExpiry, stockStatuses } from '../domain/shared/stock.ts';
import { readOnFile } from './arrivals.ts';
import { itemCodec, readCodes, readItems } from './catalogue.ts';
import { readCertificatesOf } from './certificates.ts';
import { keys } from './keys.ts';
import { licenceCodec, partnerCodec, partnersOfKind } from './partners.ts';
import { readPeople } from './people.ts';
import { readNumberHolders } from './person-numbers.ts';
import { readPriceSheets } from './pricing.ts';
import { positionOf, warehouseCodec } from './stock.ts';
import type { Store } from './store.ts';

export const distinct = <T>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.flatMap((value) => (value === undefined ? [] : [value]))),
];

/** All codes of a list of items and what they mean already: two rounds of BatchGet, whatever the number of rows. */
export async function readKnownItems(store: Store, company: string, rows: readonly ItemRow[]): Promise<KnownItems> {
  const found = await readCodes(store, company, rows.flatMap(codesNamed), 'consistent');
  const codes = new Map(found.flatMap((code) => (code ? [[`${code.system}#${code.code}`, code] as const] : [])));
  const ids = distinct([...codes.values()].filter(({ system }) => system === 'internal').map(({ itemId }) => itemId));
  const items = await readItems(store, company, ids, 'consistent');
  return { codes, items: new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : []))) };
}

/** Items by any internal code that means them, old codes of merged items included. */
export async function readItemsByCode(store: Store, company: string, codes: readonly string[]) {
  const found = await readCodes(
    store,
    company,
    codes.map((code) => ({ system: 'internal' as const, code })),
    'consistent',
  );
  const items = await readItems(
    store,
    company,
    found.map((code) => code?.itemId ?? ''),
    'consistent',
  );
  return new Map(codes.flatMap((code, index) => (items[index] ? [[code, items[index]] as const] : [])));
}

export async function readPartnerIds(store: Store, company: string, codes: readonly string[]) {
  const found = await store.getMany(
    codes.map((code) => keys.code(company, 'partner', code)),
    'consistent',
  );
  return new Map(
    codes.flatMap((code, index) => {
      const partnerId = found[index]?.['partnerId'] as string | undefined;
      return partnerId === undefined ? [] : [[code, partnerId] as const];
    }),
  );
}

export async function readWarehouseIds(
  store: Store,
  company: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await store.getMany(
    ids.map((id) => keys.warehouse(company, id)),
    'eventual',
  );
  return new Set(ids.filter((_, index) => found[index]));
}

/** Partners whose codes a list names, as its rows or above them, and its warehouses. */
export async function readKnownPartners(
  store: Store,
  company: string,
  rows: readonly PartnerRow[],
): Promise<KnownPartners> {
  const codes = distinct(rows.flatMap(({ code, parentCode }) => [code, parentCode]));
  const [ids, warehouses] = await Promise.all([
    readPartnerIds(store, company, codes),
    readWarehouseIds(store, company, distinct(rows.map(({ warehouse }) => warehouse))),
  ]);
  const found = await store.getMany(
    [...ids.values()].map((id) => keys.partner(company, id)),
    'consistent',
  );
  const byCode = new Map<string, Partner>();
  for (const [index, code] of [...ids.keys()].entries()) {
    const item = found[index];
    if (item) byCode.set(code, partnerCodec.fromItem(item));
  }
  return { byCode, warehouses };
}

/** Partners looked into at a time for their licences. */
const partnersAtOnce = 25;

/** Licences on file of the partners that a list names, one Query a partner, and our warehouses. */
export async function readKnownLicences(
  store: Store,
  company: string,
  rows: readonly LicenceRow[],
): Promise<KnownLicences> {
  const ids = await readPartnerIds(store, company, distinct(rows.map(({ partnerCode }) => partnerCode)));
  const { pk: ofWarehouses } = keys.warehouse(company, '');
  const places = store.queryAll({ pk: ofWarehouses, reading: 'eventual' });
  const partners = new Map<string, { partnerId: string; licences: ReturnType<typeof licenceCodec.fromItem>[] }>();
  const named = [...ids];
  for (let from = 0; from < named.length; from += partnersAtOnce) {
    await Promise.all(
      named.slice(from, from + partnersAtOnce).map(async ([code, partnerId]) => {
        const { pk } = keys.partner(company, partnerId);
        const items = await store.queryAll({ pk, sk: { beginsWith: 'LICENCE#' }, reading: 'consistent' });
        partners.set(code, { partnerId, licences: items.map(licenceCodec.fromItem) });
      }),
    );
  }
  return { partners, warehouses: (await places).map(warehouseCodec.fromItem) };
}

/** Certificates on file of the numbers that a list names, and its items: three rounds of BatchGet. */
export async function readKnownCertificates(
  store: Store,
  company: string,
  rows: readonly CertificateRow[],
): Promise<KnownCertificates> {
  const [onFile, items] = await Promise.all([
    readCertificatesOf(store, company, distinct(rows.map(({ number }) => number)), 'consistent'),
    readItemsByCode(store, company, distinct(rows.flatMap(({ itemCodes }) => itemCodes ?? []))),
  ]);
  return { byNumber: new Map(onFile.map((one) => [one.number, one])), items };
}

/** Partners and holders of numbers that a list of people names, with the names in their files. */
export async function readKnownPeople(
  store: Store,
  company: string,
  rows: readonly PersonRow[],
  today: Day,
): Promise<KnownPeople> {
  const numbers = rows.flatMap((row) => numberOf(row) ?? []);
  const [ids, holders] = await Promise.all([
    readPartnerIds(store, company, distinct(rows.map(({ partnerCode }) => partnerCode))),
    readNumberHolders(store, company, numbers),
  ]);
  const [partners, people] = await Promise.all([
    store.getMany(
      [...ids.values()].map((id) => keys.partner(company, id)),
      'consistent',
    ),
    readPeople(store, company, distinct(holders.map((holder) => holder?.personId)), 'consistent'),
  ]);
  const names = new Map(people.map(({ person, identity }) => [person.id, identity.name]));
  return {
    today,
    partners: new Map(
      [...ids].flatMap(([code, id], index) => {
        const partner = partners[index];
        return partner ? [[code, { id, kind: partnerCodec.fromItem(partner).kind }] as const] : [];
      }),
    ),
    holders: new Map(
      holders.flatMap((holder, index) => {
        const number = numbers[index];
        return holder && number ? [[numberKey(number), { ...holder, name: names.get(holder.personId) }] as const] : [];
      }),
    ),
  };
}

/** Items, warehouses, lots, serials and positions that a list of stock names: three rounds of BatchGet. */
export async function readKnownStock(store: Store, company: string, rows: readonly StockRow[]): Promise<KnownStock> {
  const [items, warehouses] = await Promise.all([
    readItemsByCode(store, company, distinct(rows.map(({ itemCode }) => itemCode))),
    readWarehouseIds(store, company, distinct(rows.map(({ warehouse }) => warehouse))),
  ]);
  const named = rows.flatMap(({ itemCode = '', warehouse = '', quantity = 0, lot, expiry, serials }) => {
    const item = items.get(itemCode);
    if (!item) return [];
    return [{ warehouse, itemId: item.id, quantity, lot, expiry, ...(serials ? { serials } : {}), pointer: '' }];
  });
  const file = await readOnFile(store, company, named);
  const lots = groupedBy(file.lots, ({ itemId }) => itemId);
  const serials = groupedBy(file.serials, ({ itemId }) => itemId);
  const places = named.map(({ itemId, warehouse, lot, expiry }) => {
    const filed = lots.get(itemId)?.find((known) => known.lot === lotOf({ lot }));
    return keys.position(company, itemId, warehouse, filed?.expiry ?? expiry ?? noExpiry, lotOf({ lot }));
  });
  const positions = await store.getMany(places, 'consistent');
  const standing = groupedBy(
    named.flatMap(({ warehouse, itemId, lot }, index) => {
      const item = positions[index];
      if (!item) return [];
      const position = positionOf(item);
      const quantity = stockStatuses.reduce((sum, status) => sum + position[status], 0);
      return [{ warehouse, itemId, lot: lotOf({ lot }), quantity }];
    }),
    ({ warehouse, itemId }) => `${warehouse}\n${itemId}`,
  );
  return {
    items,
    byId: new Map([...items.values()].map((item) => [item.id, item])),
    warehouses,
    onFile: (itemId) => ({ lots: lots.get(itemId) ?? [], serials: serials.get(itemId) ?? [] }),
    standing: (warehouse, itemId) => standing.get(`${warehouse}\n${itemId}`) ?? [],
  };
}

/** Items, partners and price sheets that a list of prices names. */
export async function readKnownPrices(store: Store, company: string, rows: readonly PriceRow[]): Promise<KnownPrices> {
  const scopes = distinct(rows.map(({ level, scope }) => (level === 'partner' ? scope : undefined)));
  const [items, partnerIds] = await Promise.all([
    readItemsByCode(store, company, distinct(rows.map(({ itemCode }) => itemCode))),
    readPartnerIds(store, company, scopes),
  ]);
  const itemIds = new Map([...items].map(([code, { id }]) => [code, id]));
  const names = rows.flatMap(({ itemCode = '', level = 'list', scope = '' }) => {
    const itemId = itemIds.get(itemCode);
    const partnerId = level === 'partner' ? partnerIds.get(scope) : undefined;
    return itemId === undefined ? [] : [{ itemId, ...(partnerId === undefined ? {} : { partnerId }) }];
  });
  const sheets = await readPriceSheets(store, company, names, 'consistent');
  return {
    itemIds,
    partnerIds,
    sheets: new Map(
      sheets.map(({ itemId, partnerId, rules }): [string, PriceRule[]] => [
        sheetOf({ itemId, level: partnerId ? 'partner' : 'list', scope: partnerId ?? '' }),
        [...rules],
      ]),
    ),
  };
}

const itemStatuses: readonly ItemStatus[] = ['pending', 'approved', 'banned'];

/** Every item of the master, page by page: a list of new ones is held against it. */
export async function* everyItem(store: Store, company: string): AsyncGenerator<readonly Item[]> {
  for (const status of itemStatuses) {
    let cursor: string | undefined;
    do {
      const pk = keys.itemsInStatus(company, status);
      const page = await store.queryDocuments({ index: 'gs2', pk, limit: 100, cursor, reading: 'eventual' });
      yield page.items.map(itemCodec.fromItem);
      cursor = page.cursor;
    } while (cursor);
  }
}

/** Every partner of the archive, page by page. */
export async function* everyPartner(store: Store, company: string): AsyncGenerator<readonly Partner[]> {
  for (const kind of partnerKinds) yield* partnersOfKind(store, company, kind);
}
