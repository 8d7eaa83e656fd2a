import { addDays } from '../../domain/shared/calendar.ts';
import { gs1Date, type Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

/** Day 1, morning: what expires, how warm it is, and a delivery that one receives and another accepts. */
export async function goodsIn(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '第 1 天早晨：效期、温度、到货验收',
    'Day 1, morning: expiry, temperature, a delivery received and accepted',
  );
  teller.at(cast.day, '08:30');
  await teller.act(
    'quality',
    '近效期清单 expiry list, next 90 days',
    () => read(teller.as('quality'), '/inventory/expiring', { before: addDays(cast.day, 90), limit: 100 }),
    ({ items }) => `${items.length} lots, first ${items[0]?.lot} on ${items[0]?.expiry}`,
  );
  await teller.act(
    'receiver',
    '冷库温湿度 cold room reading',
    () =>
      teller.as('receiver').must('/inventory/climate', {
        warehouseId: 'wh_east',
        zone: 'cold-room',
        celsius: 4.6,
        humidityPercent: 51,
      }),
    ({ isOutside, lowCelsius, highCelsius }) =>
      `4.6 ℃ within ${lowCelsius}–${highCelsius} ℃${isOutside ? ', OUTSIDE' : ''}`,
  );

  const { catheter, stent, reagent } = cast;
  const purchase = await teller.act(
    'purchaser',
    '采购订单 purchase order',
    () =>
      teller.as('purchaser').must('/purchasing/orders', {
        supplierId: cast.supplierId,
        warehouseId: 'wh_east',
        lines: [
          { itemId: catheter.itemId, quantity: 200, unitPrice: '120.0000' },
          { itemId: stent.itemId, quantity: 2, unitPrice: '560.0000' },
          { itemId: reagent.itemId, quantity: 20, unitPrice: '700.0000' },
        ],
      }),
    ({ number, gross, purchaseOrderId }) => `${number} ${purchaseOrderId}, ${gross} CNY`,
  );

  const box = catheter.levels.find(({ quantity }) => quantity === 10) ?? catheter.levels[0];
  const made = gs1Date(addDays(cast.day, -200));
  const lotCode = `(01)${box?.di}(11)${made}(17)${gs1Date(addDays(cast.day, 220))}(10)${cast.recalledLot}`;
  const serialCode = (unit: number) =>
    `(01)${stent.levels[0]?.di}(17)${gs1Date(addDays(cast.day, 110))}(10)N${cast.run}(21)SN${cast.run}${unit}`;
  const delivery = {
    purchaseOrderId: purchase.purchaseOrderId as string,
    supplierId: cast.supplierId,
    deliveryNote: `SH-${cast.run}`,
    scans: [
      { code: lotCode, packages: 20 },
      { code: serialCode(1) },
      { code: serialCode(2) },
      { code: `(01)${reagent.levels[0]?.di}(17)${gs1Date(addDays(cast.day, 300))}(10)C${cast.run}`, packages: 20 },
    ],
    transport: {
      mode: '冷藏车',
      departedAt: `${cast.day}T00:00:00Z`,
      arrivedAt: `${cast.day}T01:00:00Z`,
      arrivalCelsius: 5,
      lowestCelsius: 3.5,
      highestCelsius: 6.1,
    },
  };
  teller.at(cast.day, '09:10');
  await teller.refused('receiver', '扫到未知条码 an unknown code', 'code-unknown', () =>
    teller.as('receiver').send('POST', '/purchasing/receipts', {
      ...delivery,
      scans: [{ code: `(01)06901234567892(17)${gs1Date(addDays(cast.day, 100))}(10)X` }],
    }),
  );
  const receipt = await teller.act(
    'receiver',
    '扫码收货 received by scan',
    () => teller.as('receiver').must('/purchasing/receipts', delivery),
    ({ number, receiptId, lines }) => `${number} ${receiptId}, ${lines.length} lines stand 待验`,
  );
  await teller.refused('receiver', '收货员自行验收 the receiver accepts his own receipt', 'not-allowed', () =>
    teller.as('receiver').send('POST', `/purchasing/receipts/${receipt.receiptId}/accept`, {
      lines: [{ line: 1, accepted: 200 }],
    }),
  );
  const lines = (receipt.lines as { line: number; quantity: number; lot: string }[]).map(({ line, quantity, lot }) =>
    lot === cast.recalledLot
      ? { line, accepted: quantity - 10, rejected: 10, reason: '一盒外包装破损', disposal: '退回供货者' }
      : { line, accepted: quantity },
  );
  await teller.act(
    'inspector',
    '验收，一盒不合格 accepted, one box rejected',
    () => teller.as('inspector').must(`/purchasing/receipts/${receipt.receiptId}/accept`, { lines }),
    ({ number, acceptedQuantity, rejectedQuantity }) =>
      `${number}: ${acceptedQuantity} in stock, ${rejectedQuantity} 不合格`,
  );
}
