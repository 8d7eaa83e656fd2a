import { existsSync } from 'node:fs';
import { chromium, devices, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { people, administrator } from '../../local/seed/company.ts';
import { flowCloud } from '../flows/cloud.ts';

/**
 * Where a browser of the machine may be, the lightest first: the headless shell draws no window of its own and takes
 * half the time. `CHROMIUM` names another.
 */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function browserPath(): string {
  const found = [process.env['CHROMIUM'], ...places].find((path) => path && existsSync(path));
  if (!found)
    throw new Error('the console’s flows need Chromium: apt install chromium-headless-shell, or name one in CHROMIUM');
  return found;
}

export interface Look {
  readonly device?: 'desk' | 'phone';
  readonly language?: 'zh' | 'en';
  readonly mode?: 'light' | 'dark';
}

/** A browser on the run's own cloud; `cameraFile` is what its camera sees (a Y4M or MJPEG film). */
export async function openBrowser(cameraFile?: string): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      // Containers have no user namespaces for the sandbox; what is opened here is our own.
      '--no-sandbox',
      // Nobody looks at it: without a graphics process it takes half the machine.
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(cameraFile ? [`--use-file-for-fake-video-capture=${cameraFile}`] : []),
    ],
  });
}

export const viewports = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 800 } } as const;

/** A person's own browser: nothing is shared with others. Errors of the page are failures of the test. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page without anybody seeing it. */
  readonly faults: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', ({ message }) => this.faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text())) {
        this.faults.push(message.text());
      }
    });
  }

  static async open(
    browser: Browser,
    { device = 'desk', language = 'zh', mode = 'light' }: Look = {},
  ): Promise<Person> {
    const phone =
      device === 'phone' ? { ...devices['Pixel 7'], deviceScaleFactor: 1, defaultBrowserType: undefined } : {};
    const context = await browser.newContext({
      ...phone,
      viewport: viewports[device],
      baseURL: flowCloud().frontUrl,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: mode,
      // What moves while it waits is drawn sixty times a second, for nobody.
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
      permissions: ['camera'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Person(context, page);
  }

  /** A demo user's own browser, signed in through the sign-in pages as he would. */
  static async signIn(browser: Browser, username: string, look: Look = {}): Promise<Person> {
    const person = await Person.open(browser, look);
    await person.page.goto('/');
    await person.page.locator('.ll-start .ll-primary').click();
    await person.enter(username);
    await person.page.locator('.ll-shell').waitFor();
    return person;
  }

  /** Types name and password on the sign-in page. */
  async enter(username: string, password = passwordOf(username)): Promise<void> {
    await this.page.locator('input[name=username]').fill(username);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('input[name=password]').press('Enter');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

function passwordOf(username: string): string {
  const person = [administrator, ...people].find((one) => one.username === username);
  if (!person) throw new Error(`there is no demo user ${username}`);
  return person.password;
}
