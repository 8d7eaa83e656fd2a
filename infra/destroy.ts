import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { parseArgs } from 'node:util';
import { contexts } from '../runtime/contract.ts';
import { cdk, stageFor } from './cdk.ts';
import { emptyBucket } from './empty-bucket.ts';

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
for (const bucket of await bucketsOf(['data', 'core', 'edge'].map((name) => `lotline-${stage.name}-${name}`))) {
  console.log(`emptied ${bucket}: ${await emptyBucket(new S3Client({ region: stage.region }), bucket)} versions`);
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
