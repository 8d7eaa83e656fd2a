import { handler as openStock } from '../../functions/inventory/open-stock/handler.ts';
import { handler as approve } from '../../functions/orders/approve-order/handler.ts';
import { handler as place } from '../../functions/orders/place-order/handler.ts';
import { handler as answer } from '../../functions/quality/answer-recall-notice/handler.ts';
import { handler as close } from '../../functions/quality/close-recall/handler.ts';
import { handler as destroy } from '../../functions/quality/destroy-recalled/handler.ts';
import { handler as receive } from '../../functions/quality/receive-recall-return/handler.ts';
import { handler as trigger } from '../../functions/quality/trigger-recall/handler.ts';
import { checkAll, deliverIt, pickAll, shipIt } from './warehouse.ts';
import type { World } from './world.ts';

const lot = 'R1';

async function order(world: World, as: string, partnerId: string, quantity: number): Promise<string> {
  const { orderId = '' } = await world.act(place, as, {}, { partnerId, lines: [{ itemId: 'itm_stent', quantity }] });
  await world.settle();
  if (partnerId === 'ptn_dealer') await world.act(approve, 'sales', { orderId }, {});
  await world.settle();
  return String(world.bus.last('logistics.order-allocated.v1', { orderId })['shipmentId']);
}

async function leave(world: World, shipmentId: string): Promise<void> {
  await pickAll(world, shipmentId);
  await checkAll(world, shipmentId);
  await shipIt(world, shipmentId);
  await world.settle();
}

/**
 * A lot goes to a dealer and, not yet arrived, to a hospital; more of it is picked and more only reserved when the
 * registrant recalls it. Goods stop, consignees are found and answer, goods come back, are destroyed, the case closes.
 */
export async function recall(world: World): Promise<void> {
  const lines = [
    { itemId: 'itm_stent', lot, expiry: '2027-06-30', quantity: 60 },
    { itemId: 'itm_stent', lot: 'R2', expiry: '2029-06-30', quantity: 30 },
  ];
  await world.act(openStock, 'administrator', {}, { warehouseId: 'wh_east', lines });
  const delivered = await order(world, 'dealer-buyer', 'ptn_dealer', 10);
  await leave(world, delivered);
  world.later(49);
  await deliverIt(world, delivered);
  await world.settle();
  await leave(world, await order(world, 'hospital-buyer', 'ptn_hospital', 7));
  await pickAll(world, await order(world, 'hospital-buyer', 'ptn_hospital', 8));
  await order(world, 'dealer-buyer', 'ptn_dealer', 5);

  world.later(143);
  const { recallId = '' } = await world.act(
    trigger,
    'quality',
    {},
    {
      role: 'distributor',
      recallClass: 'I',
      reason: '导管断裂风险',
      noticeReference: '械召回〔2026〕12号',
      officialNoticeUrl: 'https://www.nmpa.gov.cn/demo-recall.html',
      noticeReceivedAt: '2026-10-20T00:00:00Z',
      itemId: 'itm_stent',
      lots: [lot],
    },
  );
  await world.settle();

  world.later(24);
  const told = [
    ['dealer-buyer', 'ptn_dealer', 2, 8],
    ['hospital-buyer', 'ptn_hospital', 0, 7],
  ] as const;
  for (const [as, partnerId, used, onHand] of told) {
    await world.act(answer, as, { recallId, partnerId }, { lots: [{ lot, used, onHand, forwarded: 0 }] });
    const back = { partnerId, warehouseId: 'wh_east', lot, quantity: onHand };
    await world.act(receive, 'receiver', { recallId }, back);
  }
  await world.settle();
  const supervised = { warehouseId: 'wh_east', supervision: '监销记录 2026-31', lot, quantity: 58 };
  await world.act(destroy, 'quality-manager', { recallId }, supervised);
  await world.act(close, 'quality-manager', { recallId }, {});
  await world.settle();
}
