import { beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHouse } from '../../infra/house.ts';
import type { House } from '../../infra/house.ts';
import { ofType, resourcesOf, synthesise } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

const root = join(import.meta.dirname, '..', '..');
let house: House;
beforeAll(async () => {
  house = await readHouse(join(root, 'functions'));
}, patience);

describe('the product as it stands in functions/', () => {
  test.each(['local', 'prod', 'prod-cn'])(
    'synthesises for %s, passes the security checks and fits the limits',
    async (stage) => {
      const { templates, violations } = await synthesise(stage, { house });
      expect(violations).toEqual([]);
      for (const [name, template] of Object.entries(templates)) {
        expect([name, Object.keys(resourcesOf(template)).length <= 450]).toEqual([name, true]);
      }
      const routes = Object.values(templates).flatMap((template) => ofType(template, 'AWS::ApiGatewayV2::Route'));
      expect(routes).toHaveLength(house.routes.length);
    },
    patience,
  );

  test('says of every function, in a sentence, what a user loses when it fails', () => {
    for (const { name, loses } of [
      ...house.routes.map(({ contract }) => contract),
      ...house.consumers.map(({ subscription }) => subscription),
      ...house.jobs.map(({ job }) => job),
    ]) {
      expect([name, loses]).toEqual([name, expect.stringMatching(/^[A-Z].{15,}\.$/)]);
    }
  });

  test('hears only events that the catalogue knows: a mistyped name would wait for ever', async () => {
    const known = new Set<unknown>();
    for (const file of readdirSync(join(root, 'events')).filter((name) => name.endsWith('.ts'))) {
      const module = (await import(pathToFileURL(join(root, 'events', file)).href)) as Record<string, unknown>;
      for (const exported of Object.values(module)) known.add((exported as { type?: unknown } | undefined)?.type);
    }
    const heard = house.consumers.flatMap(({ name, subscription }) => subscription.on.map((event) => [name, event]));
    expect(heard.filter(([, event]) => !known.has(event))).toEqual([]);
  });
});
