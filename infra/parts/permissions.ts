import { Aws, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Resource } from '../../runtime/contract.ts';
import { keptFiles } from '../../runtime/file-bucket.ts';
import { tableShape } from '../../table/shape.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import { bucketArn, prefixed, queueArn, tableArn } from './shared.ts';
import type { Ground } from './shared.ts';

export type Access = 'read' | 'write';

const journal = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['JOURNAL#*'] } };

/**
 * Readers get the three reads and nothing else (no Scan for anyone). Writers add the four parts of a transaction, and
 * lose what would change history: a journal entry is put inside a transaction or not at all, and stays as it is.
 */
export function tableStatements(scope: Construct, ground: Ground, access: Access): PolicyStatement[] {
  const table = tableArn(scope, ground.stage);
  const indexes = tableShape.indexes.map(({ name }) => `${table}/index/${name}`);
  const statements = [
    new PolicyStatement({ actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], resources: [table] }),
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [table, ...indexes] }),
    keyStatement(scope, ground, 'dynamodb', access),
  ];
  if (access === 'read') return statements;
  return [
    ...statements,
    new PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
      resources: [table],
    }),
    new PolicyStatement({
      sid: 'JournalStays',
      effect: Effect.DENY,
      actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      resources: [table],
      conditions: journal,
    }),
    new PolicyStatement({
      sid: 'JournalOnlyInTransaction',
      effect: Effect.DENY,
      actions: ['dynamodb:PutItem'],
      resources: [table],
      // A plain put has no enclosing operation: a negated operator is true for a missing key, so it is denied as well.
      conditions: { ...journal, StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } },
    }),
  ];
}

/** The key may be used only on behalf of the service that stores the data, never directly. */
function keyStatement(scope: Construct, ground: Ground, service: string, access: Access): PolicyStatement {
  const write = ['kms:Encrypt', 'kms:GenerateDataKey'];
  return new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey', ...(access === 'write' ? write : [])],
    resources: [ground.key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(scope).region}.${Aws.URL_SUFFIX}` } },
  });
}

/** What a contract names in `uses`, and nothing it does not name. */
export function resourceStatements(scope: Construct, ground: Ground, uses: readonly Resource[]): PolicyStatement[] {
  const { stage } = ground;
  const allow = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });
  const each: Record<Resource, () => PolicyStatement[]> = {
    reports: () => [
      allow(['s3:ListBucket'], bucketArn(scope, stage, 'reports')),
      allow(['s3:GetObject', 's3:PutObject'], bucketArn(scope, stage, 'reports', '/*')),
      keyStatement(scope, ground, 's3', 'write'),
    ],
    // Who reads and adds may not delete: what was attached stays for as long as the law wants it, uploads never confirmed go by themselves.
    files: () => [
      allow(['s3:ListBucket'], bucketArn(scope, stage, 'files')),
      allow(['s3:GetObject', 's3:PutObject'], bucketArn(scope, stage, 'files', '/*')),
      keyStatement(scope, ground, 's3', 'write'),
    ],
    // What belongs to a person who was erased goes for good: a version left behind would be the copy itself.
    'file-erasure': () => [
      allow(['s3:ListBucketVersions'], bucketArn(scope, stage, 'files')),
      allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], bucketArn(scope, stage, 'files', `/${keptFiles}*`)),
    ],
    digests: () => [
      allow(['s3:ListBucket', 's3:ListBucketVersions'], bucketArn(scope, stage, 'digests')),
      allow(
        ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention', 's3:PutObject'],
        bucketArn(scope, stage, 'digests', '/*'),
      ),
      keyStatement(scope, ground, 's3', 'write'),
    ],
    bus: () => [allow(['events:PutEvents'], ground.bus.eventBusArn)],
    queues: () => [
      allow(
        ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
        queueArn(scope, prefixed(stage, '*-dead')),
      ),
      allow(['sqs:SendMessage', 'sqs:GetQueueAttributes'], queueArn(scope, prefixed(stage, '*'))),
    ],
  };
  return uses.flatMap((resource) => each[resource]());
}

/** The wildcards those statements hold, each with the reason why nothing narrower will do. */
export function acknowledgeResources(role: Construct, ground: Ground, uses: readonly Resource[]): void {
  const { stage } = ground;
  if (uses.includes('file-erasure')) {
    const reason = 'Which documents belong to a person only the table knows; no key tells it.';
    acknowledgeWildcard(role, bucketArn(role, stage, 'files', `/${keptFiles}*`), reason);
  }
  for (const bucket of ['reports', 'files', 'digests'] as const) {
    if (!uses.includes(bucket)) continue;
    acknowledgeWildcard(
      role,
      bucketArn(role, stage, bucket, '/*'),
      'A bucket of its own: every object in it is meant.',
    );
  }
  if (uses.includes('queues')) {
    const reason = 'Tends the queues of every consumer of this stage; a list of them outgrows what a policy may hold.';
    acknowledgeWildcard(role, queueArn(role, prefixed(stage, '*-dead')), reason);
    acknowledgeWildcard(role, queueArn(role, prefixed(stage, '*')), reason);
  }
}
