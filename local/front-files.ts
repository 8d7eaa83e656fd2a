import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { originOf } from './sign-in-pages.ts';

/** Where files of the emulator's buckets are reached through the front. */
export const filesPath = '/_files/';

/** The origins under which functions and browsers on this machine know the emulator. */
export function emulatorOrigins(endpoint: string): readonly string[] {
  const { origin, port } = new URL(endpoint);
  return [...new Set([origin, `http://127.0.0.1:${port}`])];
}

/** True for a browser on another machine, e.g. a phone: it cannot reach the emulator, which listens on this one only. */
export const isElsewhere = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  !/^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(host);

/**
 * Passes a JSON answer on to a browser elsewhere with the signed addresses in it leading through this front. Other
 * answers and other browsers are left alone: false.
 */
export function passOnAddresses(
  endpoint: string,
  incoming: IncomingMessage,
  answer: IncomingMessage,
  outgoing: ServerResponse,
  headers: NodeJS.Dict<string | string[]>,
): boolean {
  if (!isElsewhere(incoming) || !/\bjson\b/.test(answer.headers['content-type'] ?? '')) return false;
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('error', () => outgoing.destroy());
  answer.on('end', () => {
    let text = Buffer.concat(parts).toString();
    for (const origin of emulatorOrigins(endpoint)) {
      text = text.replaceAll(`${origin}/`, `${originOf(incoming)}${filesPath}`);
    }
    outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(text) });
    outgoing.end(text);
  });
  return true;
}

/**
 * A file under a signed address, through the front; false for any other address. The signature is about the emulator's
 * own name, so it goes there under that name; without one nothing is asked of it.
 */
export function forwardFile(
  endpoint: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  passedOn: (message: IncomingMessage) => NodeJS.Dict<string | string[]>,
): boolean {
  const { url = '' } = incoming;
  if (!url.startsWith(filesPath) || !/[?&]X-Amz-Signature=/.test(url)) return false;
  const headers = { ...passedOn(incoming), host: new URL(endpoint).host };
  const upstream = request(
    `${endpoint}/${url.slice(filesPath.length)}`,
    { method: incoming.method, headers, agent: false },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, passedOn(answer));
      pipeline(answer, outgoing, () => undefined);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  outgoing.once('close', () => upstream.destroy());
  pipeline(incoming, upstream, () => undefined);
  return true;
}
