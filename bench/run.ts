import { startDynamoDbLocal } from '../test/dynamodb-local/process.ts';
import { printReport, type Report } from './report.ts';
import { orderingRows } from './rows/ordering.ts';
import { furnishStaff, openWorld } from './world.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';

/** Runs the whole bench on DynamoDB Local; no account, no network. */
async function bench(): Promise<Report> {
  const local = await startDynamoDbLocal();
  try {
    const world = await openWorld(local.endpoint);
    await furnishStaff(world);
    const commands = await orderingRows(world);
    return { commands, scaling: [], contention: [], bundles: [], baselineKb: 0 };
  } finally {
    local.stop();
  }
}

const report = await bench();
if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else printReport(report);
