import { storedCode } from '../../../domain/catalogue/code.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { itemView } from '../../../runtime/shapes/catalogue.ts';
import { readCodes, readItem } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller }) => {
  const { system } = input;
  const { partnerId } = await caller;
  // Another partner's codes are none of this partner's business, and neither is whether they exist.
  if (partnerId !== undefined && system.startsWith('partner:') && system !== `partner:${partnerId}`) {
    return rejected('code-unknown', { system, code: input.code });
  }
  const code = storedCode(system, input.code);
  if (code === undefined) return rejected('code-malformed', { system, code: input.code });
  const [known] = await readCodes(store, company, [{ system, code }], 'eventual');
  const item = known && (await readItem(store, company, known.itemId, 'eventual'));
  if (!known || !item || (partnerId !== undefined && item.status !== 'approved')) {
    return rejected('code-unknown', { system, code });
  }
  const answer = { system, code, quantity: known.quantity, item: itemView(item, partnerId !== undefined) };
  return { answer, owner: 'nobody' };
});
