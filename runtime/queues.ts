import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Config } from './config.ts';

type Queue = Config['queues'][string];

/** The queues' own client. Their addresses are those on AWS; where a local endpoint is named, requests go there. */
export function queueClient(): SQSClient {
  return new SQSClient({ useQueueUrlAsEndpoint: process.env['AWS_ENDPOINT_URL'] === undefined });
}

/** Moves parked messages back one by one: sent first, deleted after, so a crash between doubles one and loses none. */
export async function redrive(client: SQSClient, queue: Queue, atMost: number): Promise<number> {
  let moved = 0;
  while (moved < atMost) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.deadLetterUrl,
        MaxNumberOfMessages: Math.min(10, atMost - moved),
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await client.send(new SendMessageCommand({ QueueUrl: queue.queueUrl, MessageBody: Body ?? '' }));
      await client.send(new DeleteMessageCommand({ QueueUrl: queue.deadLetterUrl, ReceiptHandle }));
      moved += 1;
    }
  }
  return moved;
}

/** How many messages of each consumer wait and how many are parked. */
export async function queueDepths(client: SQSClient, queues: Config['queues']) {
  const depth = async (url: string) => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
  };
  return Promise.all(
    Object.entries(queues).map(async ([consumer, { queueUrl, deadLetterUrl }]) => {
      const [waiting, parked] = await Promise.all([depth(queueUrl), depth(deadLetterUrl)]);
      return { consumer, waiting, parked };
    }),
  );
}
