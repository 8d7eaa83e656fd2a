import { blockRecalledStock, type RecalledGoods } from '../../../domain/inventory/block-recalled-stock.ts';
import { onEvent } from '../../../runtime/on-event.ts';
import { statusChangeCodec, statusChangeWrites } from '../../../table/inventory.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readRecalledPositions, readRecalledSerials } from '../../../table/recalled-stock.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: async ({ input, store, company, today }) => {
    const recalled = input.data as RecalledGoods;
    const [found, { number, id }] = await Promise.all([
      recalled.serials
        ? readRecalledSerials(store, company, recalled, recalled.serials)
        : readRecalledPositions(store, company, recalled),
      nextNumber(store, company, 'SC', today),
    ]);
    return { statusChangeId: id, number, ...found };
  },
  decide: (state, envelope, circumstances) => blockRecalledStock(state, envelope.data as RecalledGoods, circumstances),
  save: (decided) => ({
    aggregate: statusChangeCodec.write(decided.change),
    writes: statusChangeWrites(decided),
    root: `recall#${decided.change.source}`,
    summary: { number: decided.change.number, recall: decided.change.reason, lines: decided.change.lines.length },
  }),
});
