import { linkCertificate } from '../../../domain/catalogue/link-certificate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { linkWrites, readCertificate } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [item, certificate] = await Promise.all([
      readItem(store, company, input.itemId, 'consistent'),
      readCertificate(store, company, input.certificateId, 'consistent'),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    if (!certificate) return rejected('not-found', { certificate: input.certificateId });
    return { item, certificate };
  },
  decide: linkCertificate,
  save: ({ item, certificate, as }) => ({
    aggregate: itemCodec.write(item),
    writes: linkWrites(item.id, { certificate, as, isNew: false }),
    summary: { code: item.code, number: certificate.number, as },
  }),
  answer: ({ item, certificate: { id, number }, as }) => ({ itemId: item.id, certificateId: id, number, as }),
});
