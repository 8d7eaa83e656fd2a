import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { flowCloud } from '../flows/cloud.ts';
import { read } from '../flows/people.ts';
import { openBrowser, Person } from './browser.ts';

let browser: Browser;
const open: Person[] = [];
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
afterEach(async () => {
  for (const person of open.splice(0)) await person.close();
});

const signIn = async (...words: Parameters<typeof Person.signIn> extends [Browser, ...infer R] ? R : never) => {
  const person = await Person.signIn(browser, ...words);
  open.push(person);
  return person;
};

describe('signing in on the console', () => {
  it('leads back to the screen that was asked for, and shows the post’s own menu', async () => {
    const person = await Person.open(browser);
    open.push(person);
    await person.page.goto('/orders?list-orders.status=placed');
    await person.page.locator('.ll-start .ll-primary').click();
    await person.enter('sales');
    await person.page.getByRole('heading', { level: 1, name: '订单' }).waitFor();
    expect(new URL(person.page.url()).search).toContain('list-orders.status=placed');
    const menu = await person.page.locator('#menu').innerText();
    expect(menu).toContain('订单');
    expect(menu).not.toContain('用户');
    expect(person.faults).toEqual([]);
  });

  it('says a wrong password on the page and lets nobody in', async () => {
    const person = await Person.open(browser);
    open.push(person);
    await person.page.goto('/');
    await person.page.locator('.ll-start .ll-primary').click();
    await person.enter('sales', 'Not-the-password-1');
    await person.page.getByRole('alert').waitFor();
    expect(await person.page.locator('.ll-shell').count()).toBe(0);
  });

  it('keeps the language and mode a person chose over a reload', async () => {
    const { page } = await signIn('quality');
    await page.locator('.ll-account summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    await page.locator('.ll-account summary').click();
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mode')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('forgets the person at sign-out: the way back leads to the start page', async () => {
    const { page } = await signIn('hospital');
    await page.locator('.ll-account summary').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.locator('.ll-start .ll-primary').waitFor();
    await page.goto('/orders');
    await page.locator('.ll-start .ll-primary').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('access_token');
  });
});

describe('a stranger among the partners', () => {
  it('finds nothing of another dealer: no order by its address, none by search, none in lists', async () => {
    const placed = await dealersOrder();
    const { page } = await signIn('dealer-2');
    await page.goto(`/orders/${placed.orderId}`);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.ll-content').innerText()).not.toContain(placed.number);

    await page.locator('.ll-search input').fill(placed.number);
    await page.locator('.ll-search [role=option]').first().waitFor();
    await page.getByText('未找到').waitFor();

    await page.goto('/orders');
    await page.locator('.ll-filters').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.ll-skeleton').length === 0);
    expect(await page.locator('.ll-content').innerText()).not.toContain(placed.number);
  });

  it('has no screen of the company’s own: their addresses say so', async () => {
    const { page } = await signIn('dealer-2');
    for (const path of ['/users', '/audit', '/stock', '/payments', '/recalls', '/purchases']) {
      await page.goto(path);
      await page.getByRole('heading', { name: '您的岗位不能使用此页面' }).waitFor();
    }
  });
});

/** An order of dealer D-01, placed through the API. */
async function dealersOrder(): Promise<{ orderId: string; number: string }> {
  const { partner } = await read('dealer', '/admin/me');
  const { item } = await read('dealer', '/catalogue/codes/internal/SYRINGE-03');
  const { signIn: token } = await import('../../local/sign-in.ts');
  const answer = await fetch(`${flowCloud().frontUrl}/api/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await token(flowCloud(), { username: 'dealer', password: 'Lotline-demo-1' })}`,
      'content-type': 'application/json',
      'idempotency-key': `stranger-${Date.now()}`,
    },
    body: JSON.stringify({ partnerId: partner.partnerId, lines: [{ itemId: item.itemId, quantity: 100 }] }),
  });
  return (await answer.json()) as { orderId: string; number: string };
}
