import { recordCertificateRenewal } from '../../../domain/catalogue/record-certificate-renewal.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { answerOf } from '../../../runtime/shapes/certificates.ts';
import { certificateCodec, readCertificate } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const certificate = await readCertificate(store, company, input.certificateId, 'consistent');
    return certificate ?? rejected('not-found', { certificate: input.certificateId });
  },
  decide: recordCertificateRenewal,
  save: (certificate) => ({
    aggregate: certificateCodec.write(certificate),
    summary: { number: certificate.number, notice: certificate.waiting?.terms.at(-1)?.renewal?.notice ?? null },
  }),
  answer: answerOf,
});
