import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '../../domain/shared/calendar.ts';
import { fileItemPapers } from '../file-papers.ts';
import { importItems, totalsOf, type ReportLine } from '../import-items.ts';
import { storyDay, type Cast } from './cast.ts';
import { checkAll, pickAll, shipAndDeliver } from './goods-out.ts';
import { approveAndAllocate } from './orders-in.ts';
import { read, type Teller } from './teller.ts';

/** Real device records, beside the project where they are at hand. */
const sample = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'gudid-sample.jsonl');

interface Imported {
  readonly itemId: string;
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
  readonly serialManaged: boolean;
  readonly lotManaged: boolean;
  readonly expiryManaged: boolean;
  readonly coldChain: boolean;
  readonly levels: readonly unknown[];
}

/** A list of real devices is imported; pending items cannot be ordered; quality approves three, and they sell. */
export async function importedGoods(teller: Teller, cast: Cast, file = sample): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.log(`\n   (${file} 不存在，跳过导入 / is not there: the import is left out)`);
    return;
  }
  teller.chapter(
    '导入真实器械数据',
    'Real device records are imported; what is pending does not sell, what quality approves does',
  );
  const token = await teller.token('quality');
  const lines = await teller.act(
    'quality',
    '导入 imports the list',
    () => importItems(text, { api: teller.apiUrl, token, told: () => undefined }),
    (report) => {
      const { accepted, refused, unchanged } = totalsOf(report);
      return `${report.length} records: ${accepted} accepted, ${refused} refused, ${unchanged} unchanged`;
    },
  );
  const chosen = await threePending(teller, lines);
  const [first] = chosen;
  if (!first) {
    teller.note('没有待审核的合适品种 no suitable pending item is left');
    return;
  }
  await teller.refused('sales', '订购待首营审核的品种 orders a pending item', 'item-not-approved', () =>
    teller.as('sales').send('POST', '/orders', {
      partnerId: cast.dealerId,
      lines: [{ itemId: first.itemId, quantity: 1 }],
    }),
  );
  for (const item of chosen) await approveAndStock(teller, cast, item);
  const order = await teller.act(
    'dealer',
    '订购已批准的三个品种 orders the three approved items',
    () =>
      teller.as('dealer').must('/orders', {
        partnerId: cast.dealerId,
        lines: chosen.map(({ itemId }) => ({ itemId, quantity: 5 })),
      }),
    ({ number, gross }) => `${number}, ${gross} CNY`,
  );
  const orderId = order.orderId as string;
  const shipmentId = await approveAndAllocate(teller, orderId);
  await pickAll(teller, shipmentId);
  await checkAll(teller, shipmentId);
  await shipAndDeliver(teller, orderId, cast.dealerId, shipmentId, { day: storyDay(cast, 2), time: '08:00' });
}

/** Three imported items that wait for review and are kept by lot and expiry, so that any warehouse can hold them. */
async function threePending(teller: Teller, lines: readonly ReportLine[]): Promise<readonly Imported[]> {
  const chosen: Imported[] = [];
  for (const { itemId } of lines) {
    if (!itemId || chosen.length === 3) continue;
    const item = (await read(teller.as('quality'), `/catalogue/items/${itemId}`)) as Imported;
    const fits = item.lotManaged && item.expiryManaged && !item.serialManaged && !item.coldChain;
    if (item.status === 'pending' && fits) chosen.push(item);
  }
  return chosen;
}

async function approveAndStock(teller: Teller, cast: Cast, item: Imported): Promise<void> {
  const { itemId } = item;
  await teller.act(
    'quality',
    '上传注册证与标签样稿 attaches certificate and label',
    () => fileItemPapers(teller.as('quality'), itemId),
    () => '已查毒 found clean',
  );
  await teller.act(
    'quality-manager',
    '首营审核通过（演示证书） approves with a fictional certificate marked as demo',
    () =>
      teller.as('quality-manager').must(`/catalogue/items/${itemId}/approve`, {
        certificates: [
          {
            // Each run has days of its own, and a number has one certificate.
            number: `国械注进演示${cast.run}`,
            validFrom: addDays(cast.day, -700),
            validTo: addDays(cast.day, 1000),
            demo: true,
          },
        ],
        confirmed: { riskClass: 'III', implantable: false, taxRateBp: 1300, productLine: 'consumable' },
      }),
    ({ code, status }) => `${code} ${item.name}: ${status}, ${item.levels.length} packaging levels`,
  );
  await teller.as('sales-manager').must('/pricing/prices', {
    prices: [
      {
        itemId,
        level: 'list',
        unitPrice: '230.0000',
        validFrom: addDays(cast.day, -1),
        validTo: addDays(cast.day, 700),
      },
    ],
  });
  await teller.as('quality-manager').must('/inventory/opening-stock', {
    warehouseId: 'wh_east',
    lines: [
      {
        itemId,
        lot: `G${cast.run}`,
        expiry: addDays(cast.day, 500),
        productionDate: addDays(cast.day, -100),
        quantity: 40,
      },
    ],
  });
}
