import { unlinkCertificate } from '../../../domain/catalogue/unlink-certificate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { unlinkWrite } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const item = await readItem(store, company, input.itemId, 'consistent');
    return item ? { item, certificateId: input.certificateId } : rejected('not-found', { item: input.itemId });
  },
  decide: ({ item, certificateId }) => {
    const decision = unlinkCertificate(item, { certificateId });
    return decision.accepted ? { ...decision, next: { item: decision.next, certificateId } } : decision;
  },
  save: ({ item, certificateId }) => ({
    aggregate: itemCodec.write(item),
    writes: [unlinkWrite(item.company, certificateId, item.id)],
    summary: { code: item.code, certificate: certificateId },
  }),
  answer: ({ item, certificateId }) => ({ itemId: item.id, certificateId }),
});
