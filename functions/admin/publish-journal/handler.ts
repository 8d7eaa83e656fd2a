import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { deployedDependencies, type Dependencies } from '../../../runtime/dependencies.ts';
import { lambda, logger, tell } from '../../../runtime/lambda.ts';
import { park, publishTo, type Publish } from '../../../runtime/publish.ts';
import { envelopesOf, journalEntry, type JournalEntry } from '../../../table/journal.ts';
import type { Item } from '../../../table/write.ts';

/**
 * The outbox's way out. The table's stream hands over each new journal entry in the order of its key; its events go to
 * the bus under ids fixed when they were decided. What the bus refuses for good is parked with its journal key, since
 * the stream's own failure record is gone after a day; what it cannot take now is tried again from that record on.
 */
export async function publishEntries(
  dependencies: Dependencies,
  publish: Publish,
  entries: readonly JournalEntry[],
): Promise<number> {
  const started = dependencies.elapsed();
  const envelopes = entries.flatMap(envelopesOf);
  const refused = envelopes.length > 0 ? await publish(envelopes) : [];
  await park(dependencies, refused);
  tell('publish-journal', 'done', dependencies.elapsed() - started, {
    events: envelopes.length,
    parked: refused.length,
  });
  return envelopes.length;
}

function entriesIn(event: DynamoDBStreamEvent) {
  return event.Records.flatMap((record) => {
    const image = record.dynamodb?.NewImage;
    if (record.eventName !== 'INSERT' || !image) return [];
    const item = unmarshall(image as Record<string, AttributeValue>) as Item;
    if (item['kind'] !== 'journal') return [];
    return [{ sequence: record.dynamodb?.SequenceNumber ?? '', entry: journalEntry(item) }];
  });
}

let publish: Publish | undefined;

export const handler = lambda(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const dependencies = deployedDependencies();
  publish ??= publishTo(new EventBridgeClient({}), dependencies.config.busName);
  const found = entriesIn(event);
  try {
    await publishEntries(
      dependencies,
      publish,
      found.map(({ entry }) => entry),
    );
    return { batchItemFailures: [] };
  } catch (error) {
    // A second publication is harmless (consumers know the ids), a lost one is not: the batch begins anew.
    logger.error('journal not published', { error: (error as Error).message });
    const [first] = found;
    return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] };
  }
});
