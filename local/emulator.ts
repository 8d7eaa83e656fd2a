import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dockerIsThere, dockerLaunch } from './docker.ts';
import { forgetStreamPositions, keepPort, portFor } from './kept-state.ts';
import { findPython, ministackVersion, pythonWithMinistack } from './python.ts';
import { killGroup, runProgram } from './run-program.ts';
import { LocalProblem, say } from './say.ts';

export interface Emulator {
  /** False for an emulator that AWS_ENDPOINT_URL named: it may hold other people's things. */
  readonly isOurs: boolean;
  /** Base URL of all AWS services, without a slash at the end. */
  readonly endpoint: string;
  /** Ends the emulator and all it started; with `persist` the state is on disk when this returns. */
  readonly stop: () => Promise<void>;
  /** Settles when the emulator has ended, on request or by itself; never for one that is not ours. */
  readonly ended: Promise<void>;
}

export interface EmulatorOptions {
  /** Folder of the virtual environment, shared by all emulators of this checkout. */
  readonly localFolder: string;
  /** Folder of this emulator's state, log and passing files. */
  readonly stateFolder: string;
  /** The port it should have; the next free one is taken when another program has it. */
  readonly port: number;
  readonly region: string;
  /** True keeps tables, queues, users, functions and objects over a clean stop. */
  readonly persist: boolean;
  /** True starts without the state of former runs. */
  readonly reset?: boolean;
}

/** How a way to run MiniStack is started: the program, its words and its environment. */
export interface Launch {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

// A hundred thousand items take 14 s to write out; a minute leaves room for more.
const stopLimitMs = { persistent: 60_000, passing: 5_000 };
const startLimitMs = 120_000;

/**
 * Starts MiniStack from PyPI, or from its Docker image where the machine has no usable Python, or adopts what
 * AWS_ENDPOINT_URL names. Throws a LocalProblem that says what to install when there is no way.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const given = process.env['AWS_ENDPOINT_URL'];
  if (given) {
    await answers(given, () => true);
    return {
      isOurs: false,
      endpoint: given.replace(/\/$/, ''),
      stop: async () => undefined,
      ended: new Promise(() => undefined),
    };
  }
  await stopLeftover(options.stateFolder);
  if (options.reset) await rm(options.stateFolder, { recursive: true, force: true });
  for (const folder of ['state', 's3', 'tmp']) await mkdir(join(options.stateFolder, folder), { recursive: true });
  // Functions are unpacked below tmp/. Without a package.json of its own, ours would make modules of the emulator's
  // CommonJS workers, and they would die at their first line.
  await writeFile(join(options.stateFolder, 'tmp', 'package.json'), '{}');
  await forgetStreamPositions(options.stateFolder);

  const python = await findPython();
  if (!python && !(await dockerIsThere())) {
    throw new LocalProblem(
      '本机缺少 Python 3.10+(含 venv 模块),Docker 也不可用,无法启动本地 AWS 模拟器。请安装其一后重试。',
      'The local cloud needs Python 3.10 or newer with its venv module, or a running Docker; this machine has neither. ' +
        'Debian/Ubuntu: apt install python3 python3-venv. macOS: brew install python. Then run npm start again.',
    );
  }
  const interpreter = python ? await pythonWithMinistack(options.localFolder, python) : undefined;
  const version = await ministackVersion();
  const launchOn = (port: number): Launch =>
    interpreter
      ? pythonLaunch(interpreter, options, port)
      : dockerLaunch(options, port, settings(options, port), version);

  // Another program may take the port between the look and the start, so a start that dies is tried on the next one.
  let wanted = options.port;
  for (let attempt = 1; ; attempt += 1) {
    const port = await portFor(options.stateFolder, wanted);
    const emulator = await launch(launchOn(port), options, port);
    if (emulator) {
      if (options.persist) await keepPort(options.stateFolder, port);
      return emulator;
    }
    if (attempt === 3) {
      const log = await readFile(join(options.stateFolder, 'emulator.log'), 'utf8');
      throw new LocalProblem('模拟器无法启动。', `The emulator does not start. Its last words:\n${log.slice(-2_000)}`);
    }
    wanted = port + 1;
  }
}

/** What our emulator calls itself, so that it is not taken for another that came to the same port just before it. */
function mark(options: EmulatorOptions): string {
  return `lotline ${options.stateFolder}`;
}

/** What MiniStack is told by environment variables, whichever way it runs. */
function settings(options: EmulatorOptions, port: number): Record<string, string> {
  return {
    MINISTACK_EDITION: mark(options),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: options.region,
    PERSIST_STATE: options.persist ? '1' : '0',
    S3_PERSIST: options.persist ? '1' : '0',
    // Listeners on fixed ports that nothing here uses and two emulators would fight over.
    SFTP_ENABLED: '0',
    IOT_MTLS_ENABLED: '0',
  };
}

/**
 * Only named variables reach the emulator, because it hands its environment to every function it runs: a stray
 * AWS_PROFILE or NODE_OPTIONS of the developer would change what the product does.
 */
function pythonLaunch(interpreter: string, options: EmulatorOptions, port: number): Launch {
  return {
    program: interpreter,
    words: ['-m', 'ministack'],
    environment: {
      HOME: process.env['HOME'],
      LANG: 'C.UTF-8',
      // The functions run under the first `node` of this path: the Node 24 that runs us.
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      TMPDIR: join(options.stateFolder, 'tmp'),
      STATE_DIR: join(options.stateFolder, 'state'),
      S3_DATA_DIR: join(options.stateFolder, 's3'),
      PYTHONUNBUFFERED: '1',
      ...settings(options, port),
    },
  };
}

async function launch(how: Launch, options: EmulatorOptions, port: number): Promise<Emulator | undefined> {
  const log = openSync(join(options.stateFolder, 'emulator.log'), 'w');
  const child = spawn(how.program, how.words, { stdio: ['ignore', log, log], env: how.environment, detached: true });
  closeSync(log);
  let ended = false;
  const end = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, () => resolve(void (ended = true)));
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const pidFile = join(options.stateFolder, 'emulator.pid');
  if (child.pid) await writeFile(pidFile, String(child.pid));
  if (!(await answers(endpoint, () => !ended, mark(options)))) return undefined;

  const stop = async (): Promise<void> => {
    const limit = options.persist ? stopLimitMs.persistent : stopLimitMs.passing;
    child.kill('SIGTERM');
    await Promise.race([end, sleep(limit, undefined, { ref: false })]);
    killGroup(child.pid, 'SIGKILL');
    await end;
    await rm(pidFile, { force: true });
    await rm(join(options.stateFolder, 'tmp'), { recursive: true, force: true });
  };
  return { isOurs: true, endpoint, stop, ended: end };
}

/**
 * Waits until the emulator answers, by the name `expected` when given; false when it ended first. Throws when it is
 * silent for two minutes.
 */
async function answers(endpoint: string, isRunning: () => boolean, expected?: string): Promise<boolean> {
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    if (!isRunning()) return false;
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    const health = (await answer?.json().catch(() => undefined)) as { edition?: string } | undefined;
    if (answer && (expected === undefined || health?.edition === expected)) return true;
    await sleep(100);
  }
  throw new LocalProblem(`模拟器 ${endpoint} 没有应答。`, `The AWS emulator at ${endpoint} does not answer.`);
}

/** An emulator whose `npm start` was killed outright still runs: it is stopped, with its state, before a new one. */
async function stopLeftover(stateFolder: string): Promise<void> {
  const pidFile = join(stateFolder, 'emulator.pid');
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => '0'));
  // The machine may have given the number to another program since: only an emulator is ended.
  const command = pid ? await runProgram('ps', ['-o', 'command=', '-p', String(pid)]) : undefined;
  if (command?.output.includes('ministack')) {
    say('正在停止上次遗留的模拟器', 'stopping the emulator that an interrupted run left behind');
    killGroup(pid, 'SIGTERM');
    const deadline = Date.now() + stopLimitMs.persistent;
    while (killGroup(pid, 0) && Date.now() < deadline) await sleep(100);
    killGroup(pid, 'SIGKILL');
  }
  await rm(pidFile, { force: true });
}
