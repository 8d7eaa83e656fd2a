import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Context } from '../../runtime/contract.ts';
import { placesOf } from '../house.ts';
import type { House } from '../house.ts';
import type { StageSettings } from '../stages.ts';
import { deadLetterName, prefixed, servingTable } from './shared.ts';

const period = Duration.minutes(5);

/** One page for operators: what waits, what fails, what is slow, per context, and the table below it all. */
export function houseDashboard(
  scope: Construct,
  stage: StageSettings,
  house: House,
  contexts: readonly { readonly context: Context }[],
): Dashboard {
  const ofFunction = (name: string, metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { FunctionName: prefixed(stage, name) },
      statistic,
      period,
      label: name,
    });
  const ofTable = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: servingTable(stage) },
      statistic: 'Sum',
      period,
    });
  const graph = (title: string, left: Metric[]): IWidget => new GraphWidget({ title, left, width: 8, height: 6 });
  const parked = (names: readonly string[]) =>
    names.map(
      (name) =>
        new Metric({
          namespace: 'AWS/SQS',
          metricName: 'ApproximateNumberOfMessagesVisible',
          dimensionsMap: { QueueName: deadLetterName(stage, name) },
          statistic: 'Maximum',
          period,
          label: name,
        }),
    );
  const withDeadLetters = [house.publisher, ...house.consumers, ...house.jobs].map(({ name }) => name);
  const rows: IWidget[][] = [
    [
      graph('Parked messages', parked(withDeadLetters)),
      graph('Journal to bus: age of the oldest entry', [ofFunction(house.publisher.name, 'IteratorAge', 'Maximum')]),
      graph('Table: capacity and throttles', [
        ofTable('ConsumedReadCapacityUnits'),
        ofTable('ConsumedWriteCapacityUnits'),
        ofTable('WriteThrottleEvents'),
        ofTable('ReadThrottleEvents'),
      ]),
    ],
  ];
  for (const { context } of contexts) {
    const names = placesOf(house)
      .filter((placed) => placed.context === context)
      .map(({ name }) => name);
    rows.push([new TextWidget({ markdown: `## ${context}`, width: 24, height: 1 })]);
    rows.push([
      graph(
        'Calls',
        names.map((name) => ofFunction(name, 'Invocations', 'Sum')),
      ),
      graph(
        'Errors',
        names.map((name) => ofFunction(name, 'Errors', 'Sum')),
      ),
      graph(
        'Duration, p99',
        names.map((name) => ofFunction(name, 'Duration', 'p99')),
      ),
    ]);
  }
  return new Dashboard(scope, 'Dashboard', { dashboardName: prefixed(stage, 'operations'), widgets: rows });
}
