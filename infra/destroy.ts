import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  NoSuchBucket,
  S3Client,
  type ObjectIdentifier,
} from '@aws-sdk/client-s3';
import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { parseArgs } from 'node:util';
import { contexts } from '../runtime/contract.ts';
import { cdk, stageFor } from './cdk.ts';

// npm run destroy -- --stage dev --yes
const { values } = parseArgs({ options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false } } });
const stage = stageFor(values.stage, 'npm start -- --reset');
if (!values.yes) throw new Error(`this removes ${stage.name}, its data included; say --yes if you mean it`);
if (stage.keepData) {
  throw new Error(
    `${stage.name} keeps its data by law: table, pool and core are protected. Remove single stacks by hand, ` +
      `e.g. cdk destroy -c stage=${stage.name} lotline-${stage.name}-${contexts[0]}`,
  );
}
for (const bucket of await bucketsOf(['core', 'edge'].map((name) => `lotline-${stage.name}-${name}`))) {
  await empty(bucket);
}
await cdk(['destroy', '--all', '--force', '-c', `stage=${stage.name}`]);

async function bucketsOf(stacks: readonly string[]): Promise<string[]> {
  const client = new CloudFormationClient({ region: stage.region });
  const found: string[] = [];
  for (const StackName of stacks) {
    try {
      const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }));
      for (const { ResourceType, PhysicalResourceId } of StackResources) {
        if (ResourceType === 'AWS::S3::Bucket' && PhysicalResourceId) found.push(PhysicalResourceId);
      }
    } catch (error) {
      // A stack that was never made, or is gone already, has nothing to empty.
      if (!(error instanceof Error && error.message.includes('does not exist'))) throw error;
    }
  }
  return found;
}

/** CloudFormation removes only empty buckets; every version counts, also those under a governance lock. */
async function empty(bucket: string): Promise<void> {
  const client = new S3Client({ region: stage.region });
  let removed = 0;
  for (;;) {
    let page;
    try {
      page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: 1000 }));
    } catch (error) {
      if (error instanceof NoSuchBucket) return;
      throw error;
    }
    const objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key ? [{ Key, VersionId } satisfies ObjectIdentifier] : [],
    );
    if (objects.length === 0) break;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Objects: objects, Quiet: true },
        BypassGovernanceRetention: true,
      }),
    );
    const [refused] = Errors;
    if (refused) throw new Error(`${bucket} keeps ${refused.Key}: ${refused.Message}`);
    removed += objects.length;
  }
  console.log(`emptied ${bucket}: ${removed} versions`);
}
