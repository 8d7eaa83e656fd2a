import { recordCertificate } from '../../../domain/catalogue/record-certificate.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { answerOf } from '../../../runtime/shapes/certificates.ts';
import { certificateCodec, certificateIdOf, readCertificate } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const certificateId = certificateIdOf(input.number);
    return { certificateId, known: await readCertificate(store, company, certificateId, 'consistent') };
  },
  decide: recordCertificate,
  save: (certificate) => ({
    aggregate: certificateCodec.write(certificate),
    summary: { number: certificate.number, validTo: certificate.waiting?.terms.at(-1)?.validTo ?? null },
  }),
  answer: answerOf,
});
