import { banItem } from '../../../domain/catalogue/ban-item.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { gateWrites, readStops } from '../../../table/gate.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [item, { stops, version }] = await Promise.all([
      readItem(store, company, input.itemId, 'consistent'),
      readStops(store, company, input.itemId),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    return { item, stopId: newId('stp'), stops, stopsVersion: version };
  },
  decide: banItem,
  save: ({ item, stops, stopsVersion }) => ({
    aggregate: itemCodec.write(item),
    writes: gateWrites(item.company, item.id, stops, stopsVersion),
    summary: { code: item.code, reason: item.bannedFor ?? '' },
  }),
  answer: ({ item, stops }) => ({ itemId: item.id, status: item.status, stopId: stops.at(-1)?.id ?? '' }),
});
