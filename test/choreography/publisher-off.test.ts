import { beforeAll, describe, expect, it } from '@jest/globals';
import { brokenChains, differences, everything, factsOf, unaccounted } from './end-state.ts';
import { orderToCash } from './order-to-cash.ts';
import { everyReaction, type Reaction } from './reactions.ts';
import { recall } from './recall.ts';
import { World } from './world.ts';

/** The table's stream keeps its records for a day; after that the journal alone knows of them. */
const longerThanTheStreamKeeps = 25;

let reactions: readonly Reaction[];
beforeAll(async () => {
  reactions = await everyReaction();
});

/** Publishes nothing as it happens: a day later the hour is republished, and so are the hours of what followed. */
async function outageOf(world: World): Promise<number> {
  let republished = 0;
  for (let lost = world.bus.lose(); lost > 0; lost = world.bus.lose()) {
    const hour = world.stage.clock.now.slice(0, 13);
    world.later(longerThanTheStreamKeeps);
    republished += await world.bus.republish(hour);
  }
  return republished;
}

describe.each([
  ['a sale: orders, goods and money', orderToCash],
  ['a recall: stops, notices, returns', recall],
] as const)('%s', (_name, journey) => {
  it('come out the same though no event was ever published as it happened', async () => {
    const calm = await World.open(reactions);
    await journey(calm);
    const expected = factsOf(await everything(calm));
    await calm.close();

    const world = await World.open(reactions);
    let republished = 0;
    world.settle = async () => {
      republished += await outageOf(world);
    };
    await journey(world);
    const items = await everything(world);
    await world.close();
    const found = { ...differences(expected, factsOf(items)), units: unaccounted(items) };
    expect({ ...found, chains: brokenChains(items) }).toEqual({ lost: [], doubled: [], units: [], chains: [] });
    expect(republished).toBeGreaterThanOrEqual(world.bus.said.length);
  });

  it('come out the same when every hour is republished once more in the end', async () => {
    const world = await World.open(reactions);
    const hours = new Set<string>();
    world.settle = async () => {
      hours.add(world.stage.clock.now.slice(0, 13));
      await world.bus.settle();
    };
    await journey(world);
    const before = factsOf(await everything(world));
    let republished = 0;
    for (const hour of hours) republished += await world.bus.republish(hour);
    expect(republished).toBeGreaterThan(10);
    expect(world.bus.lose()).toBe(0);
    expect(differences(before, factsOf(await everything(world)))).toEqual({ lost: [], doubled: [] });
    await world.close();
  });
});
