import type { ChildProcess } from 'node:child_process';

/** Ends the cloud of this run and waits until it has taken its emulator with it. */
export default async function teardown(): Promise<void> {
  const cloud = (globalThis as { flowCloud?: ChildProcess }).flowCloud;
  if (!cloud || cloud.exitCode !== null) return;
  const ended = new Promise((resolve) => cloud.once('exit', resolve));
  cloud.kill('SIGTERM');
  await ended;
}
