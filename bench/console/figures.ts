import { join } from 'node:path';
import { buildConsole } from '../../local/generate/build-console.ts';
import { openBrowser } from '../../test/browser/browser.ts';
import type { ConsoleFigures } from '../report.ts';
import { measureConsole } from './measure.ts';
import { weighConsole } from './weight.ts';

const folder = join(import.meta.dirname, '../../dist/console');

/** Builds the console where it changed, weighs it by its manifest and watches it in a browser. */
export async function consoleFigures(): Promise<ConsoleFigures> {
  await buildConsole(folder);
  const { routes: _routes, ...weight } = await weighConsole(folder);
  const browser = await openBrowser();
  try {
    const { pagingLongTasks, ...manners } = await measureConsole(browser, folder);
    return { ...weight, ...manners, longTasks: pagingLongTasks };
  } finally {
    await browser.close();
  }
}
