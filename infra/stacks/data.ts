import { Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tableShape } from '../../table/shape.ts';
import { importFileDays, importFiles, incomingFiles } from '../../runtime/file-bucket.ts';
import { consoleOrigins } from '../console-config.ts';
import { acknowledge } from '../parts/acknowledge.ts';
import { bucketName, prefixed, servingTable } from '../parts/shared.ts';
import type { StageSettings } from '../stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What must outlive every other stack: the table, the attached documents, and the key both are sealed with. */
export class DataStack extends Stack {
  readonly key: Key;
  /** The change stream of the table that serves, be it the one made here or a restored one. */
  readonly streamArn: string;

  constructor(scope: Construct, stage: StageSettings, props: StackProps) {
    super(scope, prefixed(stage, 'data'), { ...props, terminationProtection: stage.keepData });
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'Key', {
      alias: prefixed(stage, 'data'),
      description: `Seals table, files and alarms of ${stage.name}`,
      enableKeyRotation: true,
      removalPolicy,
    });
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsReachTheSealedTopic',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const table = new TableV2(this, 'Table', {
      tableName: stage.table.name,
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      globalSecondaryIndexes: tableShape.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...tableShape.projected],
      })),
      timeToLiveAttribute: tableShape.timeToLive,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.recoveryDays,
      },
      deletionProtection: stage.keepData,
      removalPolicy,
    });
    const created = table.tableStreamArn;
    if (!created) throw new Error('the table was made without a stream: nothing would reach the bus');
    // Said even when nobody imports it: after a restore the core stack lets go of it only later in the same deployment.
    this.exportValue(created);
    this.streamArn = stage.table.restored?.streamArn ?? created;
    this.addFiles(stage, removalPolicy);
    new CfnOutput(this, 'TableName', { value: servingTable(stage) });
  }

  /**
   * Where people's documents lie: licences, letters, stamps. A browser sends them here itself, under an address signed
   * for exactly one file; what was sent and never confirmed goes after two days.
   */
  private addFiles(stage: StageSettings, removalPolicy: RemovalPolicy): void {
    const accessLogs = new Bucket(this, 'FileAccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy,
    });
    acknowledge(accessLogs, 'S1', 'It receives the access logs: logging into itself would never end.');
    const files = new Bucket(this, 'Files', {
      bucketName: bucketName(this, stage, 'files'),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs,
      removalPolicy,
      cors: [
        {
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedOrigins: [...consoleOrigins(stage)],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          id: 'uploads-never-confirmed',
          prefix: incomingFiles,
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          id: 'lists-taken-in',
          prefix: importFiles,
          expiration: Duration.days(importFileDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    new CfnOutput(this, 'FileBucket', { value: files.bucketName });
  }
}
