import { httpQuery } from '../../../runtime/http-query.ts';
import { certificateView } from '../../../runtime/shapes/certificates.ts';
import { certificateCodec, readCertificatesOf } from '../../../table/certificates.ts';
import { keys } from '../../../table/keys.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const { number, status, limit, cursor } = input;
  if (number !== undefined) {
    const found = await readCertificatesOf(store, company, [number], 'eventual');
    return { answer: { items: found.map((one) => certificateView(one, today)) } };
  }
  const pk = keys.certificatesInStatus(company, status);
  const page = await store.queryDocuments({ index: 'gs2', pk, limit, cursor, reading: 'eventual' });
  const items = page.items.map(certificateCodec.fromItem).map((one) => certificateView(one, today));
  return { answer: { items, cursor: page.cursor } };
});
