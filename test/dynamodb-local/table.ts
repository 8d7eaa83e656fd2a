import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { tableShape } from '../../table/shape.ts';

/** A client of the run's DynamoDB Local. */
export function localClient(endpoint = process.env['DYNAMODB_LOCAL']): DynamoDBClient {
  if (!endpoint) throw new Error('DYNAMODB_LOCAL names no endpoint: run through the jest projects that start it');
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** Creates a table of the product's shape under a name of its own. */
export async function createTable(client: DynamoDBClient, name = `lotline-${ulid()}`): Promise<string> {
  const { partitionKey, sortKey, indexes, projected } = tableShape;
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projected] },
      })),
    }),
  );
  return name;
}
