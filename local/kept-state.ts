import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { LocalProblem } from './say.ts';

/**
 * The emulator keeps how far its consumers have read the table's stream, but not the stream itself: after a restart they
 * would wait until as many new records as before have passed by. Their positions are forgotten before it starts again.
 */
export async function forgetStreamPositions(stateFolder: string): Promise<void> {
  const file = join(stateFolder, 'state', 'lambda.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (!text) return;
  const kept = JSON.parse(text) as { payload?: { dynamodb_stream_positions?: { data?: object } } };
  const positions = kept.payload?.dynamodb_stream_positions;
  if (!positions) return;
  positions.data = {};
  await writeFile(file, JSON.stringify(kept));
}

const portFile = (stateFolder: string): string => join(stateFolder, 'port');

/**
 * The port for an emulator whose state is kept: its queues are stored under their whole address, so a state comes back on
 * the port it was made on or not at all. A first start takes the wanted port or the next free one.
 */
export async function portFor(stateFolder: string, wanted: number): Promise<number> {
  const kept = Number(await readFile(portFile(stateFolder), 'utf8').catch(() => '0'));
  if (!kept) return freePort(wanted);
  if ((await freePort(kept)) === kept) return kept;
  throw new LocalProblem(
    `本地云的数据属于端口 ${kept}，该端口被其他程序占用。请释放端口，或运行 npm start -- --reset 从空白开始。`,
    `The local cloud's data belongs to port ${kept}, which another program has taken. ` +
      'Free it, or start from nothing with npm start -- --reset.',
  );
}

export async function keepPort(stateFolder: string, port: number): Promise<void> {
  await writeFile(portFile(stateFolder), String(port));
}
