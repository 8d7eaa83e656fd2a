import { destroyRecalled } from '../../../domain/quality/destroy-recalled.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItem } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { destructionCodec, progressWrite, readRecall } from '../../../table/quality.ts';
import { destroyedWrites, readNamedSerials } from '../../../table/recalled-moves.ts';
import { lotCodec, positionOf } from '../../../table/stock.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const found = await readRecall(store, company, input.recallId, 'consistent');
    if (!found) return rejected('not-found', { recall: input.recallId });
    const { itemId } = found.recall;
    const [item, serials, lotItem] = await Promise.all([
      readItem(store, company, itemId, 'eventual'),
      readNamedSerials(store, company, itemId, input.serials),
      store.get(keys.lot(company, itemId, input.lot), 'eventual'),
    ]);
    if (!item) throw new Error(`recall ${found.recall.number} names item ${itemId}, which is not there`);
    const expiry = lotItem ? lotCodec.fromItem(lotItem).expiry : noExpiry;
    const position = await store.get(
      keys.position(company, itemId, input.warehouseId, expiry, input.lot),
      'consistent',
    );
    return {
      ...found,
      destructionId: newId('rds'),
      item,
      serials,
      expiry,
      recalled: position ? positionOf(position).recalled : 0,
    };
  },
  warehouse: (_state, { warehouseId }) => warehouseId,
  decide: destroyRecalled,
  save: (destroyed) => {
    const { destruction } = destroyed;
    const { company, recallId, number, warehouseId, lot, quantity } = destruction;
    return {
      aggregate: destructionCodec.write(destruction),
      writes: [progressWrite(company, recallId, { destroyed: quantity }), ...destroyedWrites(destroyed)],
      root: `recall#${recallId}`,
      summary: { number, warehouse: warehouseId, lot, quantity },
    };
  },
  answer: ({ destruction }) => ({
    destructionId: destruction.id,
    recallId: destruction.recallId,
    lot: destruction.lot,
    quantity: destruction.quantity,
    destroyedAt: destruction.destroyedAt,
  }),
});
