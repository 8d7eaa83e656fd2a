import {
  CreateTableCommand,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clients } from './aws.ts';

/** What stands on an emulator: the hash of all templates, that of the product's table, and whether it was seeded. */
export interface Deployed {
  readonly templates: string;
  readonly table: string;
  readonly seeded: boolean;
}

// The note lives in the emulator's own state, so it can never disagree with what the emulator really holds.
const noteTable = 'local-cloud';
const noteKey = { id: { S: 'deployed' } };

export async function readDeployed({ dynamodb }: Clients): Promise<Deployed | undefined> {
  try {
    const { Item: note } = await dynamodb.send(new GetItemCommand({ TableName: noteTable, Key: noteKey }));
    if (!note) return undefined;
    return {
      templates: note['templates']?.S ?? '',
      table: note['table']?.S ?? '',
      seeded: note['seeded']?.BOOL ?? false,
    };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

export async function writeDeployed({ dynamodb }: Clients, deployed: Deployed): Promise<void> {
  const put = new PutItemCommand({
    TableName: noteTable,
    Item: {
      ...noteKey,
      templates: { S: deployed.templates },
      table: { S: deployed.table },
      seeded: { BOOL: deployed.seeded },
    },
  });
  try {
    await dynamodb.send(put);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await dynamodb.send(
      new CreateTableCommand({
        TableName: noteTable,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
    await dynamodb.send(put);
  }
}

/** Notes that the data is whole: a seed that broke off half way is not taken for data at the next start. */
export async function markSeeded({ dynamodb }: Clients): Promise<void> {
  await dynamodb.send(
    new UpdateItemCommand({
      TableName: noteTable,
      Key: noteKey,
      UpdateExpression: 'SET seeded = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    }),
  );
}

/** Hashes a synthesised app. Assets are in it too: templates name them by their content's hash. */
export async function hashTemplates(cdkOut: string): Promise<{ templates: string; table: string }> {
  const names = (await readdir(cdkOut)).filter((name) => name.endsWith('.template.json')).sort();
  const all = createHash('sha256');
  const tables: unknown[] = [];
  for (const name of names) {
    const text = await readFile(join(cdkOut, name), 'utf8');
    all.update(name).update(text);
    const template = JSON.parse(text) as { Resources?: Record<string, { Type: string; Properties?: unknown }> };
    for (const resource of Object.values(template.Resources ?? {})) {
      if (/^AWS::DynamoDB::(Global)?Table$/.test(resource.Type)) tables.push(shapeOf(resource.Properties));
    }
  }
  if (names.length === 0) throw new Error(`${cdkOut} holds no templates`);
  return {
    templates: all.digest('hex'),
    table: createHash('sha256').update(JSON.stringify(tables)).digest('hex'),
  };
}

/** What makes data unreadable when it changes: name, keys and indexes; not tags, recovery or encryption. */
function shapeOf(properties: unknown): unknown {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, TimeToLiveSpecification } =
    properties as Record<string, unknown>;
  return { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, TimeToLiveSpecification };
}
