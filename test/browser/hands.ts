import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, Person, type Look } from './browser.ts';

/** The people of a test who sit at screens, each in a browser of his own that stays open until the end. */
export class Hands {
  #browser: Promise<Browser> | undefined;
  readonly #people = new Map<string, Promise<Person>>();

  /** The page of a person, signed in when he is first named. */
  async as(username: string, look: Look = {}): Promise<Page> {
    this.#browser ??= openBrowser();
    const browser = await this.#browser;
    const person = this.#people.get(username) ?? Person.signIn(browser, username, look);
    this.#people.set(username, person);
    return (await person).page;
  }

  /** Ends the day; what went wrong in a page without anybody seeing it fails the test. */
  async close(): Promise<void> {
    // Who could not sign in has failed his act already.
    const people = await Promise.allSettled(this.#people.values());
    await (await this.#browser)?.close();
    const faults = people.flatMap((person) => (person.status === 'fulfilled' ? person.value.faults : []));
    expect(faults).toEqual([]);
  }
}

/** Acts that stand on those before: after one that failed the others would only wait in vain. */
export function actsInTurn(): (what: string, act: () => Promise<void>) => void {
  let hasFailed = false;
  return (what, act) => {
    test(what, async () => {
      if (hasFailed) throw new Error('an act before this one failed');
      hasFailed = true;
      await act();
      hasFailed = false;
    });
  };
}

/** Types into a box that looks things up, and takes the first it finds. */
export async function choose(page: Page, box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await page.locator('[role=listbox]:visible [role=option]:not([aria-disabled=true])').first().click();
}

/** Numbers of documents stand in headings; ids in the address. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
