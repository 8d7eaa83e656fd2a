import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { everyEvent } from '../../events/every-event.ts';
import { placesOf, readHouse } from '../../infra/house.ts';
import { houseRejections } from '../../runtime/rejections.ts';
import { root } from './cruise.ts';
import { filesWith, sourceOf } from './source.ts';

const house = await readHouse(join(root, 'functions'));
const contracts = house.routes.map(({ contract }) => contract);
const product = sourceOf('domain', 'events', 'table', 'runtime', 'functions');
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const byType = (a: { type: string }, b: { type: string }) => (a.type < b.type ? -1 : 1);

describe('functions: what stands in a folder is what the cloud builds', () => {
  test('there are many of them, and one list of names', () => {
    expect(house.routes.length).toBeGreaterThan(80);
    const names = placesOf(house).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(house.consumers)('$name is named by what it does on what', ({ name }) => {
    expect(name).toMatch(/-on-/);
  });

  test('every function is called by a test: in process by its handler, or deployed by its name', () => {
    const inProcess = sourceOf('test/functions', 'test/choreography');
    const deployed = sourceOf('test/flows');
    const uncalled = placesOf(house).filter(({ context, name }) => {
      const handler = new RegExp(`functions/${context}/${name}/handler\\.ts`);
      return filesWith(inProcess, handler).length + filesWith(deployed, new RegExp(`\\b${name}\\b`)).length === 0;
    });
    expect(uncalled.map(({ context, name }) => `${context}/${name}`)).toEqual([]);
  });

  test('every decision has a test of its own name or context', () => {
    const tests = sourceOf('test/domain', 'test/functions');
    const untested = house.routes
      .filter(({ contract }) => contract.kind === 'command')
      .map(({ context, name }) => `domain/${context}/${name}.ts`)
      .filter((path) => product.some((file) => file.path === path))
      .filter((path) => {
        const name = path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '';
        return filesWith(tests, new RegExp(`/${name}(/handler)?\\.ts'`)).length === 0;
      });
    expect(untested).toEqual([]);
  });
});

describe('contracts: the only declaration', () => {
  test.each(contracts)('$name: its example is a valid input', (contract) => {
    const { error } = contract.input.safeParse(contract.example);
    expect(error?.issues ?? []).toEqual([]);
  });

  test.each(contracts)('$name: every name in its path is a field of its input', ({ path, input }) => {
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, field]) => field);
    expect(Object.keys(input.shape)).toEqual(expect.arrayContaining(inPath));
  });

  test.each(contracts)('$name: says in two languages what it is for, and what a user loses without it', (contract) => {
    expect(contract.summary.en).toMatch(/\w/);
    expect(isChinese(contract.summary.zh)).toBe(true);
    expect(contract.loses.length).toBeGreaterThan(15);
  });

  test.each(contracts)('$name: every refusal has its status and both languages', ({ rejections }) => {
    for (const { status, en, zh } of Object.values({ ...houseRejections, ...rejections })) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(en).toMatch(/^[A-Z]/);
      expect(isChinese(zh)).toBe(true);
    }
  });

  test('who moves goods or money does it by a command that is not a read', () => {
    const movers = contracts.filter((contract) => 'movesGoods' in contract || 'movesMoney' in contract);
    expect(movers.map(({ kind }) => kind).filter((kind) => kind !== 'command')).toEqual([]);
  });
});

describe('events: said once, heard by name', () => {
  const known = new Set(everyEvent.map(({ type }) => type));

  test.each(everyEvent)('$type: its example is valid, its name is <context>.<noun>-<done>.v<N>', (event) => {
    expect(event.data.safeParse(event.example).error?.issues ?? []).toEqual([]);
    expect(event.type).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)+\.v[1-9]\d*$/);
    expect(event.meaning.length).toBeGreaterThan(20);
  });

  test('every event of every file of the catalogue is in the list', async () => {
    const files = readdirSync(join(root, 'events')).filter(
      (name) => name.endsWith('.ts') && !['catalogue-entry.ts', 'every-event.ts'].includes(name),
    );
    const said = await Promise.all(
      files.map(async (file) => Object.values((await import(join(root, 'events', file))) as Record<string, unknown>)),
    );
    const types = said.flat().flatMap((value) => ((value as { type?: string }).type?.includes('.v') ? [value] : []));
    expect([...everyEvent].sort(byType)).toEqual((types as (typeof everyEvent)[number][]).sort(byType));
  });

  test.each(house.consumers)('$name hears events that exist', ({ subscription }) => {
    expect(subscription.on.filter((type) => !known.has(type))).toEqual([]);
  });

  test('every event that code says is in the catalogue, and every event of the catalogue is said', () => {
    const spoken = new Set(
      product
        .filter(({ path }) => !path.startsWith('events/') && !path.endsWith('/subscription.ts'))
        .flatMap(({ text }) => [...text.matchAll(/'([a-z]+\.[a-z-]+\.v\d+)'/g)].map(([, type]) => type ?? '')),
    );
    expect([...spoken].filter((type) => !known.has(type))).toEqual([]);
    expect([...known].filter((type) => !spoken.has(type))).toEqual([]);
  });
});

describe('one writer: whatever is remembered goes through the journal', () => {
  test('commands of DynamoDB that write stand in one file', () => {
    const writes = /\b(Put|Update|Delete|TransactWrite|BatchWrite|ExecuteStatement|ExecuteTransaction)(Item)?Command\b/;
    expect(filesWith(product, writes)).toEqual(['table/store.ts']);
  });

  test('only commit sends a transaction, and only numbers count outside of one', () => {
    expect(filesWith(product, /\.transact\(/)).toEqual(['table/commit.ts']);
    expect(filesWith(product, /\.increment\(/)).toEqual(['table/numbers.ts']);
  });

  test('only views that a version check protects, and parked messages, are written beside the journal', () => {
    expect(filesWith(product, /\.refresh\(/).sort()).toEqual([
      'functions/orders/refresh-order-on-fulfilment/handler.ts',
      'runtime/publish.ts',
    ]);
  });

  test('only the publisher puts events on the bus', () => {
    expect(filesWith(product, /PutEventsCommand/)).toEqual(['runtime/publish.ts']);
  });

  test('nothing scans the table', () => {
    expect(filesWith(product, /\bScanCommand\b/)).toEqual([]);
  });
});

describe('the licence gate: what it stops and what it never stops', () => {
  const asks = filesWith(sourceOf('domain', 'table', 'functions', 'runtime'), /\b(?:sellingNo|buyingNo)\(/);

  test('is asked where something is offered, ordered, approved, allocated, shipped or bought', () => {
    expect(asks.sort()).toEqual([
      'domain/logistics/ship-shipment.ts',
      'domain/orders/approve-order.ts',
      'domain/orders/offer.ts',
      'domain/orders/order-lines.ts',
      'domain/purchasing/place-purchase-order.ts',
      'domain/shared/qualification.ts',
      'table/allocation.ts',
    ]);
  });

  test('lets returns, recalls, red invoices and payments go on under a lapsed licence', () => {
    const never = house.routes.filter(({ contract }) =>
      /return|recall|red-invoice|payment|destroy|release/.test(contract.name),
    );
    expect(never.length).toBeGreaterThan(8);
    const refuses = never.filter(({ contract }) =>
      Object.keys(contract.rejections).some((name) =>
        /^(?:own-)?licence-|^authorisation-(?:lapsed|territory)/.test(name),
      ),
    );
    expect(refuses.map(({ name }) => name)).toEqual([]);
  });
});
