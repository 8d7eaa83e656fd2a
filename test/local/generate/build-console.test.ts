import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildConsole } from '../../../local/generate/build-console.ts';

let root: string;
let folder: string;
let built: Readonly<Record<string, string>>;
let builds: number;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lotline-build-'));
  folder = join(root, 'dist');
  builds = 0;
  built = { 'index.html': 'one', 'sw.js': 'one', 'assets/app-11111111.js': 'one' };
  await put(join(root, 'console/src/main.tsx'), 'draw();');
  await put(join(folder, 'openapi.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
const build = () =>
  buildConsole(folder, {
    sources: [join(root, 'console')],
    build: async (fresh) => {
      builds += 1;
      for (const [file, text] of Object.entries(built)) await put(join(fresh, file), text);
    },
  });
const present = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort();

describe('building the console', () => {
  test('puts its files beside the documents of the API and leaves nothing else behind', async () => {
    expect(await build()).toBe(true);
    expect(await present()).toEqual(['assets/app-11111111.js', 'index.html', 'openapi.json', 'sw.js']);
    expect((await readdir(root)).sort()).toEqual(['console', 'dist', 'dist-build.json']);
  });

  test('is left out while its sources are as they were', async () => {
    await build();
    expect(await build()).toBe(false);
    expect(builds).toBe(1);
  });

  test('is done again when a source has changed, came or went, or a built file is missing', async () => {
    await build();
    await put(join(root, 'console/src/main.tsx'), 'drawMore();');
    expect(await build()).toBe(true);
    await put(join(root, 'console/src/screen.tsx'), '');
    expect(await build()).toBe(true);
    await rm(join(root, 'console/src/screen.tsx'));
    expect(await build()).toBe(true);
    await rm(join(folder, 'index.html'));
    expect(await build()).toBe(true);
  });

  test('takes the stale files of the last build away, and only those', async () => {
    await build();
    await put(join(root, 'console/src/main.tsx'), 'drawMore();');
    built = { 'index.html': 'two', 'sw.js': 'two', 'assets/app-22222222.js': 'two' };
    await build();
    expect(await present()).toEqual(['assets/app-22222222.js', 'index.html', 'openapi.json', 'sw.js']);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('two');
  });

  test('that fails leaves the last one in place, and is tried again', async () => {
    await build();
    await put(join(root, 'console/src/main.tsx'), 'draw(');
    const failing = buildConsole(folder, {
      sources: [join(root, 'console')],
      build: async () => Promise.reject(new Error('unexpected end')),
    });
    await expect(failing).rejects.toThrow('unexpected end');
    expect(existsSync(join(folder, 'assets/app-11111111.js'))).toBe(true);
    expect((await readdir(root)).sort()).toEqual(['console', 'dist', 'dist-build.json']);
    expect(await build()).toBe(true);
  });
});
