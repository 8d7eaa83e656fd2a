import type { SQSClient } from '@aws-sdk/client-sqs';
import type { RedriveOrdered } from '../../../events/admin.ts';
import { onEventRefresh } from '../../../runtime/on-event.ts';
import { queueClient, redrive } from '../../../runtime/queues.ts';
import { subscription } from './subscription.ts';

let client: SQSClient | undefined;

export const handler = onEventRefresh(subscription, async ({ config }, envelope) => {
  client ??= queueClient();
  const { consumer, atMost } = envelope.data as RedriveOrdered['data'];
  const queue = config.queues[consumer];
  if (!queue) return 'consumer-unknown';
  const moved = await redrive(client, queue, atMost);
  return moved > 0 ? 'done' : 'nothing-parked';
});
