import { addDays } from '../../domain/shared/calendar.ts';
import { gs1Date, type Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

interface Term {
  readonly number: string;
  readonly validTo?: string;
}

/**
 * A certificate was renewed eleven days late. What was made on its last day sells for ever, what was made a day later
 * never: it comes in, since it stands on the dock, and the inspector can only reject it.
 */
export async function certificateGate(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('注册证按生产日期把关', 'Certificates gate by the day the goods were made');
  teller.at(cast.day, '09:40');
  const { item } = await read(teller.as('quality'), '/catalogue/codes/internal/DRESSING-20');
  const { itemId, certificates, levels } = item as {
    itemId: string;
    certificates: readonly Term[];
    levels: readonly { di: string }[];
  };
  const lastDay = certificates[0]?.validTo ?? cast.day;
  const purchase = await teller.act(
    'purchaser',
    '采购敷料 orders dressings',
    () =>
      teller.as('purchaser').must('/purchasing/orders', {
        supplierId: cast.supplierId,
        warehouseId: 'wh_east',
        lines: [{ itemId, quantity: 200, unitPrice: '4.2000' }],
      }),
    ({ number }) => `${number}, ${certificates[0]?.number}: ${certificates.map(({ validTo }) => validTo).join(' / ')}`,
  );
  const scan = (lot: string, made: string) => ({
    code: `(01)${levels[0]?.di}(11)${gs1Date(made)}(17)${gs1Date(addDays(made, 1095))}(10)${lot}${cast.run}`,
    packages: 50,
  });
  const delivery = {
    purchaseOrderId: purchase.purchaseOrderId as string,
    supplierId: cast.supplierId,
    deliveryNote: `SD-${cast.run}`,
    scans: [scan('T', lastDay), scan('U', addDays(lastDay, 1))],
  };
  await teller.refused(
    'receiver',
    '条码缺少生产日期 a label without the production date the UDI database promises',
    'udi-incomplete',
    () =>
      teller.as('receiver').send('POST', '/purchasing/receipts', {
        ...delivery,
        scans: [{ code: `(01)${levels[0]?.di}(17)${gs1Date(addDays(cast.day, 500))}(10)T${cast.run}` }],
      }),
  );
  const receipt = await teller.act(
    'receiver',
    '扫码收货 received by scan',
    () => teller.as('receiver').must('/purchasing/receipts', delivery),
    ({ lines }) =>
      (lines as { lot: string; outsideCertificate: boolean }[])
        .map(({ lot, outsideCertificate }) => `${lot} ${outsideCertificate ? '证外生产' : '证内生产'}`)
        .join(', '),
  );
  const lines = receipt.lines as { line: number; quantity: number; outsideCertificate: boolean }[];
  const accept = (body: object) =>
    teller.as('inspector').send('POST', `/purchasing/receipts/${receipt.receiptId}/accept`, body);
  await teller.refused(
    'inspector',
    '证外产品判合格 accepts what no certificate covers',
    'made-outside-certificate',
    () => accept({ lines: lines.map(({ line, quantity }) => ({ line, accepted: quantity })) }),
  );
  await teller.act(
    'inspector',
    '证内合格、证外不合格 accepts one lot, rejects the other',
    () =>
      teller.as('inspector').must(`/purchasing/receipts/${receipt.receiptId}/accept`, {
        lines: lines.map(({ line, quantity, outsideCertificate }) =>
          outsideCertificate
            ? { line, accepted: 0, rejected: quantity, reason: '生产日期不在注册证有效期内', disposal: '退回供货者' }
            : { line, accepted: quantity },
        ),
      }),
    ({ acceptedQuantity, rejectedQuantity }) => `${acceptedQuantity} in stock, ${rejectedQuantity} 不合格`,
  );
}
