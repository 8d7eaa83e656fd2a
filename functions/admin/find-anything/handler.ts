import { readSearch, type SearchedText } from '../../../domain/admin/search.ts';
import type { CodeSystem } from '../../../domain/catalogue/code.ts';
import { readCode } from '../../../domain/shared/import/cells.ts';
import { searchFor } from '../../../domain/catalogue/search-text.ts';
import { mayCall } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { openers } from '../../../runtime/openers.ts';
import { findItemIds, readCodes, readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { lotsNamed, serialsNamed } from '../../../table/labels.ts';
import { readOldDocumentIds } from '../../../table/opened.ts';
import { findPartnerIds } from '../../../table/partner-names.ts';
import { partnerCodec, readPartnerIdByCode } from '../../../table/partners.ts';
import { readPeople } from '../../../table/people.ts';
import { findPersonIds } from '../../../table/person-names.ts';
import { lotCodec, serialCodec } from '../../../table/stock.ts';
import { shipmentIdsOfWaybill } from '../../../table/waybills.ts';
import { contract } from './contract.ts';
import { documentIdOf, documentOfId, shipmentsOfWaybill, type Looking } from './documents.ts';
import {
  hitsAtMost,
  mayHearOf,
  ofItem,
  ofLot,
  ofPartnerFile,
  ofPerson,
  ofSerial,
  shownHits,
  type FoundThing,
} from './found.ts';

/** Names looked at before it is known which of them the caller may see. */
const namesAtMost = 50;

type Search = NonNullable<ReturnType<typeof searchFor>>;

const codeSystems: readonly CodeSystem[] = ['internal', 'hibc', 'iccbba', 'ma', 'ahm', 'insurance'];

/** Every meaning the text can have is asked for at once; each is one Get, one Query or one BatchGet. */
export const handler = httpQuery(contract, async ({ input, store, company, today, caller: asking }) => {
  const caller = await asking;
  const looking = { store, company, caller };
  const searched = readSearch(input.text, today);
  const { number, label, scan, text } = searched;
  const id = (number && documentIdOf(company, number)) ?? label;
  // A number or a scan is nobody's name.
  const name = scan || id !== label ? undefined : searchFor(text);
  const found = await Promise.all([
    id ? documentOfId(looking, id) : [],
    itemsOfCodes(looking, searched),
    label ? thingsLabelled(looking, label) : [],
    documentsOnceCalled(looking, text),
    label ? partnerOfCode(looking, label) : [],
    name ? itemsNamed(looking, name, text) : [],
    name ? partnersNamed(looking, name, text) : [],
    name ? peopleNamed(looking, name, text) : [],
    id?.startsWith('per_') ? personOfId(looking, id) : [],
  ]);
  const heard = found.flat().filter((thing) => mayHearOf(caller, thing));
  return { answer: { hits: await shownHits(store, company, heard) }, owner: 'nobody' };
});

/** Items by any of their codes, or by a label; its lot and serial number are things of their own. */
async function itemsOfCodes(looking: Looking, searched: SearchedText): Promise<FoundThing[]> {
  const { store, company, caller } = looking;
  const { label, gtin, scan } = searched;
  const own: readonly CodeSystem[] = caller.partnerId ? [`partner:${caller.partnerId}`] : [];
  const di = scan?.di ?? gtin;
  const asked = [
    ...(di ? [{ system: 'gs1' as const, code: di }] : []),
    ...(label ? [...codeSystems, ...own].map((system) => ({ system, code: label })) : []),
  ];
  const known = await readCodes(store, company, asked, 'eventual');
  const ids = [...new Set(known.flatMap((code) => code?.itemId ?? []))];
  const [items, goods] = await Promise.all([
    readItems(store, company, ids, 'eventual'),
    scan && !caller.partnerId ? scannedGoods(looking, ids, scan) : [],
  ]);
  const { lot, serial } = scan ?? {};
  const read = { ...(lot ? { lot } : {}), ...(serial ? { serial } : {}) };
  return [...items.flatMap((item) => (item ? [ofItem(item, true, read)] : [])), ...goods];
}

/** The lot and the unit that a label names, where the house knows them. */
async function scannedGoods(
  { store, company }: Looking,
  itemIds: readonly string[],
  { lot, serial }: NonNullable<SearchedText['scan']>,
): Promise<FoundThing[]> {
  const found = await store.getMany(
    itemIds.flatMap((itemId) => [
      ...(lot ? [keys.lot(company, itemId, lot)] : []),
      ...(serial ? [keys.serial(company, itemId, serial)] : []),
    ]),
    'eventual',
  );
  return found.flatMap((item) => {
    if (!item) return [];
    return item['kind'] === lotCodec.kind ? [ofLot(lotCodec.fromItem(item))] : [ofSerial(serialCodec.fromItem(item))];
  });
}

/** Orders, invoices and payments that the system before called so. */
async function documentsOnceCalled(looking: Looking, text: string): Promise<FoundThing[]> {
  // Lists take such numbers without blanks; unlike codes of ours they may be Chinese.
  const number = readCode(text);
  if (!number.ok || number.value === '') return [];
  const ids = await readOldDocumentIds(looking.store, looking.company, number.value, hitsAtMost);
  const found = await Promise.all(ids.map((id) => documentOfId(looking, id)));
  return found.flat();
}

/** Lots, units and shipments that bear the text. A partner opens neither lot nor unit, so they are not looked for. */
async function thingsLabelled(looking: Looking, label: string): Promise<FoundThing[]> {
  const { store, company, caller } = looking;
  const staff = caller.partnerId === undefined;
  const [lots, units, shipments] = await Promise.all([
    staff ? lotsNamed(store, company, label, hitsAtMost) : [],
    staff ? serialsNamed(store, company, label, hitsAtMost) : [],
    shipmentIdsOfWaybill(store, company, label, hitsAtMost).then((ids) => shipmentsOfWaybill(looking, ids, label)),
  ]);
  return [...units.map(ofSerial), ...lots.map(ofLot), ...shipments];
}

async function partnerOfCode({ store, company }: Looking, code: string): Promise<FoundThing[]> {
  const id = await readPartnerIdByCode(store, company, code, 'eventual');
  const item = id && (await store.get(keys.partner(company, id), 'eventual'));
  return item ? [ofPartnerFile(partnerCodec.fromItem(item), true)] : [];
}

async function itemsNamed({ store, company }: Looking, search: Search, text: string): Promise<FoundThing[]> {
  const { ids } = await findItemIds(store, company, search, namesAtMost, undefined);
  const items = await readItems(store, company, ids, 'eventual');
  return items.flatMap((item) => (item ? [ofItem(item, item.name === text)] : []));
}

/** People are looked for only where the caller may open their files: nobody else’s search touches a name. */
async function peopleNamed({ store, company, caller }: Looking, search: Search, text: string): Promise<FoundThing[]> {
  if (!mayCall(openers.person.may, caller)) return [];
  const ids = await findPersonIds(store, company, search, hitsAtMost);
  return (await readPeople(store, company, ids, 'eventual')).flatMap((found) => ofPerson(found, text));
}

async function personOfId({ store, company, caller }: Looking, id: string): Promise<FoundThing[]> {
  if (!mayCall(openers.person.may, caller)) return [];
  const found = await readPeople(store, company, [id], 'eventual');
  return found.flatMap((one) => ofPerson(one, '')).map((hit) => ({ ...hit, exact: true }));
}

async function partnersNamed({ store, company }: Looking, search: Search, text: string): Promise<FoundThing[]> {
  const ids = await findPartnerIds(store, company, search, namesAtMost);
  const items = await store.getMany(
    ids.map((id) => keys.partner(company, id)),
    'eventual',
  );
  return items.flatMap((item) => {
    const partner = item && partnerCodec.fromItem(item);
    return partner ? [ofPartnerFile(partner, partner.name === text)] : [];
  });
}
