import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Weather } from './bus.ts';
import { brokenChains, differences, everything, factsOf, unaccounted } from './end-state.ts';
import { orderToCash } from './order-to-cash.ts';
import { everyReaction, type Reaction } from './reactions.ts';
import { recall } from './recall.ts';
import { World } from './world.ts';

type Journey = (world: World) => Promise<void>;

const inHurry: Journey = (world) => orderToCash(world, true);
/** Nobody's next step waits for these: they may be far behind. */
const late = ['refresh-order-on-fulfilment', 'complete-purchase-order-on-delivery-accepted'];
const seeds = [1, 2, 3, 4, 5, 6];

let reactions: readonly Reaction[];
beforeAll(async () => {
  reactions = await everyReaction();
});

async function endOf(journey: Journey, weather: Weather = {}) {
  const world = await World.open(reactions, weather);
  await journey(world);
  await world.bus.settle(true);
  const items = await everything(world);
  const { told } = world.bus;
  await world.close();
  return { facts: factsOf(items), units: unaccounted(items), chains: brokenChains(items), told };
}

describe.each([
  ['a sale', orderToCash, orderToCash],
  ['a sale whose second order is cancelled before its approval is heard of', inHurry, orderToCash],
  ['a recall', recall, recall],
] as const)('%s', (_name, journey, undisturbed) => {
  let calm: readonly string[];
  beforeAll(async () => {
    calm = (await endOf(undisturbed)).facts;
    expect(calm.length).toBeGreaterThan(15);
  });

  it.each(seeds)('ends the same when every event comes twice, some late, in the order of chance %i', async (seed) => {
    const { facts, units, chains, told } = await endOf(journey, { times: 2, disorder: seed, late });
    const nothing = { lost: [], doubled: [], units: [], chains: [] };
    expect({ ...differences(calm, facts), units, chains }).toEqual(nothing);
    // Otherwise nothing came twice and the test shows nothing.
    expect(told.filter((line) => line.endsWith(': replayed')).length).toBeGreaterThan(3);
  });
});
