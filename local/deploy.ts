import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clientsFor, emulatorEnvironment, localAccount, localRegion, type Clients } from './aws.ts';
import { hashTemplates, readDeployed, writeDeployed, type Deployed } from './deployed.ts';
import { localStacks, readOutputs, type Outputs } from './outputs.ts';
import { runProgram } from './run-program.ts';
import { LocalProblem, say } from './say.ts';

export interface DeployOptions {
  readonly projectRoot: string;
  readonly endpoint: string;
  /** Folder for cdk.out and the logs of this emulator's deployments. */
  readonly stateFolder: string;
  /** Base URL at which functions find the stub issuer's keys. */
  readonly stubIssuerUrl: string;
  /** True when the emulator was started by us, so that we may empty it when what it holds cannot be kept. */
  readonly isOurs: boolean;
  /** True forgets everything the emulator holds. */
  readonly reset: boolean;
  /** Words for `cdk synth` beside the stage; tests deploy another app with it. */
  readonly synthWords?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Deployment {
  readonly outputs: Outputs;
  /** True when the table holds no whole set of demo data yet. */
  readonly isFresh: boolean;
}

/**
 * Brings the stacks of the local stage onto the emulator with the real `cdk`. Unchanged templates cost one synth;
 * a changed table starts from nothing, since nobody has moved its data. Throws a LocalProblem with cdk's own words.
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const clients = clientsFor(options.endpoint);
  await mkdir(options.stateFolder, { recursive: true });
  const cdkOut = join(options.stateFolder, 'cdk.out');
  await rm(join(options.stateFolder, 'cdk.log'), { force: true });

  say('正在合成 CDK 应用', 'cdk synth: bundling the functions and writing the templates');
  const environment = { ...emulatorEnvironment(options.endpoint), LOTLINE_STUB_ISSUER: options.stubIssuerUrl };
  const synthWords = ['synth', '--quiet', '--no-notices', '-c', 'stage=local', '--output', cdkOut];
  await cdk(options, options.projectRoot, environment, [...synthWords, ...(options.synthWords ?? [])]);
  const wanted = await hashTemplates(cdkOut);

  let present = await readDeployed(clients);
  const reason = await whyReset(options, clients, present, wanted);
  if (reason) {
    if (!options.isOurs && !options.reset) {
      throw new LocalProblem(
        `${reason.zh}。模拟器由 AWS_ENDPOINT_URL 指定,请用 npm start -- --reset 确认清空。`,
        `${reason.en}. The emulator is the one AWS_ENDPOINT_URL names: say npm start -- --reset to empty it.`,
      );
    }
    say(reason.zh, reason.en);
    await resetEmulator(options.endpoint);
    present = undefined;
  }
  const isFresh = !present?.seeded;
  if (present?.templates === wanted.templates) {
    say('部署无变化', 'the stacks are as they were: nothing to deploy');
  } else {
    await bootstrap(options, environment);
    say('正在部署全部堆栈', 'cdk deploy: all stacks');
    const words = ['deploy', '--all', '--app', cdkOut, '--require-approval', 'never', '--method', 'direct'];
    await cdk(options, options.projectRoot, environment, [
      ...words,
      ...['--concurrency', '4', '--no-notices', '--progress', 'events'],
    ]);
    await writeDeployed(clients, { ...wanted, seeded: !isFresh });
  }
  return { outputs: await readOutputs(clients), isFresh };
}

/** Why what the emulator holds cannot be kept, or undefined. */
async function whyReset(
  options: DeployOptions,
  clients: Clients,
  present: Deployed | undefined,
  wanted: { table: string },
): Promise<{ zh: string; en: string } | undefined> {
  if (options.reset) return { zh: '按要求从空白开始', en: 'starting from nothing, as asked' };
  if (present && present.table !== wanted.table) {
    return {
      zh: '数据表结构已变,本地数据将清空并重新生成',
      en: 'the shape of the table changed: local data is dropped and seeded again',
    };
  }
  if (present && !present.seeded) {
    return { zh: '上次未写完演示数据,重新开始', en: 'the last run ended before its data was whole: starting again' };
  }
  const stacks = await localStacks(clients);
  if ((!present && stacks.length > 0) || stacks.some((stack) => !/_COMPLETE$/.test(stack.StackStatus ?? ''))) {
    return { zh: '上次部署未完成,重新开始', en: 'the last deployment did not finish: starting again' };
  }
  return undefined;
}

async function resetEmulator(endpoint: string): Promise<void> {
  const answer = await fetch(`${endpoint}/_ministack/reset`, { method: 'POST' });
  await answer.text();
  if (!answer.ok) {
    throw new LocalProblem(
      `模拟器 ${endpoint} 不支持清空,请自行重置后重试。`,
      `The emulator at ${endpoint} cannot be reset from here (HTTP ${answer.status}): reset it and start again.`,
    );
  }
}

/** Run in an empty folder: in a project's folder `cdk bootstrap` synthesises again, unbundled, and spoils cdk.out. */
async function bootstrap(options: DeployOptions, environment: NodeJS.ProcessEnv): Promise<void> {
  say('正在引导 CDK 环境', 'cdk bootstrap: preparing the emulator for deployments');
  const folder = join(options.stateFolder, 'empty');
  await mkdir(folder, { recursive: true });
  await cdk(options, folder, environment, ['bootstrap', `aws://${localAccount}/${localRegion}`, '--no-notices']);
  await rm(folder, { recursive: true, force: true });
}

async function cdk(
  options: DeployOptions,
  folder: string,
  environment: NodeJS.ProcessEnv,
  words: readonly string[],
): Promise<void> {
  const program = join(options.projectRoot, 'node_modules', '.bin', 'cdk');
  const logFile = join(options.stateFolder, 'cdk.log');
  const result = await runProgram(program, words, {
    cwd: folder,
    env: environment,
    logFile,
    ...(options.signal && { signal: options.signal }),
  });
  options.signal?.throwIfAborted();
  if (result.code === 0) return;
  throw new LocalProblem(
    `cdk ${words[0]} 失败,完整日志见 ${logFile}。`,
    `cdk ${words[0]} failed; the whole log is ${logFile}. Its last words:\n${result.output.trim().slice(-3_000)}`,
  );
}
