import {
  BatchWriteItemCommand,
  CreateTableCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { tableShape } from '../../table/shape.ts';

type Marshalled = Record<string, AttributeValue>;

/** Every item of a table, page by page, as DynamoDB holds it. */
export async function* scanTable(client: DynamoDBClient, tableName: string): AsyncGenerator<readonly Marshalled[]> {
  let from: Marshalled | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ExclusiveStartKey: from, ConsistentRead: true }),
    );
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from);
}

/**
 * Stands in for a point-in-time restore where the emulator has none: a new table of the product's shape with a stream,
 * and every item of the old one in it. Answers the stream's ARN and the number of items.
 */
export async function copyTable(
  client: DynamoDBClient,
  from: string,
  to: string,
): Promise<{ readonly streamArn: string; readonly items: number }> {
  const { partitionKey, sortKey, indexes, projected } = tableShape;
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  const keySchema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName: to,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projected] },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const streamArn = TableDescription?.LatestStreamArn;
  if (!streamArn) throw new Error(`${to} was made without a stream: nothing would reach the bus`);
  let items = 0;
  for await (const page of scanTable(client, from)) {
    for (let start = 0; start < page.length; start += 25) {
      await writeAll(client, to, page.slice(start, start + 25));
    }
    items += page.length;
  }
  return { streamArn, items };
}

async function writeAll(client: DynamoDBClient, tableName: string, items: readonly Marshalled[]): Promise<void> {
  let wanted: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
  while (wanted.length > 0) {
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: wanted } }));
    wanted = answer.UnprocessedItems?.[tableName] ?? [];
  }
}
