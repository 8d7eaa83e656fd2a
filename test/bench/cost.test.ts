import { describe, expect, test } from '@jest/globals';
import { costPage } from '../../bench/cost-page.ts';
import { costOf, invocationsOf, sumOf, type Measurement } from '../../bench/cost.ts';
import { deliveriesOf, lifecycle, standingOf } from '../../bench/lifecycle.ts';
import { storedBytes } from '../../bench/stored.ts';

/** A small house: one reaction to an approval, one that hears two events of a lifecycle and one that hears none. */
const subscriptions = [
  { on: ['orders.order-approved.v1'] },
  { on: ['logistics.shipment-delivered.v1', 'finance.invoice-issued.v1'] },
  { on: ['quality.recall-triggered.v1'] },
];
const measurement: Measurement = {
  row: { wcu: 160, rcu: 40, roundTrips: 30, transactions: 8 },
  stored: { bytes: 10_737.41824, items: 20, bareWriteUnits: 24 },
  subscriptions,
  standing: { functions: 10, alarms: 20, queues: 2 },
};
const cost = costOf(measurement);
const dollars = (rows: typeof cost.million, what: string) => rows.find((row) => row.what === what)?.dollars;

describe('a million lifecycles', () => {
  test('count each message that a subscription hears, or reactions would look free', () => {
    expect(deliveriesOf(subscriptions, lifecycle.events)).toBe(3);
    // 6.4 commands with an authorisation each, 8 publications, 3 reactions.
    expect(invocationsOf(measurement).total).toBeCloseTo(6.4 * 2 + 8 + 3);
  });

  test.each([
    ['write units', 100], // 160 × 0.625
    ['read units', 5], // 40 × 0.125
    ['requests', 23.8 * 0.2], // 23.8 invocations
    // 30 waits of 8 ms and 23.8 × (25 + 0.02 × 600) ms are 1.1206 s; half a GB; 13.3333 dollars a million GB-s
    ['GB-seconds', (1.1206 / 2) * 13.3333],
    ['HTTP requests', 6.4],
    ['events', 8.4],
    ['traces of routes', 6.4 * 5],
    // (23.8 × 1,300 + 6.4 × 300) bytes × a million ÷ 1,024³, at half a dollar
    ['logs, GB of a million', ((30_940 + 1_920) * 1e6 * 0.5) / 1_073_741_824],
  ])('price %s as one does by hand', (what, byHand) => {
    expect(dollars(cost.million, what)).toBeCloseTo(byHand, 2);
  });

  test('price three queue requests a message: sent, received, deleted', () => {
    expect(cost.million.find(({ service }) => service === 'SQS')).toMatchObject({ quantity: 9, dollars: 9 * 0.4 });
  });

  test('have as floor each item put once, alone', () => {
    expect(cost.floor).toBe(15); // 24 × 0.625
  });

  test('are summed without leaving a row out', () => {
    const byHand = cost.million.reduce((sum, row) => sum + row.dollars, 0);
    expect(sumOf(cost.million)).toBe(byHand);
    expect(costPage(cost, measurement)).toContain(`**${byHand.toFixed(2)} dollars a million**`);
  });
});

describe('what is kept', () => {
  test('is priced by the month: 10 GB of a million', () => {
    expect(dollars(cost.storage, 'table, a month')).toBeCloseTo(2.5);
    expect(dollars(cost.storage, 'point-in-time recovery, a month')).toBeCloseTo(2);
    expect(dollars(cost.storage, 'one cold copy, a month')).toBeCloseTo(0.3);
  });

  test('counts index entries and DynamoDB’s 100 bytes of each', () => {
    const item = { pk: 'A', sk: 'B' }; // four bytes with the names: 2 + 1, 2 + 1
    expect(storedBytes(item)).toBe(106);
    // The item is 6 + (5 + 1) + (5 + 1) bytes, its entry holds the same four attributes.
    expect(storedBytes({ ...item, gs1pk: 'C', gs1sk: 'D' })).toBe(18 + 100 + 18 + 100);
  });
});

describe('a quiet month', () => {
  test('has metrics, alarms and polls of every function and queue', () => {
    expect(dollars(cost.monthly, 'metrics of commands, at most')).toBeCloseTo(10 * 2 * 0.3);
    expect(dollars(cost.monthly, 'alarms')).toBeCloseTo(2);
    // 2 queues × 5 pollers × 3 a minute × 43,200 minutes, 0.4 dollars a million
    expect(dollars(cost.monthly, 'polls of quiet queues')).toBeCloseTo((2 * 5 * 3 * 43_200 * 0.4) / 1e6);
  });

  test('counts alarms as the stacks make them', () => {
    const place = (name: string) => ({ context: 'orders' as const, name, handler: '' });
    const house = {
      routes: [{ ...place('a'), contract: {} as never }],
      consumers: [{ ...place('b'), subscription: {} as never }],
      jobs: [{ ...place('c'), job: {} as never }],
    };
    // Five functions with authoriser and publisher; three dead-letter queues; delay; two an API; two of the table.
    expect(standingOf(house)).toEqual({ functions: 5, alarms: 5 + 3 + 1 + 2 + 2, queues: 1 });
  });
});
