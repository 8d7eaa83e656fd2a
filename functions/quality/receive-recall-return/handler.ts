import { receiveRecallReturn } from '../../../domain/quality/receive-recall-return.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItem } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { noticeWrite, progressWrite, readNotice, readRecall } from '../../../table/quality.ts';
import { readNamedSerials, returnWrites } from '../../../table/recalled-moves.ts';
import { lotCodec } from '../../../table/stock.ts';
import { contract } from './contract.ts';

/** No gate: a stop never keeps goods from coming back. */
export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [told, found, warehouse] = await Promise.all([
      readNotice(store, company, input.recallId, input.partnerId),
      readRecall(store, company, input.recallId, 'consistent'),
      store.get(keys.warehouse(company, input.warehouseId), 'eventual'),
    ]);
    if (!told || !found) return rejected('not-found', { recall: input.recallId, partner: input.partnerId });
    const { itemId } = found.recall;
    const [item, serials, lotItem] = await Promise.all([
      readItem(store, company, itemId, 'eventual'),
      readNamedSerials(store, company, itemId, input.serials),
      store.get(keys.lot(company, itemId, input.lot), 'eventual'),
    ]);
    if (!item) throw new Error(`recall ${found.recall.number} names item ${itemId}, which is not there`);
    const lot = lotItem && lotCodec.fromItem(lotItem);
    return {
      returnId: newId('rrt'),
      warehouseId: input.warehouseId,
      scope: found.recall,
      ...told,
      item,
      serials,
      expiry: lot?.expiry ?? noExpiry,
      productionDate: lot?.productionDate,
      warehouseKnown: warehouse !== undefined,
    };
  },
  warehouse: (state) => state.warehouseId,
  decide: receiveRecallReturn,
  save: (received) => ({
    aggregate: noticeWrite(received.notice),
    writes: [
      progressWrite(received.notice.company, received.notice.recallId, { returned: received.units.quantity }),
      ...returnWrites(received),
    ],
    root: `recall#${received.notice.recallId}`,
    summary: {
      number: received.notice.number,
      partner: received.notice.partnerId,
      warehouse: received.warehouseId,
      lot: received.units.lot,
      quantity: received.units.quantity,
    },
  }),
  answer: ({ returnId, notice, units }) => {
    const lot = notice.lots.find((one) => one.lot === units.lot);
    return {
      returnId,
      recallId: notice.recallId,
      partnerId: notice.partnerId,
      lot: units.lot,
      returned: lot?.returned ?? 0,
      outstanding: lot ? lot.issued - lot.used - lot.returned : 0,
    };
  },
});
