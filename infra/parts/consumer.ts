import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Consumer } from '../house.ts';
import { acknowledge } from './acknowledge.ts';
import { HouseFunction, impactAlarm } from './house-function.ts';
import { deadLetterName, prefixed, queueName } from './shared.ts';
import type { Ground } from './shared.ts';

/** A message is tried this often before it is parked for a person to look at. */
const receives = 5;

/** Where messages end that nobody could handle; kept as long as a queue can, with an alarm on the first one. */
export function deadLetterQueue(scope: Construct, ground: Ground, name: string, loses: string): Queue {
  const queue = new Queue(scope, `${name}-dead`, {
    queueName: deadLetterName(ground.stage, name),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  acknowledge(queue, 'SQS3', 'It is itself where undeliverable messages end.');
  impactAlarm(scope, ground, {
    name: `${name}-parked`,
    loses,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
  });
  return queue;
}

/** A reaction: rule -> its own queue -> function, so that a slow or broken consumer holds up nobody else. */
export class HouseConsumer extends Construct {
  constructor(scope: Construct, ground: Ground, { subscription, ...placed }: Consumer) {
    super(scope, `${placed.name}-subscription`);
    const { name, loses } = subscription;
    const timeoutSeconds = subscription.timeoutSeconds ?? 30;
    const dead = deadLetterQueue(this, ground, name, loses);
    const queue = new Queue(this, 'queue', {
      queueName: queueName(ground.stage, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's timeout, as the service advises: a batch in work is not delivered twice.
      visibilityTimeout: Duration.seconds(timeoutSeconds * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: dead, maxReceiveCount: receives },
    });
    const target = new SqsQueue(queue, { deadLetterQueue: dead, retryAttempts: 185, maxEventAge: Duration.hours(24) });
    new Rule(this, 'rule', {
      ruleName: prefixed(ground.stage, name),
      description: loses,
      eventBus: ground.bus,
      eventPattern: { detailType: [...subscription.on] },
      targets: [target],
    });
    const handler = new HouseFunction(this, {
      ground,
      placed,
      loses,
      access: 'write',
      uses: subscription.uses,
      timeoutSeconds,
      memoryMb: subscription.memoryMb,
    });
    handler.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
  }
}
