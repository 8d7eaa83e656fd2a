import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { lotTraceAnswer } from '../../../runtime/shapes/inventory.ts';
import { readLotTrace } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { itemId, lot, limit, cursor } = input;
  const trace = await readLotTrace(store, company, itemId, lot, { limit, cursor });
  if (!cursor && !trace.lot && trace.moves.length === 0) return rejected('not-found', { item: itemId, lot });
  return { answer: lotTraceAnswer(itemId, lot, trace) };
});
