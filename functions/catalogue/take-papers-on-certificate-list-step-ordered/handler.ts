import { certificateStep } from '../../../domain/admin/import/steps.ts';
import { asCommand, certificateColumnOf, certificateRules } from '../../../domain/catalogue/imported-certificate.ts';
import { recordCertificate } from '../../../domain/catalogue/record-certificate.ts';
import { renewCertificate } from '../../../domain/catalogue/renew-certificate.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { recordedCertificate } from '../../../runtime/shapes/certificates.ts';
import { readItems } from '../../../table/catalogue.ts';
import { certificateCodec, certificateIdOf, readCertificate } from '../../../table/certificates.ts';
import { readKnownCertificates } from '../../../table/imported.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'certificates',
  nextStep: certificateStep,
  rules: certificateRules,
  shape: recordedCertificate,
  shaped: ({ record }) => record,
  columnOf: certificateColumnOf,
  look: readKnownCertificates,
  take: ({ dependencies, order, importedBy }, command) =>
    perform(
      dependencies,
      { ...order, name: 'record-certificate', input: command.record },
      {
        load: async ({ store, company }) => {
          const { number, itemIds } = command.record;
          const certificateId = certificateIdOf(number);
          const [known, items] = await Promise.all([
            readCertificate(store, company, certificateId, 'consistent'),
            readItems(store, company, itemIds, 'consistent'),
          ]);
          return { certificateId, known, items: items.filter((item) => item !== undefined) };
        },
        decide: (state, record, { company, now }) => {
          const circumstances = { company, now, actor: importedBy };
          return state.known && asCommand(command, state.known).renewing
            ? renewCertificate(state.known, record, circumstances)
            : recordCertificate(state, record, circumstances);
        },
        save: (certificate) => ({
          aggregate: certificateCodec.write(certificate),
          summary: { number: certificate.number, validTo: certificate.waiting?.terms.at(-1)?.validTo ?? null },
        }),
        answer: ({ id }) => ({ id }),
      },
    ),
});
