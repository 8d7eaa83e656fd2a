import { endCertificate } from '../../../domain/catalogue/end-certificate.ts';
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
  decide: endCertificate,
  save: (certificate) => ({
    aggregate: certificateCodec.write(certificate),
    summary: {
      number: certificate.number,
      reason: certificate.ended?.reason ?? null,
      lastDay: certificate.ended?.lastDay ?? null,
    },
  }),
  answer: answerOf,
});
