import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { mayOpen } from '../../console/src/app/rights.ts';
import type { Me } from '../../console/src/app/me.tsx';
import { screens, type Screen } from '../../console/src/app/screens.ts';
import { people } from '../../local/seed/company.ts';
import { read } from '../flows/people.ts';
import { openBrowser, Person, type Look } from './browser.ts';
import { findSamples, type Samples } from './samples.ts';
import { ensureStory } from './story.ts';

/** The person who works on a screen: of those who may open it, the first in this order. */
const order = [
  'quality-manager',
  'quality',
  'sales-manager',
  'sales',
  'finance-manager',
  'receiver',
  'picker',
  'checker',
  'shipper',
  'inspector',
  'purchaser',
  'auditor',
  'admin',
  'dealer',
];

/** The same screen in two dresses: each language, mode and width is looked at on every screen. */
const dresses = [
  { device: 'desk', language: 'zh', mode: 'light' },
  { device: 'phone', language: 'en', mode: 'dark' },
] as const satisfies readonly Look[];

/** What stands behind the address where a screen asks for more than its path. */
const questions: Readonly<Record<string, (samples: Samples) => string>> = {
  '/notices/$recallId': ({ partnerId }) => `?${new URLSearchParams({ partnerId: partnerId ?? '' })}`,
  '/trace/lot': ({ itemId, lot }) => `?${new URLSearchParams({ itemId: itemId ?? '', lot: lot ?? '' })}`,
};

const meOf = (username: string): Me => {
  const person = people.find((one) => one.username === username);
  return {
    userId: username,
    roles: person?.roles ?? ['administrator'],
    features: [],
    ...(person?.partnerCode ? { partner: { partnerId: '', code: '', name: '' } } : {}),
  } as unknown as Me;
};

const workerOf = (screen: Screen): string => {
  const found = order.find((username) => mayOpen(meOf(username), screen));
  if (!found) throw new Error(`nobody of the demo company may open ${screen.path}`);
  return found;
};

let browser: Browser;
let samples: Samples;
let warehouseNames: readonly string[];
const signedIn = new Map<string, Promise<Person>>();
beforeAll(async () => {
  await ensureStory();
  [browser, samples] = await Promise.all([openBrowser(), findSamples()]);
  const { items } = (await read('quality', '/inventory/warehouses')) as { items: { name: string }[] };
  warehouseNames = items.map(({ name }) => name);
}, 300_000);
afterAll(() => browser.close());

/** One browser for each person and dress, kept over the walk. */
function as(username: string, look: Look): Promise<Person> {
  const key = `${username} ${JSON.stringify(look)}`;
  const person = signedIn.get(key) ?? Person.signIn(browser, username, look);
  signedIn.set(key, person);
  return person;
}

const addressOf = ({ path }: Screen): string =>
  path.replaceAll(/\$([A-Za-z]+)/g, (_, name: string) => {
    // The partner's notice is a recall that was sent to him.
    const value = samples[path.startsWith('/notices') ? 'noticeId' : name];
    if (!value) throw new Error(`there is no ${name} on this cloud`);
    return value;
  }) + (questions[path]?.(samples) ?? '');

/** Moves on without loading the console anew, as a click on a link does. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.waitForTimeout(150);
  await page.locator('.ll-content h1').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.ll-skeleton').length === 0);
}

async function seriousFindings(page: Page, ...rules: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Elements without a finding are not told: to describe each of them takes far longer than to find fault with it.
  const { violations } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...(only.length > 0 ? { runOnly: [...only] } : {}),
      }),
    rules,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary}`),
    );
}

/** Labels and cells that show a name of the code instead of a word: `partnerId`, `place-order`, `orders.title`. */
const rawLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'th, dt, legend, label > span:first-child, label[for], button, h1, h2, h3, summary, option, td:not(:has(code))',
      ),
    ]
      .flatMap((element) => (element.textContent ?? '').split(' · '))
      .map((text) => text.trim())
      // Files are called so too.
      .filter((text) => !/\.(?:csv|xlsx|pdf|xml|json|png|jpg|zip|jsonl)$/.test(text))
      .filter((text) => /^[a-z]+[A-Z][A-Za-z]*$|^[a-z]+(?:-[a-z]+)+$|^[a-z]+\.[a-zA-Z]+$/.test(text)),
  );

/** Chinese on an English screen, other than in data: headings of columns, names of fields, buttons of acts. */
async function chineseLabels(page: Page): Promise<string[]> {
  const labels = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.ll-menu a, .ll-menu h2, th, dt, legend, label > span:first-child, .ll-page-head .ll-button, .ll-pager button',
      ),
    ]
      .map((element) => (element.textContent ?? '').trim())
      .filter((text) => /\p{Script=Han}/u.test(text)),
  );
  // The stock board has a column for each warehouse, under the name the company gave it.
  return labels.filter((label) => !warehouseNames.includes(label));
}

/** Folder for pictures of every screen, for people who want to look at them. */
const pictures = process.env['LOTLINE_PICTURES'];

/**
 * True where each dress is looked at in the other mode too, so that every pair of language and mode is. It takes as long
 * again: the palettes of both modes are held against each other in test/console on every run.
 */
const looksAtBothModes = process.env['LOTLINE_BOTH_MODES'] === '1';

/** The other mode differs in colours alone. */
async function findingsInOtherMode(page: Page): Promise<string[]> {
  const choose = page.locator('.ll-account button').nth(1);
  await page.locator('.ll-account summary').click();
  await choose.click();
  const found = await seriousFindings(page, 'color-contrast');
  await choose.click();
  await page.locator('.ll-account summary').click();
  return found;
}

/** What is wrong with a screen in one dress: empty where nothing is. */
async function wrongOn(screen: Screen, username: string, look: (typeof dresses)[number]): Promise<object> {
  const { page, faults } = await as(username, look);
  faults.splice(0);
  await go(page, addressOf(screen));
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    const name = `${screen.path.replaceAll(/\W+/g, '_')}-${look.device}.png`;
    await page.screenshot({ path: join(pictures, name), fullPage: true });
  }
  const refused = await page.locator('.ll-content > .ll-refusal, .ll-content > .ll-empty h1').allInnerTexts();
  const serious = await seriousFindings(page);
  const inOtherMode = looksAtBothModes ? await findingsInOtherMode(page) : [];
  const raw = await rawLabels(page);
  const chinese = look.language === 'en' ? await chineseLabels(page) : [];
  const [shown = 0, width = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  const tooWide = shown > width ? [`${shown} of ${width} px`] : [];
  const noHelp = (await page.locator('.ll-icon-button').count()) > 0 ? [] : ['no button for help'];
  const findings = { refused, serious, inOtherMode, raw, chinese, tooWide, noHelp, faults: [...faults] };
  return Object.fromEntries(Object.entries(findings).filter(([, found]) => found.length > 0));
}

// Both dresses at once: each has a browser of its own, and one waits for the cloud while the other draws.
describe('every screen, on a desk in Chinese and light and on a phone in English and dark', () => {
  test.each(screens.map((screen) => [screen.path, workerOf(screen), screen] as const))(
    '%s as %s',
    async (_path, username, screen) => {
      const wrong = await Promise.all(dresses.map((look) => wrongOn(screen, username, look)));
      expect(Object.fromEntries(dresses.map(({ device }, at) => [device, wrong[at]]))).toEqual({ desk: {}, phone: {} });
    },
  );
});
