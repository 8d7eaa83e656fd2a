import { licenceStep } from '../../../domain/admin/import/steps.ts';
import { licenceColumnOf, licenceRules } from '../../../domain/partners/imported-licence.ts';
import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { recordedLicence } from '../../../runtime/shapes/partners.ts';
import { readKnownLicences } from '../../../table/imported.ts';
import { keys } from '../../../table/keys.ts';
import { licenceContactIds, nextLicenceId, readPartnerFile, saveLicence } from '../../../table/partners.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'licences',
  nextStep: licenceStep,
  rules: licenceRules,
  shape: recordedLicence,
  columnOf: licenceColumnOf,
  look: readKnownLicences,
  take: ({ dependencies, order }, command) =>
    perform(
      dependencies,
      { ...order, name: 'record-licence', input: command },
      {
        load: async ({ store, company, newId }) => {
          const { partnerId, kind, number, warehouses = [] } = command;
          const [file, found] = await Promise.all([
            readPartnerFile(store, company, partnerId, 'consistent'),
            store.getMany(
              warehouses.map((id) => keys.warehouse(company, id)),
              'eventual',
            ),
          ]);
          if (!file) return rejected('not-found', { partner: partnerId });
          const { licences } = file;
          return {
            licenceId: nextLicenceId(partnerId, licences, kind, number),
            licences,
            contactIds: licenceContactIds(newId),
            unknownWarehouses: warehouses.filter((_id, index) => !found[index]),
          };
        },
        decide: recordLicence,
        save: saveLicence,
        answer: ({ licence: { id } }) => ({ id }),
      },
    ),
});
