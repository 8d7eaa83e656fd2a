export default function teardown(): void {
  const shared = globalThis as { dynamoDbLocal?: { stop: () => void; users: number } };
  if (!shared.dynamoDbLocal) return;
  shared.dynamoDbLocal.users -= 1;
  if (shared.dynamoDbLocal.users === 0) shared.dynamoDbLocal.stop();
}
