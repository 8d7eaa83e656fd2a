import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, root, type Breach } from './cruise.ts';

const { default: rules } = (await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)) as {
  default: { forbidden: readonly { name: string }[] };
};

const dynamo = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const own = DynamoDBClient;\n`;
const bus = `import { EventBridgeClient } from '@aws-sdk/client-eventbridge';\nexport const own = EventBridgeClient;\n`;
const bucket = `import { S3Client } from '@aws-sdk/client-s3';\nexport const own = S3Client;\n`;
const value = (path: string): string => `import { own as other } from '${path}';\nexport const own = other;\n`;
const type = (path: string): string => `import type { Own } from '${path}';\nexport type Mine = Own;\n`;
const leaf = 'export const own = 1;\nexport type Own = number;\n';

/** The smallest tree in which nothing is wrong. */
const sound: Readonly<Record<string, string>> = {
  'domain/shared/day.ts': leaf,
  'domain/orders/place-order.ts': value('../shared/day.ts') + type('../../events/orders.ts'),
  'domain/finance/invoice.ts': leaf,
  'events/orders.ts': `import * as z from 'zod';\nexport const own = z;\nexport type Own = number;\n`,
  'events/finance.ts': leaf,
  'table/shape.ts': leaf,
  'table/orders.ts': value('../domain/orders/place-order.ts'),
  'runtime/http-command.ts': value('../table/orders.ts'),
  'functions/orders/place-order/handler.ts': value('../../../runtime/http-command.ts'),
  'functions/orders/get-order/handler.ts': leaf,
  'infra/app.ts': value('../table/shape.ts'),
  'console/main.ts': leaf,
  'local/start.ts': value('../infra/app.ts'),
};

/** One breach for every rule: a file that may not be. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'domain-is-pure': ['domain/orders/breach-1.ts', `import * as z from 'zod';\nexport const own = z;\n`],
  'domain-borrows-only-types-of-events': ['domain/orders/breach-2.ts', value('../../events/orders.ts')],
  'domain-contexts-stand-apart': ['domain/orders/breach-3.ts', type('../finance/invoice.ts')],
  'domain-says-its-own-events': ['domain/orders/breach-4.ts', type('../../events/finance.ts')],
  'events-know-shared-words-only': ['events/breach.ts', type('../domain/finance/invoice.ts')],
  'table-looks-down': ['table/breach.ts', type('../runtime/http-command.ts')],
  'runtime-looks-down': ['runtime/breach-1.ts', value('../functions/orders/get-order/handler.ts')],
  'functions-look-down': ['functions/orders/breach/handler.ts', value('../../../infra/app.ts')],
  'functions-stand-apart': ['functions/orders/breach/contract.ts', value('../get-order/handler.ts')],
  'infra-reads-declarations-only': ['infra/breach-1.ts', value('../functions/orders/get-order/handler.ts')],
  'infra-knows-the-shape-of-the-table-only': ['infra/breach-2.ts', value('../table/orders.ts')],
  'console-speaks-http-only': ['console/breach.ts', type('../runtime/http-command.ts')],
  'product-ships-no-tools': ['infra/breach-3.ts', value('../local/start.ts')],
  'one-place-reaches-the-table': ['functions/orders/breach/table.ts', dynamo],
  'one-place-reaches-the-bus': ['functions/orders/breach/bus.ts', bus],
  'one-place-reaches-buckets-and-queues': ['functions/orders/breach/bucket.ts', bucket],
  'no-circles': ['runtime/breach-2.ts', value('./breach-2-again.ts')],
  'everything-resolves': ['runtime/breach-3.ts', value('./nowhere.ts')],
};

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function treeOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lotline-floors-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the house as it stands', () => {
  test('imports only point down, and the tool really looked', async () => {
    const { violations, totalCruised } = await cruise(root);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(500);
  });
});

describe('every rule catches its breach', () => {
  let found: readonly Breach[];
  beforeAll(async () => {
    const breaches = Object.fromEntries(Object.values(planted));
    const circle = { 'runtime/breach-2-again.ts': value('./breach-2.ts') };
    found = (await cruise(await treeOf({ ...sound, ...breaches, ...circle }))).violations;
  });

  test.each(rules.forbidden.map(({ name }) => name))('%s', (name) => {
    const [file] = planted[name] ?? ['no breach is planted for this rule'];
    // A circle is told at either of its ends.
    const places = found.filter(({ rule }) => rule.name === name).flatMap(({ from, to }) => [from, to]);
    expect(places).toContain(file);
  });

  test('and no rule cries in a sound tree', async () => {
    expect((await cruise(await treeOf(sound))).violations).toEqual([]);
  });
});
