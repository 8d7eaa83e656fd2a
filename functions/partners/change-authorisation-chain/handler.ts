import { changeAuthorisationChain, reachOf } from '../../../domain/partners/authorisation-chain.ts';
import { ownPartnerId } from '../../../domain/partners/partner.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { authorisationChainCodec, readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [item, own] = await Promise.all([
      store.get(keys.authorisationChain(company, ownPartnerId, input.chainId), 'consistent'),
      readPartner(store, company, ownPartnerId, 'consistent'),
    ]);
    if (!item) return rejected('not-found', { chain: input.chainId });
    return own ? { chain: authorisationChainCodec.fromItem(item), ownName: own.name } : rejected('own-company-missing');
  },
  decide: changeAuthorisationChain,
  save: (chain) => ({
    aggregate: authorisationChainCodec.write(chain),
    root: `partner#${ownPartnerId}`,
    summary: { registrant: chain.registrant, links: chain.links.length },
  }),
  answer: ({ id, links }) => {
    const { validFrom, validTo } = reachOf(links);
    return { chainId: id, validFrom, validTo };
  },
});
