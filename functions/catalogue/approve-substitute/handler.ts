import { approveSubstitute } from '../../../domain/catalogue/approve-substitute.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readSubstitute, substituteCodec, substituteIdOf } from '../../../table/item-file.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { itemId, substituteId } = input;
    const [[item, substitute], known] = await Promise.all([
      readItems(store, company, [itemId, substituteId], 'consistent'),
      readSubstitute(store, company, itemId, substituteId, 'consistent'),
    ]);
    if (!item) return rejected('not-found', { item: itemId });
    if (!substitute) return rejected('not-found', { item: substituteId });
    return { item, substitute, known, linkId: substituteIdOf(itemId, substituteId) };
  },
  decide: approveSubstitute,
  save: (link) => ({
    aggregate: substituteCodec.write(link),
    root: `item#${link.itemId}`,
    summary: { substituteId: link.substituteId, reason: link.reason },
  }),
  answer: ({ itemId, substituteId }) => ({ itemId, substituteId }),
});
