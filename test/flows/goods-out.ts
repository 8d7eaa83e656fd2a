import { as, eventually, read } from './people.ts';

interface Line {
  readonly line: number;
  readonly lot: string;
  readonly quantity: number;
}

/** Places an order in the name of sales and has it approved by another person; answers order and shipment. */
export async function allocated(partnerId: string, itemId: string, quantity: number) {
  const { orderId } = await as('sales').must('/orders', {
    ...{ partnerId, warehouseId: 'wh_east', lines: [{ itemId, quantity }] },
  });
  await as('sales-manager').must(`/orders/${orderId}/approve`, {});
  const order = await eventually('goods reserved', async () => {
    const found = await read('sales', `/orders/${orderId}`);
    return found.shipments.length > 0 ? found : undefined;
  });
  return { orderId: orderId as string, shipmentId: order.shipments[0].shipmentId as string };
}

/** Picks, checks, ships and delivers a whole shipment of goods without serial numbers. */
export async function delivered(shipmentId: string): Promise<void> {
  const path = `/logistics/shipments/${shipmentId}`;
  const { lines } = await read('picker', path);
  const all = (lines as Line[]).map(({ line, lot, quantity }) => ({ line, lot, quantity }));
  await as('picker').must(`${path}/picks`, { picks: all });
  await as('checker').must(`${path}/checks`, { checks: all });
  const transport = { mode: 'carrier', carrier: '示范物流', waybill: `SF${shipmentId.slice(-10)}` };
  await as('shipper').must(`${path}/ship`, { transport });
  await as('shipper').must(`${path}/delivery`, { signedCopy: { reference: `copies/${shipmentId}.jpg` } });
}

export async function itemNamed(code: string): Promise<{ readonly itemId: string; readonly unit: string }> {
  return (await read('sales', `/catalogue/codes/internal/${code}`)).item;
}

export async function partnerNamed(code: string): Promise<string> {
  return (await read('sales', `/partners/codes/${code}`)).partnerId as string;
}
