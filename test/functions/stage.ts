import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../domain/catalogue/item.ts';
import type { Licence, Partner } from '../../domain/partners/partner.ts';
import type { PriceRule } from '../../domain/pricing/price.ts';
import { partnerRoles, type Role } from '../../domain/shared/roles.ts';
import type { Warehouse } from '../../domain/shared/stock.ts';
import { dependenciesOn, type Dependencies } from '../../runtime/dependencies.ts';
import type { EventFunction } from '../../runtime/on-event.ts';
import type { HttpFunction } from '../../runtime/http-command.ts';
import { itemCodec } from '../../table/catalogue.ts';
import type { AggregateWrite } from '../../table/codec.ts';
import { envelopesOf, journalEntry, type Envelope, type JournalEntry } from '../../table/journal.ts';
import { keys } from '../../table/keys.ts';
import { licenceCodec, partnerCodec } from '../../table/partners.ts';
import { priceSheetCodec } from '../../table/pricing.ts';
import { lotCodec, postingWrite, warehouseCodec } from '../../table/stock.ts';
import type { Write } from '../../table/write.ts';
import { createTable, localClient } from '../dynamodb-local/table.ts';

export const company = 'lotline';
/** Noon in Shanghai on the day the tests happen. */
export const noon = '2026-11-22T04:00:00.000Z';

/** One function's world in a test: a table of its own, a clock that stands still, users of every post. */
export interface Stage {
  readonly dependencies: Dependencies;
  /** The clock; tests move it by writing here. */
  readonly clock: { now: string };
  call(handler: HttpFunction, call: Call): Promise<Answer>;
  react(reaction: EventFunction, envelope: Envelope): Promise<string>;
  /** The journal entry a call left behind, by its idempotency key. */
  entryOf(user: string, key: string): Promise<JournalEntry | undefined>;
  /** The events of that entry as the bus would carry them. */
  eventsOf(user: string, key: string): Promise<readonly Envelope[]>;
  /** The events a reaction left behind when it heard one. */
  eventsAfter(event: Envelope, consumer: string): Promise<readonly Envelope[]>;
  put(...aggregates: readonly AggregateWrite[]): Promise<void>;
  write(...writes: readonly Write[]): Promise<void>;
}

export interface Call {
  /** A user id of `addUser`; staff users named as their role exist from the start. */
  readonly as?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // Tests look into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

const staff: readonly Role[] = [
  'administrator',
  'sales',
  'sales-manager',
  'purchaser',
  'receiver',
  'inspector',
  'picker',
  'checker',
  'shipper',
  'quality',
  'quality-manager',
  'finance',
  'finance-manager',
  'auditor',
];

/** `client` is another one than the usual where a test wants to stand between the functions and their table. */
export async function openStage(client: DynamoDBClient = localClient()): Promise<Stage> {
  const tableName = await createTable(client);
  const clock = { now: noon };
  let count = 0;
  const dependencies: Dependencies = {
    ...dependenciesOn(client, {
      stage: 'test',
      tableName,
      busName: 'bus',
      reportBucket: 'reports',
      digestBucket: 'digests',
      queues: {},
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      trainingClock: false,
    }),
    now: () => new Date(clock.now),
  };
  const { store } = dependencies;
  const write = async (...writes: readonly Write[]) => {
    for (let from = 0; from < writes.length; from += 100) {
      const result = await store.transact(writes.slice(from, from + 100));
      if (!result.done) throw new Error(`fixture not written: ${JSON.stringify(result.failed)}`);
    }
  };
  const entryOf = async (user: string, key: string) => {
    const item = await store.get(keys.journal(company, `${user}:${key}`), 'consistent');
    return item && journalEntry(item);
  };
  await write(...staff.map((role) => userWrite(role, [role])));
  return {
    dependencies,
    clock,
    write,
    put: (...aggregates) =>
      write(...aggregates.map(({ item }): Write => ({ kind: 'put', item: { ...item, version: 1, trail: 'fixture' } }))),
    entryOf,
    eventsAfter: async (event, consumer) => {
      const item = await store.get(keys.journal(company, `${event.id}:${consumer}`), 'consistent');
      return item ? envelopesOf(journalEntry(item)) : [];
    },
    eventsOf: async (user, key) => {
      const entry = await entryOf(user, key);
      return entry ? envelopesOf(entry) : [];
    },
    react: (reaction, envelope) => reaction.react(dependencies, envelope),
    call: async (handler, call) => {
      count += 1;
      const response = await handler.answer(dependencies, {
        method: 'TEST',
        path: '/',
        parameters: call.parameters ?? {},
        query: call.query ?? {},
        headers: {
          'accept-language': 'en',
          ...(call.key ? { 'idempotency-key': call.key } : {}),
          ...call.headers,
        },
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        identity: call.as ? { subject: call.as, company } : undefined,
        requestId: `request-${count}`,
      });
      const isJson = response.headers['content-type']?.includes('json');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(response.body) : response.body,
      };
    },
  };
}

export function userWrite(id: string, roles: readonly Role[], more: Record<string, unknown> = {}): Write {
  return {
    kind: 'put',
    item: { ...keys.user(company, id), kind: 'user', schema: 1, company, id, roles, active: true, version: 1, ...more },
  };
}

export function anItem(more: Partial<Item> = {}): Item {
  return {
    id: 'itm_stent',
    company,
    code: 'STENT-35',
    name: '冠脉支架',
    specification: '3.5×18 mm',
    model: 'S-35',
    manufacturer: '测试医疗',
    kind: 'device',
    riskClass: 'III',
    implantable: false,
    sterile: true,
    serialManaged: false,
    lotManaged: true,
    expiryManaged: true,
    coldChain: false,
    storage: {},
    unit: '支',
    levels: [{ agency: 'GS1', di: '06901234567892', unit: '支', quantity: 1 }],
    taxRateBp: 1300,
    productLine: 'cardio',
    certificates: [{ number: '国械注准20203130001', validFrom: '2020-01-01', validTo: '2030-12-31' }],
    status: 'approved',
    raisedBy: 'purchaser',
    ...more,
  };
}

export function aPartner(more: Partial<Partner> = {}): Partner {
  return {
    id: 'ptn_dealer',
    company,
    code: 'D-001',
    name: '测试经销商',
    kind: 'distributor',
    tier: 2,
    region: '310000',
    ancestors: [],
    status: 'approved',
    addresses: [{ id: 'adr_1', region: '310000', text: '上海市测试路 1 号' }],
    billing: { title: '测试经销商', taxNumber: '91310000MA1FL00000', invoiceKind: 'special' },
    creditLimit: 100_000_000,
    creditDays: 60,
    warehouseId: 'wh_east',
    minimumShelfLifeDays: 0,
    oneLotPerLine: false,
    bannedLots: [],
    shortage: 'partial',
    approvesByPolicy: false,
    raisedBy: 'sales',
    ...more,
  };
}

export function aLicence(more: Partial<Licence> = {}): Licence {
  return {
    id: 'lic_1',
    company,
    partnerId: 'ptn_dealer',
    kind: 'operating-licence',
    number: '沪浦药监械经营许20200001号',
    riskClasses: ['II', 'III'],
    validFrom: '2022-01-01',
    validTo: '2027-12-31',
    ...more,
  };
}

/** Our own company with the licence that lets it trade everything from everywhere. */
export function ownFile(name = '上海链通医疗器械有限公司'): readonly AggregateWrite[] {
  const own = { id: 'ptn_own', code: 'OWN', name, kind: 'own-company' } as const;
  return [
    partnerCodec.write(aPartner(own)),
    licenceCodec.write(
      aLicence({ id: 'lic_own', partnerId: own.id, number: '沪浦药监械经营许20200099号', validTo: '2030-12-31' }),
    ),
  ];
}

export function aWarehouse(more: Partial<Warehouse> = {}): Warehouse {
  return {
    company,
    id: 'wh_east',
    name: '上海仓',
    region: '310000',
    address: '上海市仓库路 2 号',
    lowCelsius: 0,
    highCelsius: 30,
    coldRoom: true,
    ...more,
  };
}

/** A price sheet with one list price. */
export function aPrice(itemId: string, unitPriceE4: number, more: Partial<PriceRule> = {}) {
  const rule: PriceRule = {
    id: `rule_${itemId}`,
    level: 'list',
    scope: '',
    fromQuantity: 1,
    unitPriceE4,
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    ...more,
  };
  return priceSheetCodec.write({ id: `sheet_${itemId}`, company, itemId, currency: 'CNY', rules: [rule] });
}

/** A lot with its master and stock in a warehouse. */
export function stockOf(
  itemId: string,
  lot: string,
  expiry: string,
  available: number,
  warehouseId = 'wh_east',
): Write[] {
  return [
    lotCodec.put({ company, itemId, lot, expiry, productionDate: '2026-01-01' }),
    postingWrite(company, { itemId, warehouseId, lot, expiry, quantity: available, to: 'available' }),
  ];
}

/** The usual company: one approved dealer with a licence, one approved item with a price, one warehouse. */
export async function furnish(stage: Stage, ownName?: string): Promise<void> {
  const aggregates: readonly AggregateWrite[] = [
    itemCodec.write(anItem()),
    partnerCodec.write(aPartner()),
    licenceCodec.write(aLicence()),
    ...ownFile(ownName),
    aPrice('itm_stent', 1_000_000),
  ];
  await stage.put(...aggregates);
  await stage.write(
    warehouseCodec.put(aWarehouse()),
    // Who holds every post a partner’s people can, of the dealer and of a partner it has nothing to do with.
    userWrite('dealer-buyer', partnerRoles, { partnerId: 'ptn_dealer' }),
    userWrite('stranger', partnerRoles, { partnerId: 'ptn_stranger' }),
  );
}
