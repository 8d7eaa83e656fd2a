import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context as LambdaContext, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Envelope } from '../table/journal.ts';
import type { Subscription } from './contract.ts';
import { deployedDependencies, type Dependencies } from './dependencies.ts';
import { lambda, tell } from './lambda.ts';
import { orderOnEvent } from './own-order.ts';
import { perform, type Steps } from './perform.ts';

/** Thrown by a load that met events out of order: the message goes back and is tried again, a bounded number of times. */
export class NotYet extends Error {}

export interface EventFunction {
  (event: SQSEvent, context: LambdaContext): Promise<SQSBatchResponse>;
  /** The reaction without queue and Lambda around it, for tests and the bench; returns the outcome told in the log. */
  readonly react: (dependencies: Dependencies, envelope: Envelope) => Promise<string>;
}

type ReactionSteps<S, N, R extends string> = Omit<Steps<Envelope, S, N, R, unknown>, 'answer'> & {
  readonly answer?: Steps<Envelope, S, N, R, unknown>['answer'];
};

/**
 * A reaction: an event becomes a command of its own context, through the same load, decide, commit. The command id is
 * event id and consumer, so a second delivery is a replay. A refusal is an answer too: it is told and the message ends.
 */
export function onEvent<S, N, R extends string>(
  subscription: Subscription,
  steps: ReactionSteps<S, N, R>,
): EventFunction {
  return eventFunction(subscription, async (dependencies, envelope) => {
    const performed = await perform(
      dependencies,
      orderOnEvent(dependencies, envelope, {
        name: subscription.name,
        commandId: `${envelope.id}:${subscription.name}`,
        input: envelope,
        movesGoods: subscription.movesGoods === true,
      }),
      { answer: () => null, ...steps },
    );
    if (performed.kind === 'done') return performed.replayed ? 'replayed' : 'accepted';
    if (performed.reason === 'busy') throw new NotYet(`${subscription.name} met others at the same goods`);
    return performed.reason;
  });
}

/** A reaction that only brings a view in line: no journal entry, made idempotent by a version check of its own. */
export function onEventRefresh(
  subscription: Subscription,
  refresh: (dependencies: Dependencies, envelope: Envelope) => Promise<string>,
): EventFunction {
  return eventFunction(subscription, refresh);
}

function eventFunction(
  subscription: Subscription,
  work: (d: Dependencies, e: Envelope) => Promise<string>,
): EventFunction {
  const react = async (dependencies: Dependencies, envelope: Envelope): Promise<string> => {
    const started = dependencies.elapsed();
    let outcome = 'failed';
    try {
      outcome = await work(dependencies, envelope);
      return outcome;
    } finally {
      tell(subscription.name, outcome, dependencies.elapsed() - started, {
        event: envelope.id,
        type: envelope.type,
        correlation: envelope.correlation,
      });
    }
  };
  const processor = new BatchProcessor(EventType.SQS);
  const handler = lambda(async (event: SQSEvent, context: LambdaContext) =>
    processPartialResponse(
      event,
      async (record: SQSRecord) => react(deployedDependencies(), envelopeOf(record)),
      processor,
      { context, throwOnFullBatchFailure: false },
    ),
  );
  return Object.assign(handler as unknown as EventFunction, { react });
}

/** The envelope inside a queue message: the bus wraps it as `detail`. */
export function envelopeOf(record: Pick<SQSRecord, 'body'>): Envelope {
  const message = JSON.parse(record.body) as { detail?: Envelope };
  if (!message.detail?.id || !message.detail.type) throw new Error('the message holds no event of the catalogue');
  return message.detail;
}
