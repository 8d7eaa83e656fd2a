import { handler as find } from '../../../functions/quality/find-consignees-on-recall-triggered/handler.ts';
import { handler as trigger } from '../../../functions/quality/trigger-recall/handler.ts';
import type { Move, Place } from '../../../domain/shared/stock.ts';
import { envelopesOf, journalEntry, type Envelope } from '../../../table/journal.ts';
import { keys } from '../../../table/keys.ts';
import { lotCodec, moveWrites, postingWrite, serialCodec } from '../../../table/stock.ts';
import { company, type Stage } from '../stage.ts';

export const expiry = '2028-06-30';
let count = 0;

function aMove(lot: string, quantity: number, from: Place, to: Place, more: Partial<Move> = {}): Move {
  count += 1;
  const at = new Date(Date.UTC(2026, 9, 1) + count * 1000).toISOString();
  return {
    company,
    id: `fixture-${count}`,
    itemId: 'itm_stent',
    lot,
    quantity,
    step: 'shipping',
    from,
    to,
    documentType: 'shipment',
    documentId: `shp_${count}`,
    documentNumber: `DN-${count}`,
    occurredAt: at,
    recordedAt: at,
    ...more,
  };
}

const shelf: Place = { kind: 'warehouse', warehouseId: 'wh_east', status: 'available' };

/** Goods came from a supplier and stand on the shelf. */
export async function received(stage: Stage, lot: string, quantity: number, more: Partial<Move> = {}) {
  const itemId = more.itemId ?? 'itm_stent';
  const from: Place = { kind: 'partner', partnerId: 'ptn_supplier' };
  await stage.write(
    lotCodec.put({ company, itemId, lot, expiry }),
    postingWrite(company, { itemId, warehouseId: 'wh_east', lot, expiry, quantity, to: 'available' }),
    ...moveWrites(aMove(lot, quantity, from, shelf, { documentType: 'receipt', ...more })),
    ...(more.serials ?? []).map((serial) =>
      serialCodec.put({ company, itemId, serial, lot, status: 'in-stock', warehouseId: 'wh_east' }),
    ),
  );
}

/** Goods went from the shelf to a partner. */
export async function sold(stage: Stage, partnerId: string, lot: string, quantity: number, more: Partial<Move> = {}) {
  const itemId = more.itemId ?? 'itm_stent';
  await stage.write(
    postingWrite(company, { itemId, warehouseId: 'wh_east', lot, expiry, quantity, from: 'available' }),
    ...moveWrites(aMove(lot, quantity, shelf, { kind: 'partner', partnerId }, more)),
    ...(more.serials ?? []).map((serial) =>
      serialCodec.put({ company, itemId, serial, lot, status: 'shipped', partnerId, shipmentId: 'shp_1' }),
    ),
  );
}

export const recallBody = {
  role: 'distributor',
  recallClass: 'I',
  reason: '导管断裂风险',
  noticeReference: '械召回〔2026〕12号',
  officialNoticeUrl: 'https://www.nmpa.gov.cn/demo-recall.html',
  noticeReceivedAt: '2026-11-22T01:00:00Z',
  itemId: 'itm_stent',
};

/** A recall begun by quality. */
export async function begun(stage: Stage, more: object): Promise<string> {
  count += 1;
  const key = `recall-${count}`;
  const answer = await stage.call(trigger, { as: 'quality', key, body: { ...recallBody, ...more } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.recallId as string;
}

/** A recall begun by quality, its consignees found as the bus would have it. */
export async function triggered(stage: Stage, more: object): Promise<string> {
  const recallId = await begun(stage, more);
  await findAll(stage, recallId);
  return recallId;
}

/** Hands every event of a case to the reaction that finds consignees, until nothing follows. Returns the steps. */
export async function findAll(stage: Stage, recallId: string): Promise<number> {
  let waiting = (await eventsUnder(stage, recallId)).filter(({ type }) => type === 'quality.recall-triggered.v1');
  let steps = 0;
  while (waiting.length > 0) {
    for (const event of waiting) await stage.react(find, event);
    steps += waiting.length;
    const causes = new Set(waiting.map(({ id }) => `${id}:find-consignees-on-recall-triggered`));
    waiting = (await eventsUnder(stage, recallId)).filter(
      ({ type, causation }) => type === 'quality.consignees-found.v1' && causes.has(causation),
    );
  }
  return steps;
}

/** All events said under a case, oldest first. */
export async function eventsUnder(stage: Stage, recallId: string): Promise<readonly Envelope[]> {
  const { store } = stage.dependencies;
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.history(company, `recall#${recallId}`),
    reading: 'eventual',
  });
  return page.items.map(journalEntry).flatMap(envelopesOf);
}
