import { beforeAll, describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { consoleOrigins } from '../../infra/console-config.ts';
import { stageSettings } from '../../infra/stages.ts';
import { importFiles, incomingFiles } from '../../runtime/file-bucket.ts';
import { tableShape } from '../../table/shape.ts';
import { ofType, resourcesOf, synthesise } from './synthesise.ts';
import type { Synthesised } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

let local: Synthesised, prod: Synthesised;
beforeAll(async () => {
  [local, prod] = [await synthesise('local'), await synthesise('prod')];
}, patience);

describe('the table', () => {
  test('has the shape that table/ says, with stream, expiry and sealed by our key', () => {
    prod.templates['data']?.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TableName: 'lotline-prod',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: tableShape.partitionKey, KeyType: 'HASH' },
        { AttributeName: tableShape.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: tableShape.indexes.map(({ name }) =>
        Match.objectLike({
          IndexName: name,
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...tableShape.projected] },
        }),
      ),
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: tableShape.timeToLive, Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        }),
      ],
    });
  });

  test('outlives its stack where the law wants the records, and only there', () => {
    const policy = (stage: Synthesised) =>
      ofType(stage.templates['data'], 'AWS::DynamoDB::GlobalTable')[0]?.DeletionPolicy;
    expect(policy(prod)).toBe('Retain');
    expect(policy(local)).toBe('Delete');
  });

  test(
    'after a restore all functions and the publisher stand on the restored one',
    async () => {
      const streamArn =
        'arn:aws:dynamodb:ap-southeast-1:111111111111:table/lotline-prod-2/stream/2027-01-01T00:00:00.000';
      const { templates } = await synthesise('prod', {
        stage: { table: { name: 'lotline-prod', restored: { name: 'lotline-prod-2', streamArn } } },
      });
      for (const [name, template] of Object.entries(templates)) {
        for (const { Properties } of ofType(template, 'AWS::Lambda::Function')) {
          const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
          expect([name, Variables['TABLE_NAME'] ?? 'lotline-prod-2']).toEqual([name, 'lotline-prod-2']);
        }
      }
      templates['core']?.hasResourceProperties('AWS::Lambda::EventSourceMapping', { EventSourceArn: streamArn });
      templates['data']?.hasResourceProperties('AWS::DynamoDB::GlobalTable', { TableName: 'lotline-prod' });
      // The export that the deployed core stack still holds must not go first, or the deployment is refused.
      const exportsOf = (stage: Synthesised['templates']) =>
        Object.entries((stage['data']?.toJSON() as { Outputs: Record<string, unknown> }).Outputs);
      const stream = exportsOf(prod.templates).filter(([id]) => id.includes('StreamArn'));
      expect(stream).toHaveLength(1);
      expect(exportsOf(templates)).toEqual(expect.arrayContaining(stream));
    },
    patience,
  );
});

describe('the buckets', () => {
  test('are private, versioned, encrypted and refuse plain HTTP', () => {
    for (const [name, template] of Object.entries(prod.templates)) {
      const resources = resourcesOf(template);
      for (const [id, { Type, Properties }] of Object.entries(resources)) {
        if (Type !== 'AWS::S3::Bucket') continue;
        expect([name, Properties['PublicAccessBlockConfiguration']]).toEqual([
          name,
          { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
        ]);
        expect(Properties['BucketEncryption']).toBeDefined();
        const policy = Object.values(resources).find(
          (other) =>
            other.Type === 'AWS::S3::BucketPolicy' && (other.Properties['Bucket'] as { Ref: string }).Ref === id,
        );
        expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
      }
    }
  });

  test('a digest is locked: for 30 years in production, and nobody can shorten that', () => {
    prod.templates['core']?.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 * 365 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  test.each([
    ['report', 'core', 'reports'],
    ['document', 'data', 'files'],
  ])('the %s bucket is sealed by our key', (_name, stack, bucket) => {
    prod.templates[stack]?.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: Match.objectLike({
        'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(`lotline-prod-${bucket}`)])],
      }),
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
    });
  });
});

describe('the bucket of documents', () => {
  const files = (stage: Synthesised) =>
    ofType(stage.templates['data'], 'AWS::S3::Bucket').find(({ Properties }) => Properties['CorsConfiguration']);

  test('keeps every version and outlives its stack where the law wants the documents', () => {
    expect(files(prod)?.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect([files(prod)?.DeletionPolicy, files(local)?.DeletionPolicy]).toEqual(['Retain', 'Delete']);
  });

  test('clears by itself only what was sent and never confirmed, and lists that were taken in', () => {
    expect(files(prod)?.Properties['LifecycleConfiguration']).toEqual({
      Rules: [
        {
          Id: 'uploads-never-confirmed',
          Status: 'Enabled',
          Prefix: incomingFiles,
          ExpirationInDays: 2,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
        {
          Id: 'lists-taken-in',
          Status: 'Enabled',
          Prefix: importFiles,
          ExpirationInDays: 30,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        },
      ],
    });
  });

  test('takes from the console of its stage, and from no other page, what an address was signed for', () => {
    expect(files(prod)?.Properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedMethods: ['PUT', 'GET'],
          AllowedOrigins: ['https://console.lotline.example'],
          AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          MaxAge: 3600,
        },
      ],
    });
    expect(consoleOrigins(stageSettings('prod-cn', {}))).toEqual(['*']);
    const named = { ...stageSettings('prod-cn', {}), domain: { name: 'a.example', certificateArn: 'arn' } };
    expect(consoleOrigins(named)).toEqual(['https://a.example']);
  });
});

test('logs are kept as long as the stage says, in one group per function', () => {
  for (const [stage, days] of [[local, 7] as const, [prod, 365] as const]) {
    for (const template of Object.values(stage.templates)) {
      const functions = ofType(template, 'AWS::Lambda::Function').length;
      const groups = ofType(template, 'AWS::Logs::LogGroup');
      expect(groups.length).toBeGreaterThanOrEqual(functions);
      for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBe(days);
    }
  }
});

test('production keeps monthly copies of the table for 30 years', () => {
  prod.templates['ops']?.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: Match.objectLike({
      BackupPlanRule: [Match.objectLike({ Lifecycle: { DeleteAfterDays: 30 * 365, MoveToColdStorageAfterDays: 30 } })],
    }),
  });
});
