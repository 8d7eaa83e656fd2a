import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StageSettings } from '../stages.ts';

/** What every function's permissions and environment are made of. */
export interface Ground {
  readonly stage: StageSettings;
  readonly key: IKey;
  readonly alarms: ITopic;
  readonly bus: IEventBus;
  /** Names of all consumers of the house, for those who tend their dead letters. */
  readonly consumers: readonly string[];
  /** Folder of the bundles: `<context>/<name>/index.mjs`. */
  readonly bundles: string;
}
export type SharedGround = Ground & { readonly authoriser: IFunction };

export const prefixed = (stage: StageSettings, name: string): string => `lotline-${stage.name}-${name}`;

/** The table is addressed by name, not by import: after a restore the name changes and nothing else does. */
export const servingTable = (stage: StageSettings): string => stage.table.restored?.name ?? stage.table.name;

export const tableArn = (scope: Construct, stage: StageSettings): string =>
  Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: servingTable(stage) });

export const queueName = (stage: StageSettings, consumer: string): string => prefixed(stage, consumer);
export const deadLetterName = (stage: StageSettings, consumer: string): string => prefixed(stage, `${consumer}-dead`);

/** Queues are addressed by their names too: no import ties the context that tends them to those that own them. */
export const queueArn = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({ service: 'sqs', resource: name, arnFormat: ArnFormat.NO_RESOURCE_NAME });

export const queueBase = (scope: Construct, stage: StageSettings): string => {
  const { region, urlSuffix, account } = Stack.of(scope);
  return `https://sqs.${region}.${urlSuffix}/${account}/${prefixed(stage, '')}`;
};

/** Bucket names are one namespace for everybody: account and region make them ours. */
export const bucketName = (scope: Construct, stage: StageSettings, purpose: string): string =>
  [prefixed(stage, purpose), Stack.of(scope).account, Stack.of(scope).region].join('-');

export const bucketArn = (scope: Construct, stage: StageSettings, purpose: string, objects = ''): string =>
  Stack.of(scope).formatArn({
    service: 's3',
    region: '',
    account: '',
    resource: `${bucketName(scope, stage, purpose)}${objects}`,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });

/** Where a browser reaches a bucket under a signed address. */
export const bucketOrigin = (scope: Construct, stage: StageSettings, purpose: string): string => {
  const { region, urlSuffix } = Stack.of(scope);
  return `https://${bucketName(scope, stage, purpose)}.s3.${region}.${urlSuffix}`;
};
