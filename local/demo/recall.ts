import { storyDay, type Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';
import { approveAndAllocate } from './orders-in.ts';
import { pickAll } from './goods-out.ts';

interface Notice {
  readonly partnerId: string;
  readonly dueAt: string;
  readonly status: string;
  readonly lots: readonly { readonly lot: string; readonly issued: number }[];
}

/** The registrant recalls the lot: stopped at once everywhere, found, noticed, returned, counted unit by unit. */
export async function recall(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '召回：即时拦截，逐件闭环',
    'A recall: goods stop at once, every consignee found, every unit accounted for',
  );
  teller.at(storyDay(cast, 93), '08:00');
  const { catheter } = cast;
  const waiting = await teller.act(
    'dealer-2',
    '另一经销商下单 another sub-distributor orders from the same lot',
    () =>
      teller.as('dealer-2').must('/orders', {
        partnerId: cast.otherDealerId,
        warehouseId: 'wh_east',
        lines: [{ itemId: catheter.itemId, quantity: 20 }],
      }),
    ({ number }) => String(number),
  );
  const shipmentId = await approveAndAllocate(teller, waiting.orderId as string);
  await pickAll(teller, shipmentId);

  teller.at(storyDay(cast, 93), '09:00');
  const started = await teller.act(
    'quality',
    '启动召回 the registrant’s notice is captured and goods stop',
    () =>
      teller.as('quality').must('/quality/recalls', {
        role: 'distributor',
        recallClass: 'I',
        reason: '导管断裂风险',
        noticeReference: `械召回〔演示〕${cast.run}`,
        officialNoticeUrl: 'https://www.nmpa.gov.cn/',
        noticeReceivedAt: teller.now,
        itemId: catheter.itemId,
        lots: [cast.recalledLot],
      }),
    ({ number, recallId }) => `${number} ${recallId}: lot ${cast.recalledLot} stopped`,
  );
  const path = `/quality/recalls/${started.recallId}`;
  await teller.refused('checker', '复核已拣货物 checks goods picked before the recall', 'goods-stopped', () =>
    teller.as('checker').send('POST', `/logistics/shipments/${shipmentId}/checks`, {
      checks: [{ line: 1, lot: cast.recalledLot, quantity: 20 }],
    }),
  );
  const found = await teller.follows(
    '找到全部收货单位 every consignee is found',
    async () => {
      const shown = await read(teller.as('quality'), path);
      return shown.finding === 'done' && shown.notices.length > 0 ? shown : undefined;
    },
    ({ notices }) => `${notices.length} notices`,
  );
  for (const notice of found.notices as Notice[]) {
    teller.note(
      `${notice.partnerId}: ${notice.lots.map(({ lot, issued }) => `${lot} × ${issued}`).join(', ')}, due ${notice.dueAt}`,
    );
  }
  await teller.refused('quality-manager', '未闭环即关闭 closes before it adds up', 'notice-not-answered', () =>
    teller.as('quality-manager').send('POST', `${path}/close`, {}),
  );

  teller.at(storyDay(cast, 94), '09:00');
  for (const notice of found.notices as Notice[]) await answerAndReturn(teller, cast, path, notice);
  await destroyAll(teller, cast, path);
  await teller.act(
    'quality-manager',
    '逐件相符，结案 adds up unit by unit and closes',
    () => teller.as('quality-manager').must(`${path}/close`, {}),
    ({ status, issued, used, returned, destroyed }) =>
      `${status}: issued ${issued} = used ${used} + returned ${returned}; destroyed ${destroyed}`,
  );
  const shown = await read(teller.as('quality'), path);
  teller.note(`equation ${JSON.stringify(shown.equation)}, effectiveness ${shown.effectivenessPercent} %`);
}

/** The sub-distributor answers by itself and has used two; others answer on paper. What is left comes back. */
async function answerAndReturn(teller: Teller, cast: Cast, path: string, notice: Notice): Promise<void> {
  const isDealer = notice.partnerId === cast.dealerId;
  const used = isDealer ? 2 : 0;
  const lots = notice.lots.map(({ lot, issued }) => ({ lot, used, onHand: issued - used, forwarded: 0 }));
  const answers = `${path}/notices/${notice.partnerId}`;
  await teller.act(
    isDealer ? 'dealer' : 'quality',
    isDealer ? '确认召回并报告已使用 2 acknowledges, 2 used' : '登记书面回执 a paper answer recorded',
    () =>
      isDealer
        ? teller.as('dealer').must(`${answers}/answers`, { lots })
        : teller.as('quality').must(`${answers}/recorded-answers`, { lots, evidence: `回执 ${cast.run}` }),
    ({ used: told, toReturn }) => `used ${told}, to return ${toReturn}`,
  );
  for (const { lot, onHand } of lots) {
    await teller.act(
      'receiver',
      '退回收货 goods come back',
      () =>
        teller.as('receiver').must(`${path}/returns`, {
          partnerId: notice.partnerId,
          warehouseId: 'wh_east',
          lot,
          quantity: onHand,
        }),
      ({ returned, outstanding }) => `${returned} returned, ${outstanding} outstanding`,
    );
  }
}

async function destroyAll(teller: Teller, cast: Cast, path: string): Promise<void> {
  const stock = await teller.follows(
    '库存已全部转为召回状态 all stock of the lot stands as recalled',
    async () => {
      const { positions } = await read(teller.as('quality'), `/inventory/items/${cast.catheter.itemId}/stock`);
      const position = (positions as Position[]).find(({ lot }) => lot === cast.recalledLot);
      return position && position.stock.available === 0 && position.stock.reserved === 0 ? position.stock : undefined;
    },
    ({ recalled, nonConforming, quarantine }) =>
      `recalled ${recalled}, non-conforming ${nonConforming}, quarantine ${quarantine}`,
  );
  await teller.act(
    'quality-manager',
    '监督销毁 destroyed under supervision',
    () =>
      teller.as('quality-manager').must(`${path}/destructions`, {
        warehouseId: 'wh_east',
        lot: cast.recalledLot,
        quantity: stock.recalled,
        supervision: `监销记录 ${cast.run}`,
      }),
    ({ quantity }) => `${quantity} destroyed`,
  );
}

interface Position {
  readonly lot: string;
  readonly stock: {
    readonly available: number;
    readonly reserved: number;
    readonly recalled: number;
    readonly nonConforming: number;
    readonly quarantine: number;
  };
}
