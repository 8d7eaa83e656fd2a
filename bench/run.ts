import './quiet.ts';
import { startDynamoDbLocal } from '../test/dynamodb-local/process.ts';
import { bundleRows } from './bundles.ts';
import { consoleFigures } from './console/figures.ts';
import { printReport, type Report } from './report.ts';
import { contentionRows } from './rows/contention.ts';
import { fulfilmentRows, lifecycleRow } from './rows/fulfilment.ts';
import { duplicates, importRows } from './rows/imports.ts';
import { orderingRows } from './rows/ordering.ts';
import { consigneeRows, stopRows, traceRows } from './rows/scaling.ts';
import { furnishStaff, openWorld } from './world.ts';

/** Runs the whole bench on DynamoDB Local; no account, no network. */
async function bench(): Promise<Report> {
  const local = await startDynamoDbLocal();
  try {
    const world = await openWorld(local.endpoint);
    await furnishStaff(world);
    const commands = [...(await orderingRows(world)), ...(await fulfilmentRows(world)), await lifecycleRow(world)];
    const scaling = [
      ...(await stopRows(world)),
      ...(await traceRows(world)),
      ...(await consigneeRows(world)),
      ...(await importRows(local.endpoint)),
    ];
    const contention = await contentionRows(local.endpoint);
    return {
      commands,
      scaling,
      contention,
      duplicates: duplicates(),
      ...(await bundleRows()),
      console: await consoleFigures(),
    };
  } finally {
    local.stop();
  }
}

const report = await bench();
if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else printReport(report);
