/** `npm start [-- --reset]`: the whole cloud on this machine, until Ctrl-C. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localFolder, startLocalCloud, type LocalCloud } from './cloud.ts';
import { bringDemoData } from './demo-data.ts';
import { apiIds } from './outputs.ts';
import { phoneUrls } from './phone.ts';
import { findRunning, forgetRunning, noteRunning } from './running.ts';
import { LocalProblem, say } from './say.ts';
import type { DemoUser } from './users.ts';

const stopping = new AbortController();
// Ctrl-C reaches us directly and again through npm and the prelude: the first one counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

try {
  await run(parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values.reset);
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
process.exit();

async function run(reset: boolean): Promise<void> {
  const other = await findRunning(localFolder);
  if (other) {
    throw new LocalProblem(`本地云已在运行:${other.frontUrl}`, `The local cloud already runs at ${other.frontUrl}.`);
  }
  const cloud = await startLocalCloud({
    stateFolder: join(localFolder, 'state'),
    port: Number(process.env['LOTLINE_EMULATOR_PORT'] ?? 4566),
    frontPort: Number(process.env['LOTLINE_PORT'] ?? 8080),
    persist: true,
    reset,
    signal: stopping.signal,
  });
  try {
    const users = await orStopped(bringDemoData(cloud));
    if (!users) return;
    await noteRunning(cloud, localFolder);
    announce(cloud, users, (await fetch(cloud.frontUrl)).ok);
    if ((await orStopped(cloud.ended.then(() => 'ended'))) === 'ended') {
      throw new LocalProblem('模拟器意外退出。', 'The emulator ended by itself; see .local/state/emulator.log.');
    }
  } finally {
    say('正在停止并保存数据', 'stopping and saving the data');
    await forgetRunning(localFolder);
    await cloud.stop();
  }
}

/** Waits for work, but no longer than until somebody asks to stop; undefined then. */
function orStopped<T>(work: Promise<T>): Promise<T | undefined> {
  const stopped = new Promise<undefined>((resolve) => {
    if (stopping.signal.aborted) resolve(undefined);
    stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([work, stopped]);
}

function announce(cloud: LocalCloud, users: readonly DemoUser[], hasConsole: boolean): void {
  const contexts = [...apiIds(cloud.outputs).keys()].sort();
  console.log(`
链通 Lotline 已就绪 / is ready

${hasConsole ? `  控制台 Console          ${cloud.frontUrl}/\n` : ''}${phoneLines(cloud)}  接口 API                ${cloud.frontUrl}/api/<context>/…   (${contexts.join(', ')})
  接口说明 Reference      ${cloud.frontUrl}/reference.html
  OpenAPI                 ${cloud.frontUrl}/openapi.json
  AWS 模拟器 Emulator     ${cloud.endpoint}
`);
  if (users.length > 0) console.table(Object.fromEntries(users.map(row)));
  console.log('按 Ctrl-C 停止,数据保留;npm start -- --reset 从空白开始。');
  console.log('Ctrl-C stops it and keeps the data; npm start -- --reset starts from nothing.\n');
}

function phoneLines({ securePort }: LocalCloud): string {
  return phoneUrls(securePort)
    .map((url) => `  手机 Phone              ${url}\n`)
    .join('');
}

function row(user: DemoUser): [string, Record<string, string>] {
  return [user.username, { '密码 password': user.password, 岗位: user.zh, post: user.en }];
}
