import { PutCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { World } from './world.ts';

/** Milliseconds of CPU that one run takes: all runs together, so that clocks too coarse for one still tell. */
async function cpuOf(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) await work(run);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000 / runs;
}

/**
 * CPU of a piece of work over that of one bare PutItem with the same SDK in the same process, in turns, so that a drift of
 * the machine meets both. The median of the turns is taken.
 */
export async function cpuRatio(world: World, work: (run: number) => Promise<unknown>, runs = 30): Promise<number> {
  const documents = DynamoDBDocumentClient.from(world.client, { marshallOptions: { removeUndefinedValues: true } });
  const bare = (run: number) =>
    documents.send(
      new PutCommand({ TableName: world.aside.tableName, Item: { pk: `BARE#${run}`, sk: 'X', text: 'x' } }),
    );
  world.meter.countsWrites = false;
  await cpuOf(runs, bare);
  let next = 0;
  await cpuOf(10, () => work(next++));
  const ratios: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const put = await cpuOf(runs * 3, bare);
    const own = await cpuOf(runs, () => work(next++));
    ratios.push(own / put);
  }
  ratios.sort((a, b) => a - b);
  return Math.round((ratios[2] ?? 0) * 10) / 10;
}
