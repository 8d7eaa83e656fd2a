import { Duration, TimeZone } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Job } from '../house.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import { deadLetterQueue } from './consumer.ts';
import { HouseFunction } from './house-function.ts';
import { prefixed } from './shared.ts';
import type { Ground } from './shared.ts';

/** A timed job: a schedule in the company's zone; a run that failed for good is parked, not forgotten. */
export class HouseJob extends Construct {
  constructor(scope: Construct, ground: Ground, { job, ...placed }: Job) {
    super(scope, `${placed.name}-job`);
    const { name, loses } = job;
    const dead = deadLetterQueue(this, ground, name, loses);
    const handler = new HouseFunction(this, {
      ground,
      placed,
      loses,
      access: 'write',
      uses: job.uses,
      timeoutSeconds: job.timeoutSeconds ?? 300,
      memoryMb: job.memoryMb,
    });
    handler.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(dead),
    });
    const role = new Role(this, 'schedule-role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    new Schedule(this, 'schedule', {
      scheduleName: prefixed(ground.stage, name),
      description: loses,
      schedule: ScheduleExpression.expression(job.every, TimeZone.of(ground.stage.zone)),
      target: new LambdaInvoke(handler, {
        role,
        deadLetterQueue: dead,
        retryAttempts: 10,
        maxEventAge: Duration.hours(6),
        input: ScheduleTargetInput.fromObject({ at: ContextAttribute.scheduledTime, company: ground.stage.company }),
      }),
    });
    acknowledgeWildcard(role, `${handler.functionArn}:*`, 'The versions and aliases of this one function.');
  }
}
