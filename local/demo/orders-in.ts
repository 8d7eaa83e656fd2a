import { type Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

export interface StoryOrders {
  readonly dealerOrderId: string;
  readonly hospitalOrderId: string;
}

/** Orders of a sub-distributor and of a hospital, with an unknown code held and a lapsed licence refused. */
export async function ordersIn(teller: Teller, cast: Cast): Promise<StoryOrders> {
  teller.chapter('第 1 天上午：订单', 'Day 1: orders come in, each price says why, what is not lawful is refused');
  teller.at(cast.day, '10:00');
  const { catheter, syringe, stent, bed } = cast;
  const body = {
    partnerId: cast.dealerId,
    customerReference: `D01-${cast.run}`,
    lines: [
      { itemId: catheter.itemId, quantity: 60 },
      { itemId: syringe.itemId, quantity: 500 },
      { itemId: stent.itemId, quantity: 2 },
      { itemId: bed.itemId, quantity: 300 },
    ],
  };
  const key = `demo-order-${cast.run}`;
  const order = await teller.act(
    'dealer',
    '下单四行 places four lines',
    () => teller.as('dealer').must('/orders', body, { key }),
    ({ number, orderId, gross }) => `${number} ${orderId}, ${gross} CNY`,
  );
  await teller.act(
    'dealer',
    '同一请求再发 the same request again',
    () => teller.as('dealer').send('POST', '/orders', body, { key }),
    ({ body: again, headers }) =>
      `${again.number}, replay ${headers.get('idempotent-replay')}: nothing was placed twice`,
  );
  const shown = await read(teller.as('dealer'), `/orders/${order.orderId}`);
  for (const line of shown.lines as OrderLineShown[]) {
    const why = line.price.looked.map(({ outcome }) => outcome).join(', ');
    teller.note(`${line.line}. ${line.itemCode} ${line.quantity} × ${line.unitPrice} = ${line.gross}: ${why}`);
  }
  await teller.act(
    'erp-d01',
    '经销商系统直接下单 the dealer’s own system orders with client credentials',
    () =>
      teller
        .asSystem()
        .must('/orders', { partnerId: cast.dealerId, lines: [{ itemId: syringe.itemId, quantity: 100 }] }),
    ({ number, gross }) => `${number}, ${gross} CNY`,
  );
  await teller.refused('erp-d01', '系统为他人下单 the system orders for somebody else', 'not-found', () =>
    teller.asSystem().send('POST', '/orders', {
      partnerId: cast.otherDealerId,
      lines: [{ itemId: syringe.itemId, quantity: 1 }],
    }),
  );
  await teller.refused('dealer-2', '查看他人订单 looks at somebody else’s order', 'not-found', () =>
    teller.as('dealer-2').get(`/orders/${order.orderId}`),
  );
  await teller.refused('sales', '客户许可证过期 a partner whose licence lapsed', 'licence-lapsed', () =>
    teller.as('sales').send('POST', '/orders', {
      partnerId: cast.lapsedId,
      lines: [{ itemId: catheter.itemId, quantity: 1 }],
    }),
  );

  const content = `院内编码,名称,数量\nYC-1001,中心静脉导管包,30\nYC-1002,注射器,400\nYC-9${cast.run},新品,10\n`;
  const held = await teller.act(
    'sales',
    '医院订单文件 the hospital’s file with its own codes',
    () => teller.as('sales').must('/orders/files', { partnerId: cast.hospitalId, fileName: '订单.csv', content }),
    ({ outcome, number, unknownCodes }) =>
      `${number} ${outcome}: 未知编码 ${unknownCodes.join(', ')} held, not guessed`,
  );
  await teller.act(
    'sales',
    '映射编码 maps the code',
    () =>
      teller.as('sales').must('/catalogue/codes', {
        system: `partner:${cast.hospitalId}`,
        code: `YC-9${cast.run}`,
        itemId: syringe.itemId,
      }),
    ({ code }) => `${code} = ${syringe.code}`,
  );
  const placed = await teller.act(
    'sales',
    '转为正式订单 places the held order',
    () => teller.as('sales').must(`/orders/held/${held.heldId}/complete`, {}),
    ({ number, gross }) => `${number}, ${gross} CNY`,
  );
  return { dealerOrderId: order.orderId as string, hospitalOrderId: placed.orderId as string };
}

interface OrderLineShown {
  readonly line: number;
  readonly itemCode: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly gross: string;
  readonly price: { readonly looked: readonly { readonly outcome: string }[] };
}

/** Approves an order as another person than who placed it, and waits until goods are looked for. */
export async function approveAndAllocate(teller: Teller, orderId: string): Promise<string> {
  await teller.act(
    'sales-manager',
    '审核 approves',
    () => teller.as('sales-manager').must(`/orders/${orderId}/approve`, {}),
    ({ number }) => `${number} approved, credit taken`,
  );
  const order = await teller.follows(
    '先到期先出分配 allocated first-expired-first-out',
    async () => {
      const found = await read(teller.as('sales'), `/orders/${orderId}`);
      return found.shipments.length > 0 ? found : undefined;
    },
    ({ status, shipments, shortLines }) => `${status}, ${shipments[0].shipmentId}, short lines: ${shortLines}`,
  );
  const shipmentId = order.shipments[0].shipmentId as string;
  const shipment = await read(teller.as('picker'), `/logistics/shipments/${shipmentId}`);
  for (const line of shipment.lines as ShipmentLineShown[]) {
    teller.note(`${line.itemCode} lot ${line.lot} exp ${line.expiry}: ${line.quantity}`);
  }
  return shipmentId;
}

export interface ShipmentLineShown {
  readonly line: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly lot: string;
  readonly expiry: string;
  readonly quantity: number;
  readonly picked: number;
  readonly checked: number;
  readonly serialManaged: boolean;
  readonly serials: readonly string[];
}
