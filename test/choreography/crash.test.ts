import { beforeAll, describe, expect, it } from '@jest/globals';
import { chanceFrom } from './chance.ts';
import { brokenChains, differences, everything, linesOf, unaccounted } from './end-state.ts';
import type { Death } from './mortal-client.ts';
import { orderToCash } from './order-to-cash.ts';
import { everyReaction, type Reaction } from './reactions.ts';
import { recall } from './recall.ts';
import { World } from './world.ts';

/** Runs side by side: the table's process works while this one waits. */
const lanes = 4;
/** Of the deaths before a write: nearly all are plain repetitions, so some stand for all. */
const deathsBefore = 12;

let reactions: readonly Reaction[];
beforeAll(async () => {
  reactions = await everyReaction();
});

async function played(journey: (world: World) => Promise<void>, death?: Death, forgetsKeys = false) {
  const world = await World.open(reactions, {}, death);
  world.forgetsKeys = forgetsKeys;
  await journey(world);
  const items = await everything(world);
  await world.close();
  return { items, writes: world.mortal.writes, died: world.mortal.died };
}

/** What is wrong after a run with this death; undefined when nothing is. */
async function wrongAfter(
  journey: (world: World) => Promise<void>,
  death: Death,
  undisturbed: readonly string[],
): Promise<object | undefined> {
  try {
    const { items, died } = await played(journey, death);
    const { lost, doubled } = differences(undisturbed, linesOf(items));
    const found = { lost, doubled, units: unaccounted(items), chains: brokenChains(items) };
    const isSound = Object.values(found).every((wrong) => wrong.length === 0);
    return isSound && died ? undefined : { ...death, died, ...found };
  } catch (error) {
    return { ...death, threw: (error as Error).message };
  }
}

async function allWrong(journey: (world: World) => Promise<void>, deaths: readonly Death[], lines: readonly string[]) {
  const wrong: object[] = [];
  const left = [...deaths];
  const lane = async () => {
    for (let death = left.shift(); death; death = left.shift()) {
      const found = await wrongAfter(journey, death, lines);
      if (found) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return wrong;
}

describe.each([
  ['from order to cash: no order, unit, invoice or payment is lost or doubled', orderToCash, 40],
  ['in a recall: no stop, notice, return or destruction is lost or doubled', recall, 45],
] as const)('%s', (_name, journey, writesAtLeast) => {
  let undisturbed: readonly string[];
  let writes = 0;
  beforeAll(async () => {
    const run = await played(journey);
    expect(unaccounted(run.items)).toEqual([]);
    undisturbed = linesOf(run.items);
    writes = run.writes;
    expect(writes).toBeGreaterThanOrEqual(writesAtLeast);
  });

  it('when a process dies right after any single write, before it could answer', async () => {
    const deaths = Array.from({ length: writes }, (_, index): Death => ({ write: index + 1, moment: 'after' }));
    expect(await allWrong(journey, deaths, undisturbed)).toEqual([]);
  }, 600_000);

  it('when a process dies right before a write', async () => {
    const chance = chanceFrom(writes);
    const deaths = Array.from({ length: deathsBefore }, (): Death => ({
      write: 1 + Math.floor(chance() * writes),
      moment: 'before',
    }));
    expect(await allWrong(journey, deaths, undisturbed)).toEqual([]);
  }, 600_000);
});

it('would be seen: a client that makes a new key for its second try leaves a second order behind', async () => {
  const undisturbed = linesOf((await played(orderToCash)).items);
  const told: number[] = [];
  for (const write of [1, 2, 3, 4, 5, 6]) {
    const run = await played(orderToCash, { write, moment: 'after' }, true).catch(() => undefined);
    if (run) told.push(differences(undisturbed, linesOf(run.items)).doubled.length);
  }
  expect(Math.max(...told)).toBeGreaterThan(0);
});
