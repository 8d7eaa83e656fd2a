import { Store } from '../../../table/store.ts';
import type { HttpFunction } from '../../../runtime/http-command.ts';
import { localClient } from '../../dynamodb-local/table.ts';
import { company, type Stage } from '../stage.ts';

export interface Cost {
  calls: number;
  units: number;
}

/** Sends one request through a client that counts what DynamoDB was asked and charged. */
export async function costOf(stage: Stage, handler: HttpFunction, as: string, key: string, body: object) {
  const cost: Cost = { calls: 0, units: 0 };
  const client = localClient();
  client.middlewareStack.add(
    (next) => async (sent) => {
      cost.calls += 1;
      const result = await next({ ...sent, input: { ...sent.input, ReturnConsumedCapacity: 'TOTAL' } });
      const consumed = (result.output as { ConsumedCapacity?: unknown }).ConsumedCapacity;
      for (const one of [consumed ?? []].flat() as { CapacityUnits?: number }[]) cost.units += one.CapacityUnits ?? 0;
      return result;
    },
    { step: 'initialize' },
  );
  const { store } = stage.dependencies;
  const response = await handler.answer(
    { ...stage.dependencies, store: new Store(client, store.tableName) },
    {
      method: 'POST',
      path: '/',
      parameters: {},
      query: {},
      headers: { 'idempotency-key': key },
      body: JSON.stringify(body),
      identity: { subject: as, company },
      requestId: key,
    },
  );
  client.destroy();
  return { status: response.status, cost };
}
