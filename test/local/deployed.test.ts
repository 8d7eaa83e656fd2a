import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashTemplates } from '../../local/deployed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-templates-'));
});
afterEach(() => rm(folder, { recursive: true }));

const table = (more: object = {}): object => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: { TableName: 'lotline-local', KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], ...more },
});
async function hashOf(...resources: object[]): Promise<{ templates: string; table: string }> {
  const text = JSON.stringify({ Resources: Object.fromEntries(resources.map((one, index) => [`R${index}`, one])) });
  await writeFile(join(folder, 'data.template.json'), text);
  return hashTemplates(folder);
}

describe('hashTemplates: a second npm start knows what it must do', () => {
  test('the same templates have the same hashes', async () => {
    expect(await hashOf(table())).toEqual(await hashOf(table()));
  });

  test('another function is deployed, and the data stays', async () => {
    const before = await hashOf(table());
    const after = await hashOf(table(), { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: 'b' } } });
    expect(after.templates).not.toBe(before.templates);
    expect(after.table).toBe(before.table);
  });

  test('tags and recovery of the table are no reason to lose data', async () => {
    const before = await hashOf(table());
    expect((await hashOf(table({ Tags: [{ Key: 'a', Value: 'b' }] }))).table).toBe(before.table);
  });

  test.each([
    ['another name', { TableName: 'restored' }],
    ['other keys', { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] }],
    ['a further index', { GlobalSecondaryIndexes: [{ IndexName: 'gs1' }] }],
  ])('%s is another shape', async (_what, more) => {
    const before = await hashOf(table());
    expect((await hashOf(table(more))).table).not.toBe(before.table);
  });

  test('a folder without templates is not taken for an empty app', async () => {
    await expect(hashTemplates(folder)).rejects.toThrow(/holds no templates/);
  });
});
