import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { licenceCodec, nextLicenceId, readPartnerFile } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const warehouses = input.warehouses ?? [];
    const [file, found] = await Promise.all([
      readPartnerFile(store, company, input.partnerId, 'consistent'),
      store.getMany(
        warehouses.map((id) => keys.warehouse(company, id)),
        'eventual',
      ),
    ]);
    if (!file) return rejected('not-found', { partner: input.partnerId });
    const { licences } = file;
    return {
      licenceId: nextLicenceId(input.partnerId, licences, input.kind, input.number),
      licences,
      unknownWarehouses: warehouses.filter((_id, index) => !found[index]),
    };
  },
  decide: recordLicence,
  save: (licence) => ({
    aggregate: licenceCodec.write(licence),
    root: `partner#${licence.partnerId}`,
    summary: { kind: licence.kind, number: licence.number, validTo: licence.validTo },
  }),
  answer: ({ id, number, validFrom, validTo }) => ({ licenceId: id, number, validFrom, validTo }),
});
