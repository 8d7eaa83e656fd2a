import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { get as getSecurely } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { startFront, type Front, type FrontSignIn } from '../../local/front.ts';
import { folderSource } from '../../local/static-files.ts';
import { selfSigned } from './self-signed.ts';

const certificate = selfSigned();
let emulator: Server;
let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void | Promise<void>;
let front: Front;
let folder: string;
let signIn: FrontSignIn | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-front-'));
  await mkdir(join(folder, 'console'));
  await writeFile(join(folder, 'console', 'index.html'), '<h1>console</h1>');
  await writeFile(join(folder, 'console', 'openapi.json'), '{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'console', 'assets'));
  await writeFile(join(folder, 'console', 'assets', 'app-3f2a91bc.js'), 'draw();'.repeat(1_000));
  await writeFile(join(folder, 'console', 'sw.js'), 'keep();'.repeat(1_000));
  await writeFile(join(folder, 'console', 'assets', 'scan-00aa11bb.wasm'), '\0asm'.repeat(1_000));
  signIn = undefined;
  emulator = createServer((incoming, outgoing) => void answer(incoming, outgoing)).listen(0, '127.0.0.1');
  await once(emulator, 'listening');
  const { port } = emulator.address() as AddressInfo;
  front = await startFront({
    port: 18_080,
    secure: { port: 18_443, certificate },
    endpoint: `http://127.0.0.1:${port}`,
    apiIds: () => new Map([['orders', 'abc123']]),
    jwks: { keys: [{ kid: 'k' }] },
    files: () => folderSource(join(folder, 'console')),
    signIn: () => signIn,
  });
});
afterEach(async () => {
  await front.stop();
  emulator.closeAllConnections();
  emulator.close();
  await rm(folder, { recursive: true });
});

describe('front: files of the emulator', () => {
  /** A request as a browser on another machine sends it: to this machine's address, not to localhost. */
  const fromPhone = (path: string) =>
    new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; text: string }>(
      (resolve, reject) => {
        getSecurely(
          { port: front.securePort, path, headers: { host: '192.168.1.5:8443' }, rejectUnauthorized: false },
          (response) => {
            let text = '';
            response.on('data', (part: Buffer) => (text += part.toString()));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
          },
        ).on('error', reject);
      },
    );

  test('a phone gets signed addresses that lead through the front, this machine’s browser those of the emulator', async () => {
    const { port } = emulator.address() as AddressInfo;
    answer = (_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ url: `http://127.0.0.1:${port}/files/kept/1?X-Amz-Signature=s`, name: '证' }));
    };
    expect(JSON.parse((await fromPhone('/api/orders/7')).text)).toEqual({
      url: 'https://192.168.1.5:8443/_files/files/kept/1?X-Amz-Signature=s',
      name: '证',
    });
    const here = (await (await fetch(`${front.url}/api/orders/7`)).json()) as { url: string };
    expect(here.url).toBe(`http://127.0.0.1:${port}/files/kept/1?X-Amz-Signature=s`);
  });

  test('the file comes under the emulator’s own name, and may stand inside a page', async () => {
    answer = (incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/pdf' });
      outgoing.end(`${incoming.headers.host} ${incoming.url}`);
    };
    const { port } = emulator.address() as AddressInfo;
    const { status, headers, text } = await fromPhone('/_files/files/kept/1?X-Amz-Signature=s');
    expect([status, text]).toEqual([200, `127.0.0.1:${port} /files/kept/1?X-Amz-Signature=s`]);
    expect([headers['x-frame-options'], headers['content-security-policy']]).toEqual([undefined, undefined]);
  });

  test('without a signature nothing is asked of the emulator', async () => {
    let asked = 0;
    answer = (_incoming, outgoing) => {
      asked += 1;
      outgoing.end();
    };
    await fromPhone('/_files/files/kept/1');
    expect(asked).toBe(0);
  });
});

describe('front: /api goes to the API of its context', () => {
  test('the path loses /api, query and body arrive, status, headers and cookies come back', async () => {
    answer = async (incoming, outgoing) => {
      const body = await new Response(incoming).text();
      outgoing.writeHead(409, { 'content-type': 'application/problem+json', 'set-cookie': ['a=1', 'b=2'] });
      outgoing.end(JSON.stringify({ url: incoming.url, method: incoming.method, headers: incoming.headers, body }));
    };
    const response = await fetch(`${front.url}/api/orders/7/approve?reason=a%20b`, {
      method: 'POST',
      headers: { 'idempotency-key': 'key-1', authorization: 'Bearer t' },
      body: '{"a":1}',
    });
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const seen = (await response.json()) as { headers: Record<string, string> };
    expect(seen).toMatchObject({
      url: '/_aws/execute-api/abc123/orders/7/approve?reason=a%20b',
      method: 'POST',
      body: '{"a":1}',
      headers: { 'idempotency-key': 'key-1', authorization: 'Bearer t' },
    });
    expect(seen.headers['host']).toMatch(/^127\.0\.0\.1:/);
  });

  test('a body streams: its first part arrives before its last is written', async () => {
    let finish = (): void => undefined;
    answer = (_incoming, outgoing) => {
      outgoing.write('first');
      finish = () => outgoing.end('last');
    };
    const reader = (await fetch(`${front.url}/api/orders/report`)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    finish();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('last');
  });

  test('an unknown context is a 404 that names it', async () => {
    const response = await fetch(`${front.url}/api/gossip/1`);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(await response.json()).toMatchObject({ type: 'unknown-context', detail: 'No API serves /api/gossip.' });
  });

  test.each([
    [401, 'en', 'token-missing', 'Send an access token'],
    [403, 'zh-CN', 'token-refused', '访问令牌无效'],
    [404, 'en', 'route-unknown', 'The API has no such route'],
    [502, 'zh-CN', 'failed', '处理失败，是否已执行未知'],
  ])(
    'what the gateway says with %i comes as a problem in the language asked (%s)',
    async (status, asked, type, title) => {
      answer = (_incoming, outgoing) => {
        outgoing.writeHead(status, { 'content-type': 'application/json', 'apigw-requestid': 'r-1' });
        outgoing.end('{"message":"words of the gateway"}');
      };
      const response = await fetch(`${front.url}/api/orders/7`, { headers: { 'accept-language': asked } });
      expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
      expect(await response.json()).toEqual({ type, title, status, detail: 'request: r-1' });
    },
  );

  test('an emulator that is gone is a 502 that says so', async () => {
    emulator.close();
    const response = await fetch(`${front.url}/api/orders/7`);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'application/problem+json']);
    expect(await response.json()).toMatchObject({ type: 'emulator-gone', status: 502 });
  });

  test('an answer that breaks off is cut, not passed on as whole', async () => {
    answer = (_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-length': '100' });
      outgoing.write('part', () => outgoing.destroy());
    };
    await expect(fetch(`${front.url}/api/orders/7`).then((response) => response.text())).rejects.toThrow();
  });
});

describe('front: everything else is a file', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>console</h1>'],
    ['/orders/7', 200, 'text/html; charset=utf-8', '<h1>console</h1>'],
    ['/stock/lots/A1.5', 200, 'text/html; charset=utf-8', '<h1>console</h1>'],
    ['/stock/lots/LOT.JS', 200, 'text/html; charset=utf-8', '<h1>console</h1>'],
    ['/openapi.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/.well-known/jwks.json', 200, 'application/json', '{"keys":[{"kid":"k"}]}'],
    ['/missing.js', 404, 'text/plain; charset=utf-8', 'Not found. / 未找到。'],
    ['/%2e%2e%2fsecret.txt', 404, 'text/plain; charset=utf-8', 'Not found. / 未找到。'],
    ['/%E0%A4%A', 400, 'text/plain; charset=utf-8', 'The address is not valid.'],
  ])('GET %s answers %i', async (path, status, mediaType, body) => {
    const response = await fetch(front.url + path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      mediaType,
      body,
    ]);
  });

  test('a file cannot be written to', async () => {
    expect((await fetch(`${front.url}/openapi.json`, { method: 'PUT', body: '{}' })).status).toBe(405);
  });
});

/** As a browser asks: without unpacking what comes. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<{ status?: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    get(front.url + path, { headers }, (answered) => {
      const parts: Buffer[] = [];
      answered.on('data', (part: Buffer) => parts.push(part));
      answered.on('end', () =>
        resolve({ status: answered.statusCode, headers: answered.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

describe('front: files travel and are kept as they are behind CloudFront', () => {
  test.each([
    ['/assets/app-3f2a91bc.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/openapi.json', 'no-cache'],
  ])('%s is kept as %s', async (path, kept) => {
    expect((await fetch(front.url + path)).headers.get('cache-control')).toBe(kept);
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('who accepts %s gets %s, smaller and whole', async (accepted, packing, unpack) => {
    const { headers, body } = await raw('/assets/app-3f2a91bc.js', { 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers['content-type']]).toEqual([packing, 'text/javascript; charset=utf-8']);
    expect(body.length).toBeLessThan(500);
    expect(unpack(body).toString()).toBe('draw();'.repeat(1_000));
  });

  test('who accepts nothing gets the file as it is, with its length', async () => {
    const { headers, body } = await raw('/assets/app-3f2a91bc.js', {});
    expect([headers['content-encoding'], headers['content-length'], body.length]).toEqual([undefined, '7000', 7_000]);
  });

  test('the scanner’s WebAssembly has the type that browsers compile while it loads', async () => {
    const { headers } = await raw('/assets/scan-00aa11bb.wasm', { 'accept-encoding': 'br' });
    expect([headers['content-type'], headers['content-encoding']]).toEqual(['application/wasm', 'br']);
  });

  test('a file that has not changed is not sent again', async () => {
    const { headers } = await raw('/sw.js', {});
    const again = await raw('/sw.js', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await raw('/sw.js', { 'if-none-match': 'W/"another"' })).status).toBe(200);
  });

  test('every answer carries the security headers, those of the API too', async () => {
    answer = (_incoming, outgoing) => void outgoing.end('{}');
    for (const path of ['/', '/missing.js', '/api/orders/7', '/config.json']) {
      const { headers } = await raw(path, {});
      expect([path, headers['content-security-policy']]).toEqual([path, expect.stringContaining("default-src 'self'")]);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
      expect([path, headers['permissions-policy']]).toEqual([path, expect.stringContaining('camera=(self)')]);
    }
  });
});

describe('front: sign-in', () => {
  test.each(['/config.json', '/oauth2/authorize?client_id=x', '/logout', '/.well-known/openid-configuration'])(
    '%s says that the cloud is still starting until the deployment is done',
    async (path) => {
      const response = await fetch(front.url + path);
      expect([response.status, response.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
      expect(await response.json()).toMatchObject({ type: 'starting' });
    },
  );

  test('the configuration is made for the address the browser used, and never kept', async () => {
    signIn = {
      pages: async () => undefined,
      config: (origin) => ({ stage: origin }) as unknown as ReturnType<FrontSignIn['config']>,
    };
    const { headers, body } = await raw('/config.json', { host: 'phone.test:8080' });
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body.toString())).toEqual({ stage: 'http://phone.test:8080' });
  });

  test('a phone that comes over HTTPS is told to stay there: elsewhere it could not sign in', async () => {
    signIn = {
      pages: async () => undefined,
      config: (origin) => ({ stage: origin }) as unknown as ReturnType<FrontSignIn['config']>,
    };
    const body = await new Promise<string>((resolve, reject) => {
      const url = `https://localhost:${front.securePort}/config.json`;
      getSecurely(url, { ca: certificate.cert }, (answered) => resolve(new Response(answered as never).text())).on(
        'error',
        reject,
      );
    });
    expect(JSON.parse(body)).toEqual({ stage: `https://localhost:${front.securePort}` });
  });

  test('what breaks behind the sign-in pages is a 502 with its reason', async () => {
    signIn = {
      pages: async () => Promise.reject(new Error('no Cognito')),
      config: () => ({}) as ReturnType<FrontSignIn['config']>,
    };
    const response = await fetch(`${front.url}/oauth2/token`, { method: 'POST' });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ detail: '/oauth2/token cannot be answered: no Cognito' });
  });
});
