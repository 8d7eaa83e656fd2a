import { createServer } from 'node:net';

/** True when nothing on this machine listens on the TCP port, on whatever interface. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/**
 * The wanted TCP port or, when another program has it, the first free one of the next hundred.
 * Throws when none is free, which means that something is wrong with the machine.
 */
export async function freePort(wanted: number): Promise<number> {
  const last = Math.min(wanted + 100, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free TCP port from ${wanted} to ${last}`);
}
