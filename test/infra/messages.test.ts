import { beforeAll, describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { stageNames, stageSettings } from '../../infra/stages.ts';
import { ofType, resourcesOf, synthesise } from './synthesise.ts';
import type { Synthesised } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

const stages = new Map<string, Synthesised>();
beforeAll(async () => {
  for (const name of stageNames) stages.set(name, await synthesise(name));
}, patience);
const templatesOf = (stage: string) => stages.get(stage)?.templates ?? {};

describe.each([...stageNames])('on %s', (stage) => {
  test('every queue is encrypted, and what it cannot deliver ends where an alarm watches', () => {
    let queues = 0;
    for (const template of Object.values(templatesOf(stage))) {
      const resources = Object.entries(resourcesOf(template));
      const targets = JSON.stringify(
        resources.map(([, { Properties }]) => [Properties?.['RedrivePolicy'], Properties?.['DestinationConfig']]),
      );
      const watched = JSON.stringify(ofType(template, 'AWS::CloudWatch::Alarm'));
      for (const [id, { Type, Properties }] of resources) {
        if (Type !== 'AWS::SQS::Queue') continue;
        queues += 1;
        expect(Properties['SqsManagedSseEnabled']).toBe(true);
        const redrive = Properties['RedrivePolicy'] as { maxReceiveCount: number } | undefined;
        if (redrive) expect(redrive.maxReceiveCount).toBeLessThanOrEqual(5);
        else {
          expect(targets).toContain(id);
          expect(watched).toContain(id);
          expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
        }
      }
    }
    expect(queues).toBe(4);
  });

  test('every alarm tells what a user loses and reaches the operators', () => {
    let alarms = 0;
    for (const template of Object.values(templatesOf(stage))) {
      for (const type of ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']) {
        for (const { Properties } of ofType(template, type)) {
          alarms += 1;
          expect(String(Properties['AlarmDescription'])).toMatch(/^[A-Z].{20,}\.$/);
          expect(Properties['AlarmActions']).toHaveLength(1);
        }
      }
    }
    expect(alarms).toBeGreaterThanOrEqual(8 + 4);
  });

  test('every function has an alarm with its own sentence and a bounded time, and a trace where somebody waits', () => {
    for (const template of Object.values(templatesOf(stage))) {
      const alarms = JSON.stringify(ofType(template, 'AWS::CloudWatch::Alarm'));
      const integrations = JSON.stringify(ofType(template, 'AWS::ApiGatewayV2::Integration'));
      for (const [id, { Type, Properties }] of Object.entries(resourcesOf(template))) {
        if (Type !== 'AWS::Lambda::Function') continue;
        expect(alarms).toContain(JSON.stringify(Properties['Description']));
        const behindRoute = integrations.includes(`"${id}"`);
        const traced = behindRoute || stageSettings(stage, {}).tracing === 'every-function';
        const Mode = traced ? 'Active' : 'PassThrough';
        expect(Properties).toMatchObject({ TracingConfig: { Mode }, Runtime: 'nodejs24.x' });
        expect(Properties['Timeout']).toBeLessThanOrEqual(300);
      }
    }
  });
});

test('alarms may publish to their topic, which plain HTTP may not', () => {
  templatesOf('prod')['core']?.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        Match.objectLike({ Sid: 'AlarmsPublish', Effect: 'Allow', Action: 'sns:Publish' }),
      ]),
    }),
  });
  templatesOf('prod')['data']?.hasResourceProperties('AWS::KMS::Key', {
    EnableKeyRotation: true,
    KeyPolicy: Match.objectLike({
      Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'cloudwatch.amazonaws.com' } })]),
    }),
  });
});

test('a reaction hears its events by rule, queue and partial batches, and the queue waits for the function', () => {
  const orders = templatesOf('dev')['orders'];
  orders?.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: { 'detail-type': ['orders.order-approved.v1'] },
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue(), RetryPolicy: Match.anyValue() })],
  });
  orders?.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BatchSize: 10,
  });
  orders?.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 180, RedrivePolicy: Match.anyValue() });
});

test('the publisher hears new journal entries only, gives up after a bound, and parks what it gave up', () => {
  templatesOf('dev')['core']?.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    StartingPosition: 'TRIM_HORIZON',
    FilterCriteria: {
      Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"JOURNAL#"}]}}}}' }],
    },
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 100,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: Match.anyValue() },
  });
});

test('a job runs in the zone of the company and its lost runs are parked', () => {
  const admin = templatesOf('dev')['admin'];
  admin?.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 hour)',
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    Target: Match.objectLike({
      DeadLetterConfig: Match.anyValue(),
      Input: '{"at":"<aws.scheduler.scheduled-time>","company":"lotline"}',
    }),
  });
  admin?.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    MaximumRetryAttempts: 2,
    DestinationConfig: { OnFailure: Match.anyValue() },
  });
});

test('who tends the queues is told their addresses by name within what an environment holds', () => {
  templatesOf('dev')['admin']?.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'lotline-dev-redrive-queue',
    Environment: { Variables: Match.objectLike({ QUEUE_CONSUMERS: 'allocate-order-on-order-approved' }) },
  });
});
