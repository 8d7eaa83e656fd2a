import { handler as answerStatement } from '../../functions/finance/answer-statement/handler.ts';
import { handler as buildStatement } from '../../functions/finance/build-statement/handler.ts';
import { handler as matchPayment } from '../../functions/finance/match-payment/handler.ts';
import { handler as recordPayment } from '../../functions/finance/record-payment/handler.ts';
import { handler as openStock } from '../../functions/inventory/open-stock/handler.ts';
import { handler as allocateBackOrder } from '../../functions/logistics/allocate-back-order/handler.ts';
import { handler as approve } from '../../functions/orders/approve-order/handler.ts';
import { handler as cancel } from '../../functions/orders/cancel-order/handler.ts';
import { handler as place } from '../../functions/orders/place-order/handler.ts';
import { checkAll, deliverIt, pickAll, refuseOne, shipIt } from './warehouse.ts';
import type { World } from './world.ts';

const inEast = { warehouseId: 'wh_east' };

type Lines = readonly (readonly [itemId: string, quantity: number])[];

async function ordered(world: World, lines: Lines, isHurried = false): Promise<string> {
  const { orderId = '' } = await world.act(
    place,
    'dealer-buyer',
    {},
    { partnerId: 'ptn_dealer', lines: lines.map(([itemId, quantity]) => ({ itemId, quantity })) },
  );
  await world.settle();
  await world.act(approve, 'sales', { orderId }, {});
  if (!isHurried) await world.settle();
  return orderId;
}

/**
 * A dealer orders more than there is, another order is cancelled; what is there is picked, one unit refused, shipped,
 * delivered and invoiced; the rest follows when goods came in; the month is stated, agreed and paid. In a hurry the
 * cancellation comes before anybody heard of the approval.
 */
export async function orderToCash(world: World, isHurried = false): Promise<void> {
  await world.act(
    openStock,
    'administrator',
    {},
    {
      ...inEast,
      lines: [
        { itemId: 'itm_stent', lot: 'A1', expiry: '2027-06-30', quantity: 12 },
        { itemId: 'itm_stent', lot: 'A2', expiry: '2028-06-30', quantity: 40 },
        { itemId: 'itm_implant', lot: 'N1', expiry: '2028-01-31', quantity: 4, serials: ['U1', 'U2', 'U3', 'U4'] },
      ],
    },
  );
  const orderId = await ordered(world, [
    ['itm_stent', 30],
    ['itm_implant', 2],
    ['itm_short', 20],
  ]);
  const unwanted = await ordered(world, [['itm_stent', 10]], isHurried);
  await world.act(cancel, 'sales', { orderId: unwanted }, { reason: '重复下单' });
  await world.settle();

  world.later(24);
  const first = String(world.bus.last('logistics.order-allocated.v1', { orderId })['shipmentId']);
  await pickAll(world, first, { N1: ['U2', 'U3'] });
  await refuseOne(world, first);
  await pickAll(world, first);
  await checkAll(world, first);
  await shipIt(world, first);
  await world.settle();
  world.later(40);
  await deliverIt(world, first);
  await world.settle();

  const late = [{ itemId: 'itm_short', lot: 'B1', expiry: '2028-03-31', quantity: 25 }];
  await world.act(openStock, 'administrator', {}, { ...inEast, lines: late });
  const second = await world.act(allocateBackOrder, 'sales', { orderId }, {});
  await world.settle();
  const { shipmentId = '' } = second;
  await pickAll(world, shipmentId);
  await checkAll(world, shipmentId);
  await shipIt(world, shipmentId);
  await world.settle();
  world.later(30);
  await deliverIt(world, shipmentId);
  await world.settle();

  const period = { partnerId: 'ptn_dealer', from: '2026-10-01', to: world.nextMonth() };
  const { statementId = '', lineCount = 0 } = await world.act(buildStatement, 'finance', {}, period);
  const answers = Array.from({ length: Number(lineCount) }, (_, index) => ({ line: index + 1, answer: 'confirmed' }));
  await world.act(answerStatement, 'dealer-buyer', { statementId }, { answers });
  const payment = { partnerId: 'ptn_dealer', amount: '8000.00', day: world.today, means: 'transfer' };
  const { paymentId = '' } = await world.act(recordPayment, 'finance', {}, { ...payment, bankReference: 'B-1' });
  await world.act(matchPayment, 'finance', { paymentId }, { strategy: 'oldest-first' });
  await world.settle();
}
