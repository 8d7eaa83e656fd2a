import { approveItem } from '../../../domain/catalogue/approve-item.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { isProductLine, productLineWrite } from '../../../table/product-lines.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const item = await readItem(store, company, input.itemId, 'consistent');
    if (!item) return rejected('not-found', { item: input.itemId });
    const productLine = input.confirmed?.productLine ?? item.productLine;
    return { item, lineKnown: await isProductLine(store, company, productLine) };
  },
  decide: ({ item, lineKnown }, input, circumstances) => {
    const decision = approveItem(item, input, circumstances);
    return decision.accepted ? { ...decision, next: { item: decision.next, lineKnown } } : decision;
  },
  save: ({ item, lineKnown }) => ({
    aggregate: itemCodec.write(item),
    writes: lineKnown ? [] : [productLineWrite(item)],
    summary: { code: item.code, certificates: item.certificates.map(({ number }) => number).join(', ') },
  }),
  answer: ({ item: { id, code, status } }) => ({ itemId: id, code, status }),
});
