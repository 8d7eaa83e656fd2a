import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readHouse, type House } from '../../infra/house.ts';

const root = join(import.meta.dirname, '..', '..');
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

const guides = pagesIn('docs/guides');
const pages = ['README.md', 'README.zh-CN.md', ...guides, ...pagesIn('docs/runbooks'), ...pagesIn('docs/decisions')];

interface Call {
  readonly page: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The requests of a guide: a box that begins with method and path, its body below. */
function callsOf(page: string): Call[] {
  return [...textOf(page).matchAll(/```http\n(\w+) (\S+)\n([^`]*)```/g)].map(([, method = '', target = '', body]) => {
    const [path = '', query = ''] = target.split('?');
    return {
      page,
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      body: body?.trim() ? (JSON.parse(body) as Record<string, unknown>) : {},
    };
  });
}

const calls = guides.flatMap(callsOf);
let house: House;
beforeAll(async () => {
  house = await readHouse(join(root, 'functions'));
});

describe('the guides', () => {
  test('show a working day of calls', () => {
    expect(calls.length).toBeGreaterThan(60);
  });

  test.each(calls.map((call) => [`${call.page}: ${call.method} ${call.path}`, call] as const))(
    '%s is taken by the route that people will send it to',
    (_name, { method, path, query, body }) => {
      const route = house.routes.find(({ contract }) => contract.method === method && contract.path === path);
      if (!route) throw new Error('no contract has this method and path');
      const { contract } = route;
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const example = contract.example;
      const identified = Object.fromEntries(inPath.map((name) => [name, example[name]]));
      const read = contract.input.safeParse({ ...query, ...body, ...identified });
      expect(read.error?.issues ?? []).toEqual([]);
    },
  );
});

describe('every page', () => {
  test.each(pages)('%s links only to what is there', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test.each(pages)('%s names only programs that npm can run', (page) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(page).matchAll(/npm (?:run (?:-s )?)([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(pages)('%s names only functions that stand there', (page) => {
    const names = new Set([...house.routes, ...house.consumers, ...house.jobs].map(({ name }) => name));
    const named = [...textOf(page).matchAll(/\/lotline\/\$S\/([a-z-]+)/g)].map(([, name = '']) => name);
    const others = new Set(['publish-journal', 'authorise-request', 'requests']);
    expect(named.filter((name) => !names.has(name) && !others.has(name))).toEqual([]);
  });
});
