import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, as as api, read } from '../flows/people.ts';
import { openBrowser, Person } from './browser.ts';
import { filmOfCode } from './film.ts';

jest.setTimeout(240_000);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'lotline-camera-'))));
afterAll(() => rm(folder, { recursive: true }));

interface Line {
  readonly line: number;
  readonly lot: string;
  readonly expiry: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly picked: number;
}

/** An order of the second dealer, approved and allocated: a shipment that waits to be picked. */
async function shipmentToPick(): Promise<{ shipmentId: string; lines: readonly Line[]; di: string }> {
  const { partner } = (await read('dealer-2', '/admin/me')) as { partner: { partnerId: string } };
  const { item } = (await read('quality', '/catalogue/codes/internal/CATHETER-02')) as {
    item: { itemId: string; levels: { di: string; quantity: number }[] };
  };
  const { positions } = (await read('sales', `/inventory/items/${item.itemId}/stock`)) as {
    positions: { warehouseId: string; stock: { available: number } }[];
  };
  const most = positions.toSorted((a, b) => b.stock.available - a.stock.available)[0];
  const order = await api('sales').must('/orders', {
    partnerId: partner.partnerId,
    warehouseId: most?.warehouseId,
    lines: [{ itemId: item.itemId, quantity: 3 }],
  });
  const { status } = (await read('sales', `/orders/${order.orderId}`)) as { status: string };
  if (status === 'placed') await api('sales-manager').must(`/orders/${order.orderId}/approve`, {});
  const shipmentId = await eventually('goods allocated', async () => {
    const { shipments } = (await read('sales', `/orders/${order.orderId}`)) as { shipments: { shipmentId: string }[] };
    return shipments[0]?.shipmentId;
  });
  const { lines } = (await read('picker', `/logistics/shipments/${shipmentId}`)) as { lines: Line[] };
  const di = item.levels.find(({ quantity }) => quantity === 1)?.di ?? '';
  return { shipmentId, lines, di };
}

const gs1Day = (day: string): string => day.slice(2).replaceAll('-', '');

describe('a phone’s camera', () => {
  it('reads a drawn DataMatrix and shows item, lot and expiry', async () => {
    const { lines, di } = await shipmentToPick();
    const [line] = lines;
    if (!line) throw new Error('the shipment has no line');
    const film = join(folder, 'label.y4m');
    await filmOfCode(film, `(01)${di}(17)${gs1Day(line.expiry)}(10)${line.lot}`);
    const browser = await openBrowser(film);
    try {
      const { page } = await Person.signIn(browser, 'picker', { device: 'phone' });
      await page.goto('/warehouse/look-up');
      await page.getByRole('button', { name: '用摄像头扫描' }).click();
      await page.getByText(line.lot).first().waitFor({ timeout: 60_000 });
      expect(await page.locator('.ll-content').innerText()).toContain(line.expiry);
    } finally {
      await browser.close();
    }
  });
});

describe('a dead spot in the warehouse', () => {
  it('keeps what is picked, says that it waits, and sends it exactly once when the network is back', async () => {
    const { shipmentId, lines, di } = await shipmentToPick();
    const [line] = lines;
    if (!line) throw new Error('the shipment has no line');
    const browser = await openBrowser();
    try {
      const { page, context } = await Person.signIn(browser, 'picker', { device: 'phone' });
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/picks')) sent.push(request.headers()['idempotency-key'] ?? '');
      });
      await page.goto(`/warehouse/shipment/${shipmentId}`);
      await page.locator('.ll-next').waitFor();
      await page.waitForTimeout(1_500);
      await context.setOffline(true);
      for (let unit = 0; unit < line.quantity; unit += 1) {
        await page.locator('.ll-scan input').fill(`]d201${di}17${gs1Day(line.expiry)}10${line.lot}`);
        await page.locator('.ll-scan input').press('Enter');
        await page.locator('.ll-verdict[data-tone=done]').waitFor();
        await page.waitForTimeout(300);
      }
      await page
        .getByText(/待发送/)
        .first()
        .waitFor();
      const { lines: before } = (await read('picker', `/logistics/shipments/${shipmentId}`)) as { lines: Line[] };
      expect(before[0]?.picked).toBe(0);

      await context.setOffline(false);
      await eventually('what waited was sent', async () => {
        const { lines: after } = (await read('picker', `/logistics/shipments/${shipmentId}`)) as { lines: Line[] };
        return after[0]?.picked === line.quantity ? true : undefined;
      });
      await page.waitForFunction(() => !/待发送 [1-9]/.test(document.body.innerText));
      // Every try of one act carries one key; no act was made twice.
      expect(sent.length).toBeGreaterThan(0);
      const { lines: after } = (await read('picker', `/logistics/shipments/${shipmentId}`)) as { lines: Line[] };
      expect(after[0]?.picked).toBe(line.quantity);
    } finally {
      await browser.close();
    }
  });
});
