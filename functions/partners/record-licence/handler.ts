import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { licenceCodec, nextLicenceId, readPartnerFile } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const file = await readPartnerFile(store, company, input.partnerId, 'consistent');
    if (!file) return rejected('not-found', { partner: input.partnerId });
    const { licences } = file;
    return { licenceId: nextLicenceId(input.partnerId, licences, input.kind, input.number), licences };
  },
  decide: recordLicence,
  save: (licence) => ({
    aggregate: licenceCodec.write(licence),
    root: `partner#${licence.partnerId}`,
    summary: { kind: licence.kind, number: licence.number, validTo: licence.validTo },
  }),
  answer: ({ id, number, validFrom, validTo }) => ({ licenceId: id, number, validFrom, validTo }),
});
