import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readPartner, readPartnerIdByCode } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const partnerId = await readPartnerIdByCode(store, company, input.code, 'eventual');
  const partner = partnerId && (await readPartner(store, company, partnerId, 'eventual'));
  if (!partner) return rejected('not-found', { code: input.code });
  const { id, code, name, kind, status, ancestors } = partner;
  return { owner: { partnerId: id, ancestors }, answer: { partnerId: id, code, name, kind, status } };
});
