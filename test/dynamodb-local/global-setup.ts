import { startDynamoDbLocal } from './process.ts';

export default async function setup(): Promise<void> {
  const shared = globalThis as { dynamoDbLocal?: { stop: () => void; users: number } };
  if (shared.dynamoDbLocal) {
    shared.dynamoDbLocal.users += 1;
    return;
  }
  const { endpoint, stop } = await startDynamoDbLocal();
  shared.dynamoDbLocal = { stop, users: 1 };
  process.env['DYNAMODB_LOCAL'] = endpoint;
}
