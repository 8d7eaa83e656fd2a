import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { measureConsole, type ConsoleManners } from '../../bench/console/measure.ts';
import { weighConsole, type ConsoleWeight } from '../../bench/console/weight.ts';
import { openBrowser } from './browser.ts';

const folder = join(import.meta.dirname, '../../dist/console');

let browser: Browser;
let weight: ConsoleWeight;
let manners: ConsoleManners;
beforeAll(async () => {
  browser = await openBrowser();
  [weight, manners] = await Promise.all([weighConsole(folder), measureConsole(browser, folder)]);
}, 180_000);
afterAll(() => browser.close());

describe('the console stays light (gzip KB of JavaScript)', () => {
  it('until the sign-in and the desk stand: under 250', () => {
    expect(weight.signInKb).toBeLessThan(250);
    expect(weight.firstLoadKb).toBeLessThan(250);
    expect(weight.signInKb).toBeGreaterThan(50);
  });

  it('no screen adds 150 or more; charts and scanner come when they open', () => {
    expect(Object.keys(weight.routes).length).toBeGreaterThan(50);
    expect(Object.entries(weight.routes).filter(([, kb]) => kb >= 150)).toEqual([]);
  });

  it('the desk asks for few things', () => {
    expect(manners.requests).toBeLessThan(60);
  });
});

describe('the console stays quick, told by counts', () => {
  it('ten thousand orders are as light as twenty-five: only a page of them is drawn', () => {
    expect(manners.pagingRows).toBe(25);
    // Of the page too, no more than its rows is drawn for a turn: a row has about 18 elements.
    expect(manners.pagingDrawn).toBeGreaterThan(0);
    expect(manners.pagingDrawn).toBeLessThan(40);
  });

  it('a key typed into one of 300 lines draws that line and no other', () => {
    expect(manners.typingTouched).toBeLessThanOrEqual(2);
    expect(manners.typingTouched).toBeGreaterThan(0);
  });
});
