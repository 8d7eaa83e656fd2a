import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningCloud } from './sign-in.ts';
import { LocalProblem } from './say.ts';

const fileIn = (localFolder: string): string => join(localFolder, 'running.json');

/** Writes where the cloud is, for `npm run demo` and the flow tests. */
export async function noteRunning(cloud: RunningCloud, localFolder: string): Promise<void> {
  const { frontUrl, endpoint, outputs } = cloud;
  const note = { pid: process.pid, frontUrl, endpoint, outputs, localFolder };
  await writeFile(fileIn(localFolder), `${JSON.stringify(note, undefined, 2)}\n`);
}

export async function forgetRunning(localFolder: string): Promise<void> {
  await rm(fileIn(localFolder), { force: true });
}

/** The cloud that `npm start` keeps up in another shell, or undefined. A note whose program has ended counts as none. */
export async function findRunning(localFolder: string): Promise<RunningCloud | undefined> {
  const text = await readFile(fileIn(localFolder), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const note = JSON.parse(text) as RunningCloud & { pid: number };
  return isAlive(note.pid) ? note : undefined;
}

/** As `findRunning`; throws a LocalProblem that says how to start it. */
export async function requireRunning(localFolder: string): Promise<RunningCloud> {
  const running = await findRunning(localFolder);
  if (running) return running;
  throw new LocalProblem('本地云未运行,请先在另一个终端执行 npm start。', 'Run npm start in another shell first.');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
