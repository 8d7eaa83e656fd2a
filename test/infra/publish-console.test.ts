import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cognitoPages, consoleConfig } from '../../infra/console-config.ts';
import { publishConfig, publishConsole } from '../../infra/publish-console.ts';
import { stageSettings } from '../../infra/stages.ts';

const puts: { key: string; type?: string; cache?: string }[] = [];
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const { 'content-type': type, 'cache-control': cache } = request.headers;
    puts.push({ key: String(request.url).split('?')[0] ?? '', type, cache });
    response.end();
  });
});
let client: S3Client;

beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
});
afterAll(() => {
  client.destroy();
  server.close();
});

test('hashed files may be cached for ever, the rest is asked for again, start page and service worker come last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', 'openapi.json', 'sw.js', 'assets/app-3f2a91bc.js'])
    writeFileSync(join(folder, name), name);
  puts.length = 0;
  expect(await publishConsole({ folder, bucket: 'console', client })).toBe(4);
  expect(puts).toEqual([
    {
      key: '/console/assets/app-3f2a91bc.js',
      type: 'text/javascript; charset=utf-8',
      cache: expect.stringContaining('immutable'),
    },
    { key: '/console/openapi.json', type: 'application/json; charset=utf-8', cache: 'no-cache' },
    { key: '/console/index.html', type: 'text/html; charset=utf-8', cache: 'no-cache' },
    { key: '/console/sw.js', type: 'text/javascript; charset=utf-8', cache: 'no-cache' },
  ]);
});

test('the configuration of the stage is put beside them and never kept by anybody', async () => {
  const pages = cognitoPages({ issuer: 'https://issuer.test', clientId: 'c', signInUrl: 'https://sign-in.test' });
  puts.length = 0;
  await publishConfig({ config: consoleConfig(stageSettings('dev', {}), pages), bucket: 'console', client });
  expect(puts).toEqual([{ key: '/console/config.json', type: 'application/json; charset=utf-8', cache: 'no-store' }]);
});

test('an empty folder is refused: it would look like a published console', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  await expect(publishConsole({ folder, bucket: 'console', client })).rejects.toThrow('holds no files to publish');
});
