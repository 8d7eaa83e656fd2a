import { liftItemBan } from '../../../domain/catalogue/lift-item-ban.ts';
import { accepted, rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { gateWrites, readStops } from '../../../table/gate.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const [item, { stops, version }] = await Promise.all([
      readItem(store, company, input.itemId, 'consistent'),
      readStops(store, company, input.itemId),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    return { item, stops, stopsVersion: version };
  },
  decide: (state, { reason }, circumstances) => {
    const decision = liftItemBan(state, circumstances);
    return decision.accepted ? accepted({ ...decision.next, reason }, ...decision.events) : decision;
  },
  save: ({ item, stops, stopsVersion, reason }) => ({
    aggregate: itemCodec.write(item),
    writes: gateWrites(item.company, item.id, stops, stopsVersion),
    summary: { code: item.code, reason },
  }),
  answer: ({ item }) => ({ itemId: item.id, status: item.status }),
});
