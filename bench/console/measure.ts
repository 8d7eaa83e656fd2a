import type { Browser, Page } from 'playwright-core';
import { pretend } from './pretend.ts';

export interface ConsoleManners {
  /** Requests until the desk stands. */
  readonly requests: number;
  /** Tasks over 50 ms while ten pages of ten thousand orders were turned. */
  readonly pagingLongTasks: number;
  /** Rows in the page of the list, however many orders there are. */
  readonly pagingRows: number;
  /** Elements that one turn drew anew, on average, for each row of its page. */
  readonly pagingDrawn: number;
  /** Share of the time of typing into a cart of 300 lines that long tasks took. */
  readonly typingLongShare: number;
  /** Lines that were drawn anew for one key, of 300. */
  readonly typingTouched: number;
}

/** How the console behaves in a real browser on a pretended API; figures depend on the machine, shares less so. */
export async function measureConsole(browser: Browser, folder: string): Promise<ConsoleManners> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const { url, asked } = await pretend(context, folder);
    await page.goto(url);
    await page.locator('.ll-card').first().waitFor();
    await page.waitForLoadState('networkidle');
    const requests = asked.length;
    return { requests, ...(await turnPages(page, url)), ...(await typeInCart(page, url)) };
  } finally {
    await context.close();
  }
}

/** Counts long tasks from now on; the browser tells them by itself. */
const watchLongTasks = `
  window.longTasks = { count: 0, time: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) { window.longTasks.count += 1; window.longTasks.time += duration; }
  }).observe({ type: 'longtask' });`;

const longTasks = (page: Page): Promise<{ readonly count: number; readonly time: number }> =>
  page.evaluate('({ ...window.longTasks })');

/** How many pages of the list are turned. */
const turns = 10;

async function turnPages(page: Page, url: string) {
  await page.goto(`${url}/orders?list-orders.status=placed`);
  await page.locator('.ll-table tbody tr').nth(20).waitFor();
  await page.evaluate(watchLongTasks);
  await page.evaluate(`
    window.drawn = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element) window.drawn += 1 + node.querySelectorAll('*').length;
    }).observe(document.body, { subtree: true, childList: true });`);
  for (let turn = 0; turn < turns; turn += 1) {
    const first = await page.locator('.ll-table tbody a').first().innerText();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.waitForFunction(`document.querySelector('.ll-table tbody a').innerText !== ${JSON.stringify(first)}`);
  }
  const { count } = await longTasks(page);
  const pagingRows = await page.locator('.ll-table tbody tr').count();
  const drawn = await page.evaluate<number>('window.drawn');
  return { pagingLongTasks: count, pagingRows, pagingDrawn: Math.round(drawn / turns / pagingRows) };
}

async function typeInCart(page: Page, url: string) {
  await page.goto(`${url}/orders/new?partnerId=ptn_1`);
  const box = page.getByRole('textbox', { name: /示范商品 150/ }).first();
  await box.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2_000);
  await page.evaluate(`
    window.touched = new Set();
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest('tr, li');
        if (row) window.touched.add(row);
      }
    }).observe(document.querySelector('.ll-content'), { subtree: true, childList: true, characterData: true, attributes: true });`);
  await box.click();
  await page.evaluate(watchLongTasks);
  const started = await page.evaluate<number>('performance.now()');
  await box.pressSequentially('12345', { delay: 60 });
  const [touched, ended] = await page.evaluate<[number, number]>('[window.touched.size, performance.now()]');
  const { time } = await longTasks(page);
  return { typingLongShare: Math.round((time / (ended - started)) * 100) / 100, typingTouched: touched };
}
