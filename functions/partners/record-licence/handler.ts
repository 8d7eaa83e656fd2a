import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { licenceContactIds, nextLicenceId, readPartnerFile, saveLicence } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
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
      contactIds: licenceContactIds(newId),
      unknownWarehouses: warehouses.filter((_id, index) => !found[index]),
    };
  },
  decide: recordLicence,
  save: saveLicence,
  answer: ({ licence: { id, number, validFrom, validTo } }) => ({ licenceId: id, number, validFrom, validTo }),
});
