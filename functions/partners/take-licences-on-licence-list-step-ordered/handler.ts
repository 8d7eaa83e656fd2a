import { licenceStep } from '../../../domain/admin/import/steps.ts';
import { licenceColumnOf, licenceRules } from '../../../domain/partners/imported-licence.ts';
import { recordLicence } from '../../../domain/partners/record-licence.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { recordedLicence } from '../../../runtime/shapes/partners.ts';
import { readKnownLicences } from '../../../table/imported.ts';
import { licenceCodec, nextLicenceId, readPartnerFile } from '../../../table/partners.ts';
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
        load: async ({ store, company }) => {
          const { partnerId, kind, number } = command;
          const file = await readPartnerFile(store, company, partnerId, 'consistent');
          if (!file) return rejected('not-found', { partner: partnerId });
          const { licences } = file;
          // No column of a list names warehouses: our own licences are recorded by hand.
          return { licenceId: nextLicenceId(partnerId, licences, kind, number), licences, unknownWarehouses: [] };
        },
        decide: recordLicence,
        save: (licence) => ({
          aggregate: licenceCodec.write(licence),
          root: `partner#${licence.partnerId}`,
          summary: { kind: licence.kind, number: licence.number, validTo: licence.validTo },
        }),
        answer: ({ id }) => ({ id }),
      },
    ),
});
