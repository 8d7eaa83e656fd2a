import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';

export const logger = new Logger({ serviceName: 'lotline' });
export const metrics = new Metrics({ namespace: 'Lotline', serviceName: 'lotline' });

/** Wraps a function for Lambda: logger context, metrics flushed at the end, nothing else. */
export function lambda<E, A>(answer: (event: E, context: LambdaContext) => Promise<A>) {
  return middy<E, A>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics))
    .handler(answer);
}

// Business refusals have many names; they are one metric, so that the number of metrics stays bounded. The log has the name.
const counted = new Set(['accepted', 'replayed', 'answered', 'done', 'busy', 'failed']);

/** One completion line and one count for each handled unit of work: name, outcome and duration, never contents. */
export function tell(name: string, outcome: string, milliseconds: number, more: Record<string, unknown> = {}): void {
  logger.info(`${name} ${outcome}`, { command: name, outcome, milliseconds: Math.round(milliseconds), ...more });
  const measured = metrics.singleMetric();
  measured.addDimension('command', name);
  measured.addMetric(counted.has(outcome) ? outcome : 'refused', MetricUnit.Count, 1);
}
