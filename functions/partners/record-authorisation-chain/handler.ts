import { reachOf, recordAuthorisationChain } from '../../../domain/partners/authorisation-chain.ts';
import { ownPartnerId } from '../../../domain/partners/partner.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { authorisationChainCodec, readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ store, company, newId }) => {
    const own = await readPartner(store, company, ownPartnerId, 'consistent');
    return own ? { chainId: newId('chn'), ownName: own.name } : rejected('own-company-missing');
  },
  decide: recordAuthorisationChain,
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
