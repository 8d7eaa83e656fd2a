import { approveItem } from '../../../domain/catalogue/approve-item.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { certificateIdOf, linkWrites, readCertificatesOf } from '../../../table/certificates.ts';
import { readItemPapers } from '../../../table/demanded-papers.ts';
import { isProductLine, productLineWrite } from '../../../table/product-lines.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const numbers = input.certificates.map(({ number }) => number);
    const [item, filed] = await Promise.all([
      readItem(store, company, input.itemId, 'consistent'),
      readCertificatesOf(store, company, numbers, 'consistent'),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    const productLine = input.confirmed?.productLine ?? item.productLine;
    const stated = filed.map(({ id }) => id);
    const [lineKnown, onFile] = await Promise.all([
      isProductLine(store, company, productLine),
      readItemPapers(store, item, stated, today),
    ]);
    return { item, filed, certificateId: certificateIdOf, onFile, lineKnown };
  },
  decide: ({ lineKnown, ...state }, input, circumstances) => {
    const decision = approveItem(state, input, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, lineKnown } } : decision;
  },
  save: ({ item, links, lineKnown }) => ({
    aggregate: itemCodec.write(item),
    writes: [...links.flatMap((link) => linkWrites(item.id, link)), ...(lineKnown ? [] : [productLineWrite(item)])],
    summary: { code: item.code, certificates: item.certificates.map(({ number }) => number).join(', ') },
  }),
  answer: ({ item: { id, code, status } }) => ({ itemId: id, code, status }),
});
