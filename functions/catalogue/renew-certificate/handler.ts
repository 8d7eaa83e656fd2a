import { renewCertificate } from '../../../domain/catalogue/renew-certificate.ts';
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
  decide: renewCertificate,
  save: (certificate) => ({
    aggregate: certificateCodec.write(certificate),
    summary: { number: certificate.number, validTo: certificate.waiting?.terms.at(-1)?.validTo ?? null },
  }),
  answer: answerOf,
});
