import { withdrawSubstitute } from '../../../domain/catalogue/withdraw-substitute.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readSubstitute, substituteCodec } from '../../../table/item-file.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input: { itemId, substituteId }, store, company }) => {
    const link = await readSubstitute(store, company, itemId, substituteId, 'consistent');
    return link ?? rejected('not-found', { item: itemId, substitute: substituteId });
  },
  decide: (link) => withdrawSubstitute(link),
  save: (link) => ({
    aggregate: substituteCodec.write(link),
    root: `item#${link.itemId}`,
    summary: { substituteId: link.substituteId },
  }),
  answer: ({ itemId, substituteId }) => ({ itemId, substituteId }),
});
