import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import type { Resource } from '../../runtime/contract.ts';
import type { Placed } from '../house.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import { acknowledgeResources, resourceStatements, tableStatements } from './permissions.ts';
import type { Access } from './permissions.ts';
import { bucketName, prefixed, queueBase, servingTable } from './shared.ts';
import type { Ground } from './shared.ts';

interface HouseFunctionProps {
  readonly ground: Ground;
  readonly placed: Placed;
  /** The sentence of what a user loses when it fails: no function without one. */
  readonly loses: string;
  readonly access?: Access;
  readonly uses?: readonly Resource[];
  readonly timeoutSeconds: number;
  readonly memoryMb?: number;
  /** True for functions behind a route: somebody waits for them. */
  readonly answersRoute?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly statements?: readonly PolicyStatement[];
}

/** A function as this house runs it: its own role, log group, alarm; nothing it did not ask for. */
export class HouseFunction extends Function {
  constructor(scope: Construct, props: HouseFunctionProps) {
    const { ground, placed } = props;
    const { stage } = ground;
    const uses = props.uses ?? [];
    const logGroup = new LogGroup(scope, `${placed.name}-logs`, {
      logGroupName: `/lotline/${stage.name}/${placed.name}`,
      retention: stage.logRetention,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${placed.name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, placed.name, {
      functionName: prefixed(stage, placed.name),
      description: props.loses.slice(0, 256),
      code: Code.fromAsset(join(ground.bundles, placed.context, placed.name), { exclude: ['*.map'] }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: props.memoryMb ?? 512,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: props.answersRoute || stage.tracing === 'every-function' ? Tracing.ACTIVE : Tracing.PASS_THROUGH,
      logGroup,
      role,
      environment: { ...environmentOf(scope, props), ...props.environment },
    });
    logGroup.grantWrite(role);
    const statements = [
      ...(props.access ? tableStatements(scope, ground, props.access) : []),
      ...resourceStatements(scope, ground, uses),
      ...(props.statements ?? []),
    ];
    for (const statement of statements) role.addToPrincipalPolicy(statement);
    acknowledgeWildcard(role, '*', 'X-Ray takes segments on no narrower resource.');
    acknowledgeResources(role, ground, uses);
    impactAlarm(scope, ground, {
      name: `${placed.name}-errors`,
      loses: props.loses,
      metric: this.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
    });
  }
}

/** What `runtime/config.ts` reads; a resource that is not used is not named. */
function environmentOf(scope: Construct, { ground, access, uses = [] }: HouseFunctionProps) {
  const { stage } = ground;
  return {
    STAGE: stage.name,
    ...(access && { TABLE_NAME: servingTable(stage), ZONE: stage.zone, CURRENCY: stage.currency }),
    ...(access && stage.trainingClock && { TRAINING_CLOCK: 'on' }),
    ...(uses.includes('bus') && { BUS_NAME: ground.bus.eventBusName }),
    ...(uses.includes('reports') && { REPORT_BUCKET: bucketName(scope, stage, 'reports') }),
    ...(uses.includes('files') && { FILE_BUCKET: bucketName(scope, stage, 'files') }),
    ...(uses.includes('digests') && { DIGEST_BUCKET: bucketName(scope, stage, 'digests') }),
    ...(uses.includes('queues') && {
      // An environment holds 4 KB: the addresses follow from the names (`<base><name>`, `<base><name>-dead`).
      QUEUE_BASE: queueBase(scope, stage),
      QUEUE_CONSUMERS: ground.consumers.join(','),
    }),
  };
}

/** An alarm that says what a user loses, not which number moved. */
export function impactAlarm(
  scope: Construct,
  ground: Pick<Ground, 'stage' | 'alarms'>,
  alarm: { readonly name: string; readonly loses: string; readonly metric: IMetric; readonly threshold?: number },
): Alarm {
  const created = new Alarm(scope, `${alarm.name}-alarm`, {
    alarmName: prefixed(ground.stage, alarm.name),
    alarmDescription: alarm.loses,
    metric: alarm.metric,
    threshold: alarm.threshold ?? 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  created.addAlarmAction(new SnsAction(ground.alarms));
  return created;
}
