import type { SQSClient } from '@aws-sdk/client-sqs';
import { httpQuery } from '../../../runtime/http-query.ts';
import { queueClient, queueDepths } from '../../../runtime/queues.ts';
import { keys } from '../../../table/keys.ts';
import { parkedCodec } from '../../../table/parked.ts';
import { contract } from './contract.ts';

let client: SQSClient | undefined;

export const handler = httpQuery(contract, async ({ input, store, company, dependencies }) => {
  const { queues } = dependencies.config;
  if (Object.keys(queues).length > 0) client ??= queueClient();
  const [page, depths] = await Promise.all([
    store.query({
      pk: keys.parked(company, '', '').pk,
      limit: input.limit,
      cursor: input.cursor,
      reading: 'consistent',
    }),
    client ? queueDepths(client, queues) : [],
  ]);
  return {
    answer: {
      items: page.items
        .map(parkedCodec.fromItem)
        .map(({ consumer, id, reason, parkedAt }) => ({ consumer, id, reason, parkedAt })),
      cursor: page.cursor,
      queues: depths,
    },
  };
});
