import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { itemView } from '../../../runtime/shapes/catalogue.ts';
import { readItem } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const [item, { partnerId }] = await Promise.all([readItem(store, company, input.itemId, 'consistent'), caller]);
  const forPartner = partnerId !== undefined;
  if (!item || (forPartner && item.status !== 'approved')) return rejected('not-found', { item: input.itemId });
  return { answer: itemView(item, forPartner), owner: 'nobody', version: item.remembered?.version };
});
