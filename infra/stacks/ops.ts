import { Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { AlarmRule, CompositeAlarm, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Archive, Schedule } from 'aws-cdk-lib/aws-events';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { House } from '../house.ts';
import { acknowledge } from '../parts/acknowledge.ts';
import { houseDashboard } from '../parts/dashboard.ts';
import { impactAlarm } from '../parts/house-function.ts';
import { prefixed, servingTable, tableArn } from '../parts/shared.ts';
import type { SharedGround } from '../parts/shared.ts';
import type { ContextStack } from './context.ts';

const period = Duration.minutes(5);

/** Watching and keeping as only AWS itself can: rates, composite alarms, archive, long-term copies, the dashboard. */
export class OpsStack extends Stack {
  constructor(
    scope: Construct,
    ground: SharedGround,
    house: House,
    contexts: readonly ContextStack[],
    props: StackProps,
  ) {
    const { stage } = ground;
    super(scope, prefixed(stage, 'ops'), props);
    new Archive(this, 'Archive', {
      archiveName: prefixed(stage, 'events'),
      description: 'A short memory of the bus for replays; the record is the journal',
      sourceEventBus: ground.bus,
      eventPattern: { account: [Aws.ACCOUNT_ID] },
      retention: Duration.days(stage.archiveDays),
    });
    const rates = contexts.flatMap((context) => this.watchContext(ground, context));
    const all = new CompositeAlarm(this, 'Outage', {
      compositeAlarmName: prefixed(stage, 'outage'),
      alarmDescription:
        'People cannot work now: a context fails one request in twenty, or the table does. Wake someone.',
      alarmRule: AlarmRule.anyOf(...rates, this.watchTable(ground)),
    });
    all.addAlarmAction(new SnsAction(ground.alarms));
    if (stage.backupYears !== undefined) this.keepCopies(ground, stage.backupYears);
    const dashboard = houseDashboard(this, stage, house, contexts);
    new CfnOutput(this, 'DashboardName', { value: dashboard.dashboardName });
  }

  private watchContext(ground: SharedGround, { context, api }: ContextStack): Alarm[] {
    if (!api) return [];
    const failing = new MathExpression({
      expression: 'IF(requests > 20, 100 * failures / requests, 0)',
      usingMetrics: {
        failures: api.metricServerError({ period, statistic: 'Sum' }),
        requests: api.metricCount({ period, statistic: 'Sum' }),
      },
      period,
      label: 'failed requests in percent',
    });
    const requests = LogGroup.fromLogGroupName(
      this,
      `${context}-requests`,
      `/lotline/${ground.stage.name}/requests/${context}`,
    );
    const refused = new MetricFilter(this, `${context}-refused`, {
      logGroup: requests,
      metricNamespace: 'Lotline',
      metricName: `refused-${ground.stage.name}-${context}`,
      metricValue: '1',
      filterPattern: FilterPattern.any(
        FilterPattern.stringValue('$.status', '=', '401'),
        FilterPattern.stringValue('$.status', '=', '403'),
      ),
    });
    impactAlarm(this, ground, {
      name: `${context}-doors-tried`,
      loses: `Someone without a right tries the doors of ${context}: a stolen token or a broken partner system.`,
      metric: refused.metric({ period, statistic: 'Sum' }),
      threshold: 200,
    });
    return [
      impactAlarm(this, ground, {
        name: `${context}-failing`,
        loses: `One request in twenty to ${context} fails: people and partner systems see errors in their work.`,
        metric: failing,
        threshold: 5,
      }),
    ];
  }

  private watchTable(ground: SharedGround): Alarm {
    const table = TableV2.fromTableName(this, 'Table', servingTable(ground.stage));
    impactAlarm(this, ground, {
      name: 'table-throttled',
      loses: 'Commands wait or are told to come back: a key is hotter than its partition can serve.',
      metric: new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'WriteThrottleEvents',
        dimensionsMap: { TableName: servingTable(ground.stage) },
        period,
        statistic: 'Sum',
      }),
      threshold: 50,
    });
    return impactAlarm(this, ground, {
      name: 'table-failing',
      loses: 'The table answers with errors of its own: no command and no query can be trusted to work.',
      metric: table.metricSystemErrorsForOperations({
        period,
        operations: [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS],
      }),
      threshold: 10,
    });
  }

  /** Copies that outlive the point-in-time recovery, for as long as the law wants the records. */
  private keepCopies(ground: SharedGround, years: number): void {
    const kept = Duration.days(years * 365);
    const vault = new BackupVault(this, 'Copies', {
      backupVaultName: prefixed(ground.stage, 'copies'),
      encryptionKey: ground.key,
      // Governance lock: without `changeableFor` an administrator can still lift it, a runaway script cannot.
      lockConfiguration: { minRetention: Duration.days(365) },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'CopyPlan', {
      backupPlanName: prefixed(ground.stage, 'copies'),
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'monthly',
          scheduleExpression: Schedule.cron({ day: '1', hour: '18', minute: '0' }),
          moveToColdStorageAfter: Duration.days(30),
          deleteAfter: kept,
        }),
      ],
    });
    const selection = plan.addSelection('table', {
      resources: [BackupResource.fromArn(tableArn(this, ground.stage))],
    });
    acknowledge(
      selection,
      'IAM4',
      'The backup service keeps the list of what it must do in its own managed policy.',
      'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup',
    );
  }
}
