import { approveItem } from '../../../domain/catalogue/approve-item.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readItem(store, company, input.itemId, 'consistent')) ?? rejected('not-found', { item: input.itemId }),
  decide: approveItem,
  save: (item) => ({
    aggregate: itemCodec.write(item),
    summary: { code: item.code, certificates: item.certificates.map(({ number }) => number).join(', ') },
  }),
  answer: ({ id, code, status }) => ({ itemId: id, code, status }),
});
