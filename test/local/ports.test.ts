import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { freePort } from '../../local/ports.ts';

const open: Server[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

async function occupy(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  open.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('freePort: npm start works beside other programs', () => {
  test('a free port is taken as wished', async () => {
    const wanted = await occupy('127.0.0.1');
    open.pop()?.close();
    expect(await freePort(wanted)).toBe(wanted);
  });

  test.each(['127.0.0.1', '0.0.0.0'])('a port in use on %s is passed by', async (host) => {
    const taken = await occupy(host);
    expect(await freePort(taken)).toBeGreaterThan(taken);
  });
});
