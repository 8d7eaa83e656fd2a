import { approveCertificate } from '../../../domain/catalogue/approve-certificate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { answerOf } from '../../../runtime/shapes/certificates.ts';
import { certificateCodec, readCertificate, recordedLinkWrites } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const certificate = await readCertificate(store, company, input.certificateId, 'consistent');
    return certificate ?? rejected('not-found', { certificate: input.certificateId });
  },
  decide: (waiting, _input, circumstances) => {
    const decision = approveCertificate(waiting, circumstances);
    const itemIds = waiting.waiting?.itemIds ?? [];
    return decision.accepted ? { ...decision, next: { certificate: decision.next, itemIds } } : decision;
  },
  save: ({ certificate, itemIds }) => ({
    aggregate: certificateCodec.write(certificate),
    writes: recordedLinkWrites(certificate.company, certificate.id, itemIds),
    summary: { number: certificate.number, validTo: certificate.terms.at(-1)?.validTo ?? null },
  }),
  answer: ({ certificate }) => answerOf(certificate),
});
