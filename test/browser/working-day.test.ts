import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { eventually, read } from '../flows/people.ts';
import { viewports } from './browser.ts';
import { actsInTurn, choose, Hands, idIn } from './hands.ts';

// A person takes a while, and a busy machine longer.
jest.setTimeout(180_000);

/** A working day by hands on screens: nine posts, desks and phones. Each test is one act and stands on those before. */
const today = dayOf(new Date().toISOString(), 'Asia/Shanghai');
const run = Date.now().toString(36).slice(-6).toUpperCase();
const lot = `B${run}`;
// First expired, first out: a later run on the same cloud brings goods that expire earlier, so that they are its own.
const expiry = addDays(today, 190 - Math.floor((Date.now() / 60_000) % 90));
/** The dealer of this day is served from here. */
const warehouse = 'wh_north';
const gs1Day = (day: string): string => day.slice(2).replaceAll('-', '');

const hands = new Hands();
const as = hands.as.bind(hands);
let folder: string;
let catheter: { itemId: string; code: string; name: string; di: string };
const known: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-day-'));
  const { item } = (await read('quality', '/catalogue/codes/internal/CATHETER-01')) as {
    item: { itemId: string; code: string; name: string; levels: { di: string; quantity: number }[] };
  };
  const box = item.levels.find(({ quantity }) => quantity === 10);
  catheter = { ...item, di: box?.di ?? '' };
}, 120_000);
afterAll(async () => {
  await hands.close();
  await rm(folder, { recursive: true });
});

const phone = { device: 'phone' } as const;

/** One act of the day. */
const it = actsInTurn();

/** The label of a box of ten of this day's lot, as a hardware scanner types it. */
const label = (ofLot = lot): string =>
  `]d201${catheter.di}17${gs1Day(expiry)}11${gs1Day(addDays(today, -200))}10${ofLot}`;

/** A scanner types the code and ends with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  const box = page.locator('.ll-scan input').first();
  await box.fill(code);
  await box.press('Enter');
}

describe('goods come in', () => {
  it('a purchaser orders from a supplier', async () => {
    const page = await as('purchaser');
    await page.goto('/purchases/new');
    await choose(
      page,
      page.getByRole('combobox', { name: '供应商' }).or(page.getByRole('combobox', { name: '供货者' })),
      'S-01',
    );
    await page.locator('select').first().selectOption(warehouse);
    await choose(page, page.getByRole('combobox', { name: '添加商品（编码、名称或扫码）' }), catheter.code);
    await page.getByLabel(/第 1 行 .*数量/).fill('100');
    await page.getByLabel(/第 1 行 .*单价/).fill('120');
    await page.getByRole('button', { name: '下达采购订单' }).click();
    await page.waitForURL(/\/purchases\/pur_/);
    known['purchase'] = idIn(page);
  });

  it('a receiver scans ten boxes on a phone; a box nobody ordered is refused with a reason', async () => {
    const page = await as('receiver', phone);
    await page.goto(`/warehouse/receive/${known['purchase']}`);
    await page.locator('.ll-scan input').waitFor();
    await scan(page, '(01)06901234567892(17)271231(10)X1');
    await page.locator('.ll-verdict[data-tone=stopped]').waitFor();
    for (let box = 0; box < 10; box += 1) {
      await scan(page, label());
      await page.locator('.ll-verdict[data-tone=done]').waitFor();
    }
    await page.getByText('合 100').waitFor();
    await page.getByLabel('随货同行单', { exact: false }).fill(`SH-${run}`);
    await page.getByRole('button', { name: '提交收货' }).click();
    await page.getByText(/收货完成：GR-/).waitFor();
    await page.getByRole('link', { name: '查看收货单' }).click();
    await page.waitForURL(/\/receipts\/rcp_|\/receipts\/[a-z]+_/);
    known['receipt'] = idIn(page);
  });

  it('an inspector accepts nine boxes and rejects one with its reason', async () => {
    const page = await as('inspector', phone);
    await page.goto(`/warehouse/accept/${known['receipt']}`);
    await scan(page, label());
    const line = page.locator('.ll-work-line[data-found=yes]');
    await line.getByRole('button', { name: '不合格' }).click();
    await setCount(line, 10);
    await line.getByRole('button', { name: '外包装破损' }).click();
    await line.getByRole('button', { name: '退回供货者' }).click();
    await page.getByRole('button', { name: '提交验收结论' }).click();
    await page.getByText('合格 90 / 不合格 10').waitFor();
  });
});

describe('an order goes out', () => {
  it('a dealer pastes a table: a code nobody knows is shown, never guessed, and dropped by hand', async () => {
    const page = await as('dealer-2');
    await page.goto('/orders/new');
    await page.getByRole('tab', { name: '粘贴表格' }).click();
    await page.getByLabel('粘贴的表格').fill(`编码\t数量\n${catheter.code}\t30\nNOBODY-${run}\t5\n`);
    await page.getByRole('button', { name: '识别编码并加入明细' }).click();
    await page.getByText('未知编码').first().waitFor();
    expect(await page.getByText(`NOBODY-${run}`).count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^提交订单/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '不要此行' }).click();
    await page.getByRole('button', { name: /^提交订单/ }).click();
    await page.waitForURL(/\/orders\/ord_/);
    known['order'] = idIn(page);
    await page.getByRole('heading', { level: 1, name: /^SO-/ }).waitFor();
    known['orderNumber'] = await page.locator('h1').innerText();
    expect(known['orderNumber']).toMatch(/^SO-\d{4}-\d{6}$/);
  });

  it('each line says why it costs what it costs', async () => {
    const page = await as('dealer-2');
    await page.getByRole('button', { name: /依据/ }).first().click();
    await page.locator('.ll-rules .ll-won').waitFor();
  });

  it('a sales manager finds it by its number and approves it, where policy has not', async () => {
    const { status } = (await read('sales', `/orders/${known['order']}`)) as { status: string };
    const page = await as('sales-manager');
    await page.keyboard.press('/');
    await choose(page, page.locator('.ll-search input'), known['orderNumber'] ?? '');
    await page.waitForURL(new RegExp(known['order'] ?? ''));
    if (status === 'placed') {
      await page.getByRole('button', { name: '审核通过' }).click();
      await page
        .locator('dialog[open]')
        .getByRole('button', { name: /提交|审核/ })
        .click();
    }
    const shipment = await eventually('goods allocated', async () => {
      const { shipments } = (await read('sales', `/orders/${known['order']}`)) as {
        shipments: { shipmentId: string }[];
      };
      return shipments[0]?.shipmentId;
    });
    known['shipment'] = shipment;
  });

  it('a picker scans three boxes on a phone; a foreign lot turns red', async () => {
    const page = await as('picker', phone);
    await page.goto('/warehouse/pick');
    await page.locator('.ll-content select').first().selectOption(warehouse);
    await page
      .getByText(known['orderNumber'] ?? '')
      .first()
      .click();
    await page.locator('.ll-next').waitFor();
    const { lines } = (await read('picker', `/logistics/shipments/${known['shipment']}`)) as { lines: ShipmentLine[] };
    await scan(page, label('WRONG1'));
    await page.locator('.ll-verdict[data-tone=stopped]').waitFor();
    await handleAll(page, lines);
    await page.getByText('全部拣完').waitFor();
  });

  it('a checker, another person, checks it', async () => {
    const page = await as('checker', phone);
    await page.goto(`/warehouse/shipment/${known['shipment']}`);
    await sentAll(await as('picker', phone));
    const { lines } = (await read('checker', `/logistics/shipments/${known['shipment']}`)) as { lines: ShipmentLine[] };
    await page.reload();
    await page.locator('.ll-next').waitFor();
    await handleAll(page, lines);
    await page.getByText('全部复核完成').waitFor();
    await sentAll(page);
  });

  it('a shipper lets it leave with its delivery note, and confirms the delivery with the signed copy', async () => {
    const page = await as('shipper', phone);
    await page.goto(`/warehouse/shipment/${known['shipment']}`);
    await page.getByRole('textbox', { name: /承运/ }).fill('示范冷链物流');
    await page.getByRole('textbox', { name: '运单号' }).fill(`SF${run}`);
    await page.getByRole('button', { name: '确认发运' }).click();
    await page.getByLabel('签收回单照片').waitFor();
    const photo = join(folder, 'signed.jpg');
    await writeFile(photo, `signed ${run}`);
    await page.getByLabel('签收回单照片').setInputFiles(photo);
    await page.getByRole('button', { name: '确认已签收' }).click();
    await eventually('delivered', async () => {
      const { status } = (await read('shipper', `/logistics/shipments/${known['shipment']}`)) as { status: string };
      return status === 'delivered' ? status : undefined;
    });
  });

  it('the dealer sees the whole way on the order’s timeline', async () => {
    const page = await as('dealer-2');
    await page.goto(`/orders/${known['order']}`);
    await page.locator('.ll-timeline li').nth(4).waitFor();
    const text = await page.locator('.ll-timeline').innerText();
    for (const step of ['下单', '拣货', '复核', '发运']) expect(text).toContain(step);
  });
});

describe('money comes in', () => {
  it('finance finds the invoice, records the payment and matches it to the cent', async () => {
    const { partnerId, gross } = (await read('sales', `/orders/${known['order']}`)) as {
      partnerId: string;
      gross: string;
    };
    const invoice = await eventually('invoice issued', async () => {
      const { items } = (await read('finance', `/finance/partners/${partnerId}/invoices`, { limit: 100 })) as {
        items: { orderId: string; invoiceId: string; number: string }[];
      };
      return items.find(({ orderId }) => orderId === known['order']);
    });
    known['invoice'] = invoice.invoiceId;
    const page = await as('finance');
    await page.goto(`/invoices/${invoice.invoiceId}`);
    await page.getByText(lot).first().waitFor();
    await page.goto('/payments');
    await page
      .getByRole('button', { name: /登记回款|收款|回款登记/ })
      .first()
      .click();
    const form = page.locator('dialog[open]');
    await choose(page, form.getByRole('combobox').first(), 'D-02');
    await form.getByLabel(/金额/).fill(gross);
    await form.locator('input[type=date]').first().fill(today);
    await form.locator('select').first().selectOption('transfer');
    await form.getByRole('button', { name: /提交|登记/ }).click();
    const payment = await eventually('payment recorded', async () => {
      const { items } = (await read('finance', '/finance/payments', { partnerId, limit: 100 })) as {
        items: { paymentId: string; amount: string; unmatched: string }[];
      };
      return items.find(({ amount, unmatched }) => amount === gross && unmatched === gross);
    });
    await page.goto(`/payments/${payment.paymentId}`);
    await page.getByLabel(`核销发票 ${invoice.number}`).check();
    await page.getByRole('button', { name: '提交核销' }).click();
    await eventually('matched', async () => {
      const { unmatched } = (await read('finance', `/finance/payments/${payment.paymentId}`)) as { unmatched: string };
      return unmatched === '0.00' ? unmatched : undefined;
    });
  });
});

describe('a recall runs', () => {
  it('quality traces the lot from its receipt to the dealer by a scan', async () => {
    const page = await as('quality');
    await page.goto('/trace');
    await scan(page, label());
    await page.waitForURL(/\/trace\/lot/);
    await page.getByText('北京瑞和医疗器械有限公司').first().waitFor();
    await page
      .getByText(/GR-\d{4}-\d{6}/)
      .first()
      .waitFor();
  });

  it('quality starts a recall of the lot after its reach was shown', async () => {
    const page = await as('quality');
    await page.goto(`/recalls/new?${new URLSearchParams({ itemId: catheter.itemId, lots: lot })}`);
    await page.getByText('北京瑞和医疗器械有限公司').first().waitFor();
    await page.getByRole('radio', { name: /二级/ }).check();
    await page.getByLabel('召回原因').fill('标签有误');
    await page.getByLabel('召回通知文号').fill(`ZH-${run}`);
    await page.getByLabel('收到通知时间').fill(`${today}T00:05`);
    await page.getByLabel('我已核对货品范围、级别和收货单位').check();
    await page.getByRole('button', { name: '立即发起召回' }).click();
    await page.waitForURL(/\/recalls\/rcl_/);
    known['recall'] = idIn(page);
  });

  it('the dealer answers the notice on a phone: all of it is still there', async () => {
    await eventually('notice sent', async () => {
      const { notices } = (await read('quality', `/quality/recalls/${known['recall']}`)) as { notices: unknown[] };
      return notices.length > 0 ? true : undefined;
    });
    const page = await as('dealer-2');
    await page.setViewportSize(viewports.phone);
    await page.goto(`/notices/${known['recall']}`);
    await page.getByRole('button', { name: '其余均为现存' }).first().click();
    await page.getByRole('button', { name: '提交反馈' }).click();
    await page.getByText('待退回').first().waitFor();
  });

  it('the cockpit shows the answer and that the goods still have to come back', async () => {
    const page = await as('quality-manager');
    await page.goto(`/recalls/${known['recall']}`);
    await page.getByText('1 / 1').first().waitFor();
    const { equation } = (await read('quality', `/quality/recalls/${known['recall']}`)) as {
      equation: { lot: string; unexplained: number; withConsignees: number }[];
    };
    expect(equation).toEqual([expect.objectContaining({ lot, unexplained: 0, withConsignees: 30 })]);
    expect(await page.locator('.ll-content').innerText()).toContain(lot);
  });

  it('no unit of the lot can be sold any more', async () => {
    const { positions } = (await read('quality', `/inventory/items/${catheter.itemId}/stock`)) as {
      positions: { lot: string; stock: Record<string, number> }[];
    };
    const own = positions.filter((position) => position.lot === lot);
    expect(own.map(({ stock }) => stock['available'])).toEqual(own.map(() => 0));
  });
});

interface ShipmentLine {
  readonly line: number;
  readonly lot: string;
  readonly quantity: number;
}

/** Scans this day's lot box by box; another lot that allocation chose is confirmed by hand. */
async function handleAll(page: Page, lines: readonly ShipmentLine[]): Promise<void> {
  for (const { lot: ofLine, quantity } of lines) {
    if (ofLine === lot && quantity % 10 === 0) {
      for (let box = 0; box < quantity / 10; box += 1) {
        await scan(page, label());
        await page.locator('.ll-verdict[data-tone=done]').waitFor();
      }
    } else {
      await page.locator('.ll-by-hand summary').first().click();
      await page.locator('.ll-by-hand').getByRole('button', { name: /^确认/ }).click();
    }
  }
}

/** Waits until nothing waits to be sent. */
async function sentAll(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.body.innerText.includes('待发送'), undefined, { timeout: 60_000 });
}

/** Types a number into the stepper of a line. */
async function setCount(line: ReturnType<Page['locator']>, count: number): Promise<void> {
  await line.locator('input[inputmode=numeric], input[type=number]').first().fill(String(count));
}
