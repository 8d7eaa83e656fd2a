import { recognisedColumns } from '../../../domain/orders/order-columns.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readLearnedColumns } from '../../../table/order-columns.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const { partnerId, heading } = input;
  const [caller, partner, learned] = await Promise.all([
    asking,
    readPartner(store, company, partnerId, 'eventual'),
    readLearnedColumns(store, company, partnerId, heading, 'eventual'),
  ]);
  const owner = { partnerId };
  if (!partner || !maySee(caller, owner)) return rejected('not-found', { partner: partnerId });
  if (learned) {
    const { columns, learnedAt, learnedBy } = learned;
    return { owner, answer: { partnerId, source: 'learned' as const, columns, learnedAt, learnedBy } };
  }
  const columns = recognisedColumns(heading);
  if (!columns) return { owner, answer: { partnerId, source: 'unknown' as const } };
  return { owner, answer: { partnerId, source: 'recognised' as const, columns } };
});
