import { checkChain } from '../../../domain/admin/audit-chain.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readChains } from '../../../table/audit.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const chains = await readChains(store, company, input.root);
  if (chains.length === 0) return rejected('not-found', { root: input.root });
  const findings = chains.flatMap(({ aggregate, links, trail }) => checkChain(aggregate, links, trail));
  return {
    answer: {
      root: input.root,
      entries: chains.reduce((sum, { links }) => sum + links.length, 0),
      chains: chains.length,
      sound: findings.length === 0,
      findings: findings.map((finding) => ({ ...finding })),
    },
  };
});
