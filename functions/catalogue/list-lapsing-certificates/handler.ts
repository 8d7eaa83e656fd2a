import { renewalMonths } from '../../../domain/catalogue/record-certificate-renewal.ts';
import { monthsBefore } from '../../../domain/shared/calendar.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { certificateView } from '../../../runtime/shapes/certificates.ts';
import { certificateCodec } from '../../../table/certificates.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const pk = keys.certificatesLapsing(company, input.month);
  const { limit, cursor } = input;
  const page = await store.queryDocuments({ index: 'gs1', pk, limit, cursor, reading: 'eventual' });
  const items = page.items.map(certificateCodec.fromItem).map((certificate) => {
    const lapsesOn = certificate.terms.at(-1)?.validTo ?? '';
    return { ...certificateView(certificate, today), lapsesOn, askUntil: monthsBefore(lapsesOn, renewalMonths) };
  });
  return { answer: { items, cursor: page.cursor } };
});
