import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { readHouse } from '../../infra/house.ts';
import { screens } from '../../console/src/app/screens.ts';
import { consoleSource } from './source.ts';

const { routes } = await readHouse(join(import.meta.dirname, '../../functions'));
const source = consoleSource();

/** Routes that no screen calls, and why nobody misses them there. */
const withoutScreen: Readonly<Record<string, string>> = {};

/** Files of the console that call an operation by its name. */
const callers = (name: string): readonly string[] =>
  source.filter(({ text }) => new RegExp(`['"]${name}['"]`).test(text)).map(({ path }) => path);

describe('every route of the API that a person would use is reachable in the console', () => {
  test('there are screens and routes to compare', () => {
    expect(routes.length).toBeGreaterThan(100);
    expect(screens.length).toBeGreaterThan(30);
  });

  test.each(routes.map(({ contract }) => contract))('$name', ({ name }) => {
    const used = callers(name).filter((path) => /\/(?:screens|app|patterns)\//.test(path));
    if (withoutScreen[name]) {
      // A reason that outlived its cause would hide the next gap.
      expect(used).toEqual([]);
      expect(withoutScreen[name].length).toBeGreaterThan(20);
    } else {
      expect(used).not.toEqual([]);
    }
  });

  test('every reason is for a route that exists', () => {
    const names = new Set(routes.map(({ contract }) => contract.name));
    expect(Object.keys(withoutScreen).filter((name) => !names.has(name))).toEqual([]);
  });

  test('the console calls nothing that the API does not have', () => {
    const names = new Set(routes.map(({ contract }) => contract.name));
    const called = source.flatMap(({ text }) =>
      [...text.matchAll(/(?:useAnswer|useCommand|call|post)\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? ''),
    );
    expect(called.length).toBeGreaterThan(50);
    expect([...new Set(called)].filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('screens', () => {
  test('no two have the same address', () => {
    const paths = screens.map(({ path }) => path.replaceAll(/\$[a-zA-Z]+/g, '$'));
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  });

  test.each(screens.filter(({ menu }) => menu))('$path stands in the menu in both languages', ({ menu, area }) => {
    expect(area).toBeDefined();
    expect(menu?.zh).toMatch(/\p{Script=Han}/u);
    expect(menu?.en).toMatch(/^[A-Z][^\p{Script=Han}]*$/u);
  });

  test.each(screens)('$path brings a screen', async ({ load }) => {
    expect(load.toString()).toMatch(/import\(/);
  });
});
