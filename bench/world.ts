import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '../domain/catalogue/item.ts';
import type { Partner } from '../domain/partners/partner.ts';
import { dependenciesOn, type Dependencies } from '../runtime/dependencies.ts';
import type { HttpFunction } from '../runtime/http-command.ts';
import type { EventFunction } from '../runtime/on-event.ts';
import { itemCodec } from '../table/catalogue.ts';
import { envelopesOf, journalEntry, type Envelope } from '../table/journal.ts';
import { keys } from '../table/keys.ts';
import { licenceCodec, partnerCodec } from '../table/partners.ts';
import { Store } from '../table/store.ts';
import { warehouseCodec } from '../table/stock.ts';
import type { Item as StoredItem, Write } from '../table/write.ts';
import { createTable } from '../test/dynamodb-local/table.ts';
import {
  aLicence,
  anItem,
  aPartner,
  aPrice,
  aWarehouse,
  company,
  noon,
  ownFile,
  stockOf,
} from '../test/functions/stage.ts';
import { Meter, type Measured } from './meter.ts';

/** A company in DynamoDB Local, a metered client for the work and a second one for looking without being counted. */
export interface World {
  readonly client: DynamoDBClient;
  readonly dependencies: Dependencies;
  readonly aside: Store;
  readonly meter: Meter;
  /** What time it is for the functions; rows move it by writing here and put it back. */
  readonly clock: { now: string };
  fixture(writes: readonly Write[]): Promise<void>;
  call(
    handler: HttpFunction,
    as: string,
    key: string,
    parameters: Record<string, string>,
    body?: object,
  ): Promise<Told>;
  react(handler: EventFunction, envelope: Envelope): Promise<string>;
  eventsOfCall(as: string, key: string): Promise<readonly Envelope[]>;
  eventsOfReaction(event: Envelope, consumer: string): Promise<readonly Envelope[]>;
}

export interface Told {
  readonly status: number;
  // The bench looks into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

// As long as what real issuers and callers send.
const longSubject = (as: string) => `cognito:${as.padEnd(36, '0')}`;
const longKey = (key: string) => key.padStart(36, '0');

export function clientOn(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

export async function openWorld(endpoint: string): Promise<World> {
  const asideClient = clientOn(endpoint);
  const tableName = await createTable(asideClient);
  const aside = new Store(asideClient, tableName);
  const client = clientOn(endpoint);
  const meter = new Meter(client, aside);
  const clock = { now: noon };
  const dependencies: Dependencies = {
    ...dependenciesOn(client, {
      stage: 'bench',
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
  const fixture = async (writes: readonly Write[]) => {
    for (let from = 0; from < writes.length; from += 100) {
      const result = await aside.transact(writes.slice(from, from + 100));
      if (!result.done) throw new Error(`fixture not written: ${JSON.stringify(result.failed.slice(0, 3))}`);
    }
  };
  await fixture(ownFile().map(({ item }) => put(item)));
  const eventsOf = async (commandId: string) => {
    const item = await aside.get(keys.journal(company, commandId), 'consistent');
    return item ? envelopesOf(journalEntry(item)) : [];
  };
  let count = 0;
  return {
    client,
    dependencies,
    aside,
    meter,
    clock,
    fixture,
    call: async (handler, as, key, parameters, body) => {
      count += 1;
      const response = await handler.answer(dependencies, {
        // Keys and subjects as long as those of real callers: what is stored of them is paid for.
        method: 'BENCH',
        path: '/',
        parameters: body ? parameters : {},
        query: body ? {} : parameters,
        headers: { 'idempotency-key': longKey(key) },
        body: body && JSON.stringify(body),
        identity: { subject: longSubject(as), company },
        requestId: `bench-${count}`,
      });
      const told = { status: response.status, body: JSON.parse(response.body) as unknown };
      if (response.status >= 500) throw new Error(`${key}: ${response.body}`);
      return told;
    },
    react: (handler, envelope) => handler.react(dependencies, envelope),
    eventsOfCall: (as, key) => eventsOf(`${longSubject(as)}:${longKey(key)}`),
    eventsOfReaction: (event, consumer) => eventsOf(`${event.id}:${consumer}`),
  };
}

export const put = (item: StoredItem): Write => ({ kind: 'put', item: { ...item, version: 1, trail: 'bench' } });

/** Items `itm_0` … with a price each; lots and stock are added by the rows that need them. */
export async function furnishItems(world: World, count: number, more: Partial<Item> = {}): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, index) => `itm_${more.code ?? 'x'}_${index}`);
  await world.fixture(
    ids.flatMap((id, index) => [
      put(itemCodec.write(anItem({ ...more, id, code: `${more.code ?? 'X'}-${index}` })).item),
      put(aPrice(id, 125_000 + index).item),
    ]),
  );
  return ids;
}

export function partnerWrites(id: string, more: Partial<Partner> = {}): Write[] {
  return [
    put(partnerCodec.write(aPartner({ id, ...more })).item),
    put(licenceCodec.write(aLicence({ partnerId: id })).item),
  ];
}

export async function furnishPartner(world: World, id: string, more: Partial<Partner> = {}): Promise<string> {
  await world.fixture(partnerWrites(id, more));
  return id;
}

export async function furnishStaff(world: World): Promise<void> {
  const roles = [
    'sales',
    'sales-manager',
    'picker',
    'checker',
    'shipper',
    'finance',
    'finance-manager',
    'quality',
    'quality-manager',
    'receiver',
    'inspector',
    'administrator',
  ] as const;
  const users = roles.map((role): Write => {
    const { sk } = keys.user(company, role);
    const id = `usr_${role.padEnd(26, '0')}`;
    const { pk } = keys.user(company, longSubject(role));
    return { kind: 'put', item: { pk, sk, kind: 'sign-in', schema: 1, company, id, roles: [role], active: true } };
  });
  await world.fixture([...users, warehouseCodec.put(aWarehouse())]);
}

/** A lot of each item with so much of it in the east warehouse. */
export async function furnishStock(world: World, items: readonly string[], quantity: number, lot = 'LOT1') {
  await world.fixture(items.flatMap((item) => stockOf(item, lot, '2028-06-30', quantity)));
}

/** Calls and waits in one pass, write units in another: looking at items before and after would stretch the waits. */
export async function measureTwice(
  meter: Meter,
  work: (pass: 'waits' | 'units') => Promise<unknown>,
): Promise<Measured> {
  meter.countsWrites = false;
  const waits = await meter.measure(() => work('waits'));
  meter.countsWrites = true;
  const units = await meter.measure(() => work('units'));
  meter.countsWrites = false;
  return { ...waits.measured, wcu: units.measured.wcu };
}

export { company, noon };
