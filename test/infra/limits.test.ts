import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { readHouse } from '../../infra/house.ts';
import type { Consumer, House, Job, Route } from '../../infra/house.ts';
import { command, contexts, query } from '../../runtime/contract.ts';
import type { AnyContract } from '../../runtime/contract.ts';
import { fixtures, ofType, resourcesOf, synthesise } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

const none = z.strictObject({});

function dummyContract(index: number): AnyContract {
  const context = contexts[index % contexts.length] ?? 'orders';
  const common = {
    context,
    summary: { en: 'A dummy', zh: '示例' },
    loses: `Nobody can do the thing number ${index}.`,
    may: 'anyone',
    input: none,
    output: none,
    rejections: {},
    example: {},
  } as const;
  return index % 2 === 0
    ? query({ ...common, name: `read-thing-${index}`, path: `/${context}/things-${index}/{id}` })
    : command({
        ...common,
        name: `do-thing-${index}`,
        method: 'POST',
        status: 200,
        path: `/${context}/things-${index}`,
      });
}

/** 200 contracts, 40 reactions, 20 jobs: a product several times the size of today's. */
async function grownHouse(): Promise<House> {
  const house = await readHouse(fixtures);
  const routes = Array.from({ length: 200 }, (_, index): Route => {
    const contract = dummyContract(index);
    return { context: contract.context, name: contract.name, handler: '', contract };
  });
  const consumers = Array.from({ length: 40 }, (_, index): Consumer => {
    const context = contexts[index % contexts.length] ?? 'orders';
    const name = `do-thing-on-thing-happened-${index}`;
    const subscription = {
      context,
      name,
      on: ['orders.thing-happened.v1'],
      summary: { en: 'Do a thing', zh: '做某事' },
      loses: `Thing ${index} has no effect.`,
    };
    return { context, name, handler: '', subscription };
  });
  const jobs = Array.from({ length: 20 }, (_, index): Job => {
    const context = contexts[index % contexts.length] ?? 'orders';
    const name = `check-thing-${index}`;
    return {
      context,
      name,
      handler: '',
      job: {
        context,
        name,
        every: 'rate(1 day)',
        summary: { en: 'Check a thing', zh: '检查某事' },
        loses: `Thing ${index} is late.`,
      },
    };
  });
  return {
    ...house,
    routes: [...house.routes, ...routes],
    consumers: [...house.consumers, ...consumers],
    jobs: [...house.jobs, ...jobs],
  };
}

test(
  '200 contracts with 40 reactions and 20 jobs fit into the limits of stacks, APIs and policies',
  async () => {
    const { templates } = await synthesise('prod', { house: await grownHouse() });
    const counts = Object.entries(templates).map(([stack, template]) => ({
      stack,
      resources: Object.keys(resourcesOf(template)).length,
      routes: ofType(template, 'AWS::ApiGatewayV2::Route').length,
      integrations: ofType(template, 'AWS::ApiGatewayV2::Integration').length,
      kilobytes: Math.round(JSON.stringify(template.toJSON()).length / 1024),
    }));
    for (const { stack, ...of } of counts) {
      const { resources, routes, integrations, kilobytes } = of;
      const words = `resources ${resources}  routes ${routes}  integrations ${integrations}  ${kilobytes} KB`;
      process.stdout.write(`${stack.padEnd(12)} ${words}
`);
    }
    expect(counts.reduce((sum, { routes }) => sum + routes, 0)).toBeGreaterThanOrEqual(200);
    for (const { stack, resources, integrations, kilobytes } of counts) {
      expect([stack, resources <= 450]).toEqual([stack, true]);
      expect([stack, integrations <= 300]).toEqual([stack, true]);
      expect([stack, kilobytes <= 900]).toEqual([stack, true]);
    }
    for (const template of Object.values(templates)) {
      for (const { Properties } of ofType(template, 'AWS::IAM::Policy')) {
        expect(JSON.stringify(Properties['PolicyDocument']).length).toBeLessThan(10_240);
      }
      for (const { Properties } of ofType(template, 'AWS::Lambda::Function')) {
        expect(JSON.stringify(Properties['Environment']).length).toBeLessThan(4_096);
      }
    }
  },
  patience,
);

test(
  'more routes than an HTTP API holds are refused before a deployment begins',
  async () => {
    const house = await readHouse(fixtures);
    const routes = Array.from({ length: 301 }, (_, index): Route => {
      const { method: _method, ...dummy } = dummyContract(0);
      const contract = query({
        ...dummy,
        context: 'orders',
        name: `read-order-thing-${index}`,
        path: `/orders/things-${index}`,
      });
      return { context: 'orders', name: contract.name, handler: '', contract };
    });
    await expect(synthesise('local', { house: { ...house, routes } })).rejects.toThrow('orders has 301 routes');
  },
  patience,
);
