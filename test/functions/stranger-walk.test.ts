import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { partnerRoles } from '../../domain/shared/roles.ts';
import { readHouse, type Route } from '../../infra/house.ts';
import { takesBody } from '../../runtime/contract.ts';
import type { HttpFunction } from '../../runtime/http-command.ts';
import { localClient } from '../dynamodb-local/table.ts';
import { openDealerWorld, type DealerWorld } from './dealer-world.ts';
import { openBucket, type Bucket } from './bucket.ts';
import type { Answer } from './stage.ts';

const { routes } = await readHouse(resolve(import.meta.dirname, '../../functions'));
const isOpenToPartners = ({ contract: { may } }: Route): boolean =>
  typeof may === 'string' || partnerRoles.some((role) => may.includes(role));
const staffOnly = routes.filter((route) => !isOpenToPartners(route));
const forPartners = routes.filter(isOpenToPartners);
const isPublic = ({ contract }: Route): boolean => contract.may === 'public';

/** Routes that ask for nothing that belongs to one partner; what they answer must hold nothing of the dealer's. */
const namesNoPartner = [
  'find-anything',
  'find-items',
  'get-availability',
  'get-dictionary',
  'get-item',
  'get-item-by-code',
  'get-me',
  'get-names',
  'get-public-recall',
  'list-partners',
  'list-problems',
  'list-product-lines',
  'read-scan',
];

/** Commands by which everybody makes something of his own and names nothing of anybody’s. */
const makesHisOwn = ['report-problem'];

let world: DealerWorld;
let bucket: Bucket;
beforeAll(async () => {
  bucket = await openBucket('digests');
  world = await openDealerWorld();
});
afterAll(async () => bucket.close());

/** The contract's example, aimed at the dealer's documents, in lines too. */
function aimed({ contract }: Route): Record<string, unknown> {
  const { code, ...ids } = world.documents;
  const foreign: Readonly<Record<string, string | undefined>> =
    contract.name === 'get-partner-by-code' ? { ...ids, code } : ids;
  const aim = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(aim);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, foreign[field] ?? aim(inner)]));
  };
  return aim(contract.example) as Record<string, unknown>;
}

async function send(route: Route, as: string | undefined, key: string): Promise<Answer & { input: string }> {
  const { contract, handler: path } = route;
  const { handler } = (await import(pathToFileURL(path).href)) as { handler: HttpFunction };
  const input = aimed(route);
  const inPath = [...contract.path.matchAll(/\{([^}]+)\}/g)].map(([, field]) => field ?? '');
  const parameters = Object.fromEntries(inPath.map((field) => [field, String(input[field])]));
  const rest = Object.entries(input).filter(([field]) => !inPath.includes(field));
  const answer = await world.stage.call(handler, {
    ...(as && { as }),
    key,
    parameters,
    headers: { 'if-match': '"1"' },
    ...(takesBody(contract)
      ? { body: Object.fromEntries(rest) }
      : { query: Object.fromEntries(rest.map(([field, value]) => [field, String(value)])) }),
  });
  return { ...answer, input: JSON.stringify(input) };
}

/** What of the dealer's stands in an answer, beside what the request itself said. */
const leaked = ({ body, headers, input }: Answer & { input: string }): string[] => {
  const told = JSON.stringify([body, headers]);
  return world.marks.filter((mark) => told.includes(mark) && !input.includes(mark));
};

/** Everything in the table but the counters of human numbers, which may have gaps. */
async function everything(): Promise<string[]> {
  const client = localClient();
  const items: string[] = [];
  let start: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: world.stage.dependencies.store.tableName, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(item, Object.keys(item).sort())));
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  client.destroy();
  return items.filter((item) => !item.includes('COUNTER#')).sort();
}

async function leavesNoTrace(work: () => Promise<Answer>): Promise<void> {
  const before = await everything();
  await work();
  expect(await everything()).toEqual(before);
}

test('the walk meets every contract, and enough of them are open to partners to be worth it', () => {
  expect(staffOnly.length + forPartners.length).toBe(routes.length);
  expect(forPartners.length).toBeGreaterThan(25);
  const known = new Set(forPartners.map(({ name }) => name));
  expect(namesNoPartner.filter((name) => !known.has(name))).toEqual([]);
});

describe('who is not signed in gets nothing', () => {
  test.each(routes.filter((route) => !isPublic(route)))('$name', async (route) => {
    const answer = await send(route, undefined, 'nobody');
    expect(answer.status).toBe(403);
    expect(answer.body.type).toBe('not-signed-in');
    expect(leaked(answer)).toEqual([]);
  });

  test.each(routes.filter((route) => !isPublic(route)))('$name, to a sign-in nobody registered', async (route) => {
    expect(await send(route, 'unheard-of', 'unheard')).toMatchObject({ status: 403, body: { type: 'not-signed-in' } });
  });

  test.each(routes.filter((route) => !isPublic(route)))('$name, to an account that was switched off', async (route) => {
    expect(await send(route, 'switched-off', 'off')).toMatchObject({ status: 403, body: { type: 'not-allowed' } });
  });
});

describe('the public reads what the law makes public, and no name of a customer', () => {
  test.each(routes.filter(isPublic))('$name', async (route) => {
    const answer = await send(route, undefined, 'public');
    expect(answer.status).toBe(200);
    expect(leaked(answer)).toEqual([]);
  });
});

describe('a stranger is told that staff’s work is not his', () => {
  test.each(staffOnly)('$name', async (route) => {
    const answer = await send(route, 'stranger', 'staff-only');
    expect(answer).toMatchObject({ status: 403, body: { type: 'not-allowed' } });
    expect(leaked(answer)).toEqual([]);
  });
});

describe('a stranger finds no document of the dealer', () => {
  const others = [...namesNoPartner, ...makesHisOwn];
  test.each(forPartners.filter(({ name }) => !others.includes(name)))('$name', async (route) => {
    await leavesNoTrace(async () => {
      const answer = await send(route, 'stranger', `walk-${route.name}`);
      expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 404, type: 'not-found' });
      expect(leaked(answer)).toEqual([]);
      expect(await world.stage.entryOf('stranger', `walk-${route.name}`)).toBeUndefined();
      return answer;
    });
  });
});

describe('what a stranger may ask holds nothing of the dealer', () => {
  test.each(forPartners.filter(({ name }) => namesNoPartner.includes(name)))('$name', async (route) => {
    await leavesNoTrace(async () => {
      const answer = await send(route, 'stranger', `open-${route.name}`);
      expect([200, 404]).toContain(answer.status);
      expect(leaked(answer)).toEqual([]);
      return answer;
    });
  });
});

describe('what a stranger makes of his own holds nothing of the dealer', () => {
  test.each(forPartners.filter(({ name }) => makesHisOwn.includes(name)))('$name', async (route) => {
    const answer = await send(route, 'stranger', `own-${route.name}`);
    expect(answer.status).toBe(201);
    expect(leaked(answer)).toEqual([]);
  });
});

describe('the dealer’s own people reach the same documents, so the walk knocked on real doors', () => {
  const seen = new Set<string>();
  const queries = forPartners.filter(({ contract }) => contract.kind === 'query');
  test.each(queries.filter(({ name }) => !namesNoPartner.includes(name)))('$name', async (route) => {
    const answer = await send(route, 'dealer-buyer', `own-${route.name}`);
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 200, type: undefined });
    if (leaked(answer).length > 0) seen.add(route.name);
  });

  test('and the marks that must not leak do turn up where they may', () => {
    expect([...seen]).toEqual(expect.arrayContaining(['get-order', 'get-shipment', 'get-invoice', 'get-partner']));
  });

  const commands = forPartners.filter(({ contract }) => contract.kind === 'command');
  test.each(commands)('$name is not refused as a stranger’s', async (route) => {
    const answer = await send(route, 'dealer-buyer', `own-${route.name}`);
    expect([403, 404]).not.toContain(answer.status);
  });
});
