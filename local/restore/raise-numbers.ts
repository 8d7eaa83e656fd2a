import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../../table/write.ts';
import { scanTable } from './copy-table.ts';

/**
 * Moves every document number forward by a margin. Papers printed after the restored moment carry numbers that the
 * restored table does not know; without this the next document would get the number of one that is out in the world.
 * Answers how many series were moved. Numbers may have gaps, so a second run does no harm.
 */
export async function raiseNumbers(client: DynamoDBClient, tableName: string, margin: number): Promise<number> {
  let series = 0;
  for await (const page of scanTable(client, tableName)) {
    const counters = page.map((item) => unmarshall(item) as Key).filter(({ sk }) => sk === 'COUNTER');
    for (const { pk, sk } of counters) {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: { pk: { S: pk }, sk: { S: sk } },
          UpdateExpression: 'ADD #count :margin',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':margin': { N: String(margin) } },
        }),
      );
    }
    series += counters.length;
  }
  return series;
}
