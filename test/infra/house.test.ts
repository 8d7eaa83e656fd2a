import { describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { placesOf, readHouse } from '../../infra/house.ts';
import { fixtures } from './synthesise.ts';

const handler = 'export const handler = async () => {};';
const wired = { 'admin/authorise-request/handler.ts': handler, 'admin/publish-journal/handler.ts': handler };
const contract = (context: string, name: string, path = `/${context}/things`) =>
  `export const contract = { kind: 'query', context: '${context}', name: '${name}', method: 'GET', path: '${path}' };`;

function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'functions-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('reading functions/', () => {
  test('finds routes, reactions and jobs by their folders, without a list to keep', async () => {
    const house = await readHouse(fixtures);
    expect(house.routes.map(({ name }) => name)).toEqual(['redrive-queue', 'get-order', 'place-order', 'get-notice']);
    expect(house.consumers.map(({ name }) => name)).toEqual(['allocate-order-on-order-approved']);
    expect(house.jobs.map(({ name }) => name)).toEqual(['build-digest']);
    expect(placesOf(house)).toHaveLength(8);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a folder without a handler',
      { 'orders/place-order/contract.ts': contract('orders', 'place-order') },
      'functions/orders/place-order has no handler.ts',
    ],
    [
      'a folder that declares nothing',
      { 'orders/place-order/handler.ts': handler },
      'functions/orders/place-order needs one of contract.ts, subscription.ts, schedule.ts',
    ],
    [
      'a folder that declares two things',
      {
        'orders/place-order/handler.ts': handler,
        'orders/place-order/contract.ts': contract('orders', 'place-order'),
        'orders/place-order/schedule.ts': 'export const job = {};',
      },
      'functions/orders/place-order needs one of contract.ts, subscription.ts, schedule.ts',
    ],
    [
      'a declaration with another name than its folder',
      { 'orders/place-order/handler.ts': handler, 'orders/place-order/contract.ts': contract('orders', 'set-order') },
      'must declare context orders and name place-order',
    ],
    [
      'a path outside its context',
      {
        'orders/place-order/handler.ts': handler,
        'orders/place-order/contract.ts': contract('orders', 'place-order', '/ordersx/1'),
      },
      'place-order: path must begin with /orders/',
    ],
    [
      'two functions of one name',
      {
        'orders/get-thing/handler.ts': handler,
        'orders/get-thing/contract.ts': contract('orders', 'get-thing'),
        'finance/get-thing/handler.ts': handler,
        'finance/get-thing/contract.ts': contract('finance', 'get-thing'),
      },
      'two functions are named get-thing',
    ],
    [
      'two functions on one route',
      {
        'orders/get-one/handler.ts': handler,
        'orders/get-one/contract.ts': contract('orders', 'get-one', '/orders/{id}'),
        'orders/get-two/handler.ts': handler,
        'orders/get-two/contract.ts': contract('orders', 'get-two', '/orders/{orderId}'),
      },
      'get-two and get-one both answer GET /orders/{}',
    ],
    ['an unknown context', { 'order/get-one/handler.ts': handler }, 'functions/order is no context'],
  ])('refuses %s', async (_, files, words) => {
    await expect(readHouse(tree({ ...wired, ...files }))).rejects.toThrow(words);
  });

  test('refuses a house without authoriser or publisher', async () => {
    const { 'admin/publish-journal/handler.ts': publisher } = wired;
    await expect(readHouse(tree({ 'admin/publish-journal/handler.ts': publisher }))).rejects.toThrow(
      'functions/admin/authorise-request/handler.ts is missing',
    );
  });
});
