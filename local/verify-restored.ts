/**
 * `npm run verify-restored -- --table <name> --digests <bucket> [--raise <margin>]`: proves a restored table of any
 * stage with the credentials of this shell, then moves its document numbers forward. Reads the whole table once.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { parseArgs } from 'node:util';
import { digestBucket } from '../runtime/digest-bucket.ts';
import { raiseNumbers } from './restore/raise-numbers.ts';
import { isWhole, verifyRestored } from './restore/verify-restored.ts';
import { LocalProblem } from './say.ts';

const { values } = parseArgs({
  options: { table: { type: 'string' }, digests: { type: 'string' }, raise: { type: 'string' } },
});

try {
  await run();
} catch (error) {
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { table, digests, raise } = values;
  if (!table || !digests || (raise !== undefined && !/^[1-9]\d*$/.test(raise))) {
    throw new LocalProblem(
      '用法：npm run verify-restored -- --table <表名> --digests <摘要桶> [--raise <号码前移量>]',
      'Say which table and bucket: npm run verify-restored -- --table <name> --digests <bucket> [--raise <margin>]',
    );
  }
  const client = new DynamoDBClient({});
  const report = await verifyRestored(client, table, digestBucket(digests, new S3Client({})));
  console.log(JSON.stringify(report, undefined, 2));
  if (!isWhole(report)) {
    process.exitCode = 2;
    console.error('恢复的表不完整，请勿投入使用。\nThe restored table is not whole: nobody should work on it yet.');
    return;
  }
  if (raise) console.log(`${await raiseNumbers(client, table, Number(raise))} series moved forward by ${raise}`);
}
