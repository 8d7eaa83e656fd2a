import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server } from 'node:net';
import { pipeline } from 'node:stream';
import type { ConsoleConfig } from '../infra/console-config.ts';
import { securityHeaders } from '../infra/security-headers.ts';
import { languageOf } from '../runtime/http.ts';
import { emulatorOrigins, forwardFile, passOnAddresses } from './front-files.ts';
import { freePort } from './ports.ts';
import type { Certificate } from './phone.ts';
import { originOf, signInPaths, type SignInPages } from './sign-in-pages.ts';
import { serveStatic, type StaticSource } from './static-files.ts';

export interface FrontOptions {
  /** The port it should have; the next free one is taken when another program has it. */
  readonly port: number;
  /** Base URL of the emulator. */
  readonly endpoint: string;
  /** Id of each context's HTTP API; asked anew for every request, since a deployment may come after the front. */
  readonly apiIds: () => ReadonlyMap<string, string>;
  /** What `/.well-known/jwks.json` answers: the keys of the stub issuer. */
  readonly jwks: unknown;
  /** The console's files and the documents of the API. */
  readonly files: () => StaticSource;
  /** Undefined until the deployment has said who signs. */
  readonly signIn: () => FrontSignIn | undefined;
  /** With it the front also answers over HTTPS, to every machine in the network. */
  readonly secure?: { readonly port: number; readonly certificate: Certificate };
}

/** How people sign in, and what the console is told of it when it is reached under an origin. */
export interface FrontSignIn {
  readonly pages: SignInPages;
  readonly config: (origin: string) => ConsoleConfig;
}

export interface Front {
  readonly url: string;
  /** The port of HTTPS, where there is one. */
  readonly securePort?: number;
  readonly stop: () => Promise<void>;
}

/** Headers that belong to one connection and are never passed on (RFC 9110, section 7.6.1). */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * The one address of the local cloud, as CloudFront is on AWS: `/api/<context>/…` goes to the context's HTTP API
 * without the `/api`, everything else is a file. One origin means no CORS in either world. The sign-in pages stand here
 * too, since the emulator's own return only to addresses that were registered before the ports were known.
 */
export async function startFront(options: FrontOptions): Promise<Front> {
  // Everything but the files is on the console's own origin here, and for phones the files are as well.
  const safely = Object.entries<string>({ ...securityHeaders([], emulatorOrigins(options.endpoint)) });
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    // A document stands inside a page of the console, which the console's own headers forbid.
    if (forwardFile(options.endpoint, incoming, outgoing, passedOn)) return;
    for (const [name, value] of safely) outgoing.setHeader(name, value);
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (path === '/.well-known/jwks.json') return sendJson(outgoing, 200, 'application/json', options.jwks);
    if (path.startsWith('/api/')) return forward(options, path, incoming, outgoing);
    return void answer(options, path, incoming, outgoing).catch((error: Error) =>
      problem(outgoing, 502, 'emulator-gone', `${path} cannot be answered: ${error.message}`),
    );
  };
  const plain = createServer(serve);
  const secure = options.secure && createSecureServer({ ...options.secure.certificate }, serve);
  const stop = async (): Promise<void> => {
    for (const server of [plain, ...(secure ? [secure] : [])]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  // Demo passwords are no secret, so only this machine is served unless the developer opens it.
  const port = await listen(plain, options.port, process.env['LOTLINE_BIND'] ?? '127.0.0.1');
  const securePort = secure && options.secure && (await listen(secure, options.secure.port, '0.0.0.0'));
  return { url: `http://localhost:${port}`, ...(securePort && { securePort }), stop };
}

async function answer(
  options: FrontOptions,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isConfig = path === '/config.json';
  if (!isConfig && !signInPaths.includes(path)) return serveStatic(options.files(), path, incoming, outgoing);
  const signIn = options.signIn();
  if (!signIn) return problem(outgoing, 503, 'starting', 'The stacks are being deployed: try again in a minute.');
  if (isConfig) return sendJson(outgoing, 200, 'application/json', signIn.config(originOf(incoming)));
  return signIn.pages(path, incoming, outgoing);
}

function forward(options: FrontOptions, path: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const context = path.split('/')[2] ?? '';
  const id = options.apiIds().get(context);
  if (!id) return problem(outgoing, 404, 'unknown-context', `No API serves /api/${context}.`);

  const headers = passedOn(incoming);
  headers['host'] = new URL(options.endpoint).host;
  // Agent false: a fresh connection each time, since an emulator may close a kept one just as it is used again.
  const upstream = request(
    `${options.endpoint}/_aws/execute-api/${id}${(incoming.url ?? '').slice('/api'.length)}`,
    { method: incoming.method, headers, agent: false },
    (answer) => {
      const said = gatewayWords(answer, incoming);
      if (said) {
        answer.resume();
        return problem(outgoing, said.status, said.type, said.detail, said.title);
      }
      if (passOnAddresses(options.endpoint, incoming, answer, outgoing, passedOn(answer))) return;
      outgoing.writeHead(answer.statusCode ?? 502, passedOn(answer));
      pipeline(answer, outgoing, () => undefined);
    },
  );
  upstream.on('error', (error) =>
    problem(
      outgoing,
      502,
      'emulator-gone',
      `The AWS emulator at ${options.endpoint} does not answer: ${error.message}`,
    ),
  );
  // A caller that goes away must not leave its request running.
  outgoing.once('close', () => upstream.destroy());
  pipeline(incoming, upstream, () => undefined);
}

const gatewayNoes: Readonly<Record<number, { readonly type: string; readonly en: string; readonly zh: string }>> = {
  401: { type: 'token-missing', en: 'Send an access token', zh: '请携带访问令牌' },
  403: { type: 'token-refused', en: 'The access token is not valid here', zh: '访问令牌无效' },
  404: { type: 'route-unknown', en: 'The API has no such route', zh: '接口没有此路径' },
  413: { type: 'body-too-large', en: 'The request is too large', zh: '请求过大' },
  429: { type: 'too-many-requests', en: 'Too many requests, try again', zh: '请求过多，请稍后重试' },
};
const failed = { type: 'failed', en: 'It failed; whether it was done is not known', zh: '处理失败，是否已执行未知' };

/** The API gateway and a function that died speak plain JSON; a caller of the product reads one form of refusal. */
function gatewayWords(answer: IncomingMessage, incoming: IncomingMessage) {
  const status = answer.statusCode ?? 502;
  const isOwn = !/^application\/json\b/.test(answer.headers['content-type'] ?? '');
  if (status < 400 || isOwn) return undefined;
  const { type, ...title } = gatewayNoes[status] ?? failed;
  const language = languageOf({ 'accept-language': incoming.headers['accept-language'] ?? '' });
  const request = answer.headers['apigw-requestid'];
  return { status, type, title: title[language], detail: `request: ${String(request ?? 'unknown')}` };
}

function passedOn(message: IncomingMessage): Record<string, string | string[] | undefined> {
  const named = String(message.headers.connection ?? '').split(',');
  const dropped = new Set([...hopByHop, ...named.map((name) => name.trim().toLowerCase())]);
  return Object.fromEntries(Object.entries(message.headers).filter(([name]) => !dropped.has(name)));
}

/** A refusal of the front itself in the form of RFC 9457; a response that has begun is cut, so nobody takes it as whole. */
function problem(
  outgoing: ServerResponse,
  status: number,
  type: string,
  detail: string,
  title = status === 404 ? 'Not found / 未找到' : 'The local cloud is not running / 本地云未运行',
): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  sendJson(outgoing, status, 'application/problem+json', { type, title, status, detail });
}

function sendJson(outgoing: ServerResponse, status: number, mediaType: string, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': mediaType, 'cache-control': 'no-store' });
  outgoing.end(JSON.stringify(body));
}

/** Listens on the wanted port or the next free one, and answers which; a port lost to another meanwhile is passed by. */
async function listen(server: Server, wanted: number, address: string): Promise<number> {
  const port = await freePort(wanted);
  server.listen(port, address);
  try {
    await once(server, 'listening');
    return port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, port + 1, address);
  }
}
