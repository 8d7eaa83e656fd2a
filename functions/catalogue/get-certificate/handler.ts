import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { certificateView } from '../../../runtime/shapes/certificates.ts';
import { readCertificate } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const certificate = await readCertificate(store, company, input.certificateId, 'consistent');
  if (!certificate) return rejected('not-found', { certificate: input.certificateId });
  return { answer: certificateView(certificate, today), version: certificate.remembered?.version };
});
