import { recordAuthorisation } from '../../../domain/partners/record-authorisation.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { authorisationCodec, readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const partner = await readPartner(store, company, input.partnerId, 'eventual');
    return partner ? { authorisationId: newId('aut') } : rejected('not-found', { partner: input.partnerId });
  },
  decide: recordAuthorisation,
  save: (authorisation) => ({
    aggregate: authorisationCodec.write(authorisation),
    root: `partner#${authorisation.partnerId}`,
    summary: { lines: authorisation.productLines.length, validTo: authorisation.validTo },
  }),
  answer: ({ id, validFrom, validTo }) => ({ authorisationId: id, validFrom, validTo }),
});
