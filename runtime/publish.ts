import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '../table/journal.ts';
import { keys } from '../table/keys.ts';
import type { Dependencies } from './dependencies.ts';
import { logger } from './lambda.ts';

/** Below the bus's 256 KB for a whole request; events are kept under 200 KB by their schemas' bounds. */
const largestRequestBytes = 240_000;
const largestRequestEntries = 10;
export const eventSource = 'lotline';

/** An event that the bus refused for good, with its words. */
export interface Refused {
  readonly envelope: Envelope;
  readonly reason: string;
}

/** Puts envelopes on the bus. Returns those it refused; throws when it could not be reached. */
export type Publish = (envelopes: readonly Envelope[]) => Promise<readonly Refused[]>;

/** Keeps refused events where a person sees them, each once however often it is refused. */
export async function park({ store, now }: Dependencies, refused: readonly Refused[]): Promise<void> {
  for (const { envelope, reason } of refused) {
    await store.refresh({
      kind: 'update',
      key: keys.parked(envelope.company, 'publish-journal', envelope.id),
      set: {
        kind: 'parked',
        schema: 1,
        company: envelope.company,
        consumer: 'publish-journal',
        id: envelope.causation,
        reason,
        parkedAt: now().toISOString(),
      },
    });
    logger.error('event parked', { event: envelope.id, type: envelope.type, reason });
  }
}

function bytesOf(envelope: Envelope): number {
  return Buffer.byteLength(JSON.stringify(envelope)) + 200;
}

/** Cuts envelopes into requests that the bus takes; one that is too large alone is returned apart. */
export function requestsOf(envelopes: readonly Envelope[]) {
  const requests: Envelope[][] = [];
  const tooLarge: Envelope[] = [];
  let current: Envelope[] = [];
  let size = 0;
  for (const envelope of envelopes) {
    const bytes = bytesOf(envelope);
    if (bytes > largestRequestBytes) {
      tooLarge.push(envelope);
      continue;
    }
    if (current.length === largestRequestEntries || size + bytes > largestRequestBytes) {
      requests.push(current);
      current = [];
      size = 0;
    }
    current.push(envelope);
    size += bytes;
  }
  if (current.length > 0) requests.push(current);
  return { requests, tooLarge };
}

export function publishTo(client: EventBridgeClient, busName: string): Publish {
  return async (envelopes) => {
    const { requests, tooLarge } = requestsOf(envelopes);
    const refused = tooLarge.map((envelope) => ({ envelope, reason: 'larger than the bus takes' }));
    for (const request of requests) {
      const answer = await client.send(
        new PutEventsCommand({
          Entries: request.map((envelope) => ({
            EventBusName: busName,
            Source: eventSource,
            DetailType: envelope.type,
            Time: new Date(envelope.recordedAt),
            Detail: JSON.stringify(envelope),
          })),
        }),
      );
      const failed = (answer.Entries ?? []).flatMap((entry, index) => {
        const envelope = request[index];
        return entry.ErrorCode && envelope
          ? [{ envelope, reason: `${entry.ErrorCode}: ${entry.ErrorMessage ?? ''}` }]
          : [];
      });
      // Throttling and inner failures are the bus's trouble, not the event's: the whole batch is tried again.
      const passing = failed.find(({ reason }) => /^(Throttling|InternalFailure|InternalException)/.test(reason));
      if (passing) throw new Error(`the bus could not take an event now: ${passing.reason}`);
      refused.push(...failed);
    }
    return refused;
  };
}
