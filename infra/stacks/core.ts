import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { BucketProps, IBucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { House } from '../house.ts';
import { acknowledge } from '../parts/acknowledge.ts';
import { deadLetterQueue } from '../parts/consumer.ts';
import { HouseFunction, impactAlarm } from '../parts/house-function.ts';
import { bucketName, prefixed } from '../parts/shared.ts';
import type { Ground, SharedGround } from '../parts/shared.ts';
import type { Issuer, StageSettings } from '../stages.ts';

interface CoreStackProps extends StackProps {
  readonly stage: StageSettings;
  readonly house: House;
  readonly bundles: string;
  readonly key: IKey;
  readonly streamArn: string;
  readonly issuers: readonly Issuer[];
}

/** What all contexts stand on: the bus and its publisher, the authoriser, the buckets, the alarm topic. */
export class CoreStack extends Stack {
  readonly ground: SharedGround;
  readonly console: IBucket;

  constructor(scope: Construct, props: CoreStackProps) {
    const { stage, house, key } = props;
    super(scope, prefixed(stage, 'core'), { ...props, terminationProtection: stage.keepData });
    const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const accessLogs = new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy,
    });
    acknowledge(accessLogs, 'S1', 'It receives the access logs: logging into itself would never end.');
    const sealed: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      removalPolicy,
    };
    const withKey = { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true };
    const reports = new Bucket(this, 'Reports', {
      bucketName: bucketName(this, stage, 'reports'),
      ...sealed,
      ...withKey,
      serverAccessLogsPrefix: 'reports/',
    });
    const lockFor = Duration.days(stage.digestLock.years * 365);
    const digests = new Bucket(this, 'Digests', {
      bucketName: bucketName(this, stage, 'digests'),
      ...sealed,
      ...withKey,
      serverAccessLogsPrefix: 'digests/',
      objectLockEnabled: true,
      objectLockDefaultRetention:
        stage.digestLock.mode === 'compliance'
          ? ObjectLockRetention.compliance(lockFor)
          : ObjectLockRetention.governance(lockFor),
    });
    this.console = new Bucket(this, 'Console', {
      bucketName: bucketName(this, stage, 'console'),
      ...sealed,
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsPrefix: 'console/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    if (stage.edge === 'cloudfront') {
      // Named by account, not by distribution: the distribution is made later, in a stack that stands on this one.
      this.console.addToResourcePolicy(
        new PolicyStatement({
          sid: 'FrontReadsConsole',
          principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
          actions: ['s3:GetObject'],
          resources: [this.console.arnForObjects('*')],
          conditions: {
            ArnLike: {
              'aws:SourceArn': this.formatArn({
                service: 'cloudfront',
                region: '',
                resource: 'distribution',
                resourceName: '*',
              }),
            },
          },
        }),
      );
    }
    const alarms = new Topic(this, 'Alarms', {
      topicName: prefixed(stage, 'alarms'),
      masterKey: key,
      enforceSSL: true,
    });
    // The topic has a policy of its own (no plain HTTP), which replaces the default that would let alarms in.
    alarms.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmEmail) alarms.addSubscription(new EmailSubscription(stage.alarmEmail));
    const bus = new EventBus(this, 'Bus', { eventBusName: prefixed(stage, 'events') });
    const ground: Ground = {
      stage,
      key,
      alarms,
      bus,
      consumers: house.consumers.map(({ name }) => name),
      bundles: props.bundles,
    };
    this.addPublisher(ground, props);
    const authoriser = new HouseFunction(this, {
      ground,
      placed: house.authoriser,
      loses: 'Nobody can sign in: every request to every screen and interface is refused.',
      timeoutSeconds: 10,
      environment: { ISSUERS: this.toJsonString(props.issuers) },
    });
    this.ground = { ...ground, authoriser };
    new CfnOutput(this, 'BusName', { value: bus.eventBusName });
    new CfnOutput(this, 'ReportBucket', { value: reports.bucketName });
    new CfnOutput(this, 'DigestBucket', { value: digests.bucketName });
    new CfnOutput(this, 'ConsoleBucket', { value: this.console.bucketName });
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topicArn });
  }

  /** The outbox's way out: what a commit left in the journal is put on the bus, in order of its key. */
  private addPublisher(ground: Ground, props: CoreStackProps): void {
    const loses = 'What was decided is not passed on: no allocation, no invoice, no recall notice follows.';
    const placed = props.house.publisher;
    const dead = deadLetterQueue(this, ground, placed.name, loses);
    const publisher = new HouseFunction(this, {
      ground,
      placed,
      loses,
      access: 'write',
      uses: ['bus'],
      timeoutSeconds: 60,
      statements: [
        new PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          resources: [props.streamArn],
        }),
        new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
      ],
    });
    dead.grantSendMessages(publisher);
    const mapping = publisher.addEventSourceMapping('journal', {
      eventSourceArn: props.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          // The CDK types its filter rules as any.
          // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('JOURNAL#') } } },
        }),
      ],
      batchSize: 100,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The publisher parks poison itself; what fails here is the bus being away. With the service's growing pauses
      // this waits for it well over an hour; what is given up after that is published again from the journal.
      retryAttempts: 100,
      maxRecordAge: Duration.hours(23),
      onFailure: new SqsDlq(dead),
    });
    impactAlarm(this, ground, {
      name: `${placed.name}-late`,
      loses: `Late by five minutes and more. ${loses}`,
      metric: publisher.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.minutes(5).toMilliseconds(),
    });
    // Without this the mapping may be made before the role may read the stream, and the deployment fails.
    const policy = publisher.role?.node.tryFindChild('DefaultPolicy');
    if (policy) mapping.node.addDependency(policy);
  }
}
