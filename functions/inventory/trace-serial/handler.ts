import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { serialLifeAnswer } from '../../../runtime/shapes/inventory.ts';
import { readLot, readSerialLife } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const life = await readSerialLife(store, company, input.itemId, input.serial);
  if (!life) return rejected('not-found', { item: input.itemId, serial: input.serial });
  return { answer: serialLifeAnswer(life, await readLot(store, company, input.itemId, life.unit.lot, 'eventual')) };
});
