import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { say, LocalProblem } from './say.ts';

const requirements = join(import.meta.dirname, 'emulator-requirements.txt');

const checkVersion = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 3)';

/** The version of MiniStack that the whole local cloud was checked with, as the requirements pin it. */
export async function ministackVersion(): Promise<string> {
  const pinned = /^ministack==(.+)$/m.exec(await readFile(requirements, 'utf8'));
  if (!pinned?.[1]) throw new Error(`${requirements} does not pin ministack`);
  return pinned[1];
}

/** The name of a Python 3.10+ that can make a virtual environment, or undefined when the machine has none. */
export async function findPython(candidates: readonly string[] = ['python3', 'python']): Promise<string | undefined> {
  for (const candidate of candidates) {
    if ((await runProgram(candidate, ['-c', checkVersion])).code === 0) return candidate;
  }
  return undefined;
}

/**
 * The Python of a virtual environment under `localFolder` that holds MiniStack, made when it is missing or its pinned
 * packages changed. It is built under a passing name and then renamed, so an interrupted or parallel run spoils nothing.
 */
export async function pythonWithMinistack(localFolder: string, python: string): Promise<string> {
  const folder = join(localFolder, 'python');
  const wanted = await readFile(requirements, 'utf8');
  const present = (at: string): Promise<string> => readFile(join(at, 'requirements.txt'), 'utf8').catch(() => '');
  if ((await present(folder)) !== wanted) {
    say('正在安装本地 AWS 模拟器 MiniStack', `installing the AWS emulator MiniStack ${await ministackVersion()}`);
    const building = join(localFolder, `python.${process.pid}`);
    await mkdir(localFolder, { recursive: true });
    await run(python, ['-m', 'venv', '--clear', building]);
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
    await run(join(building, 'bin', 'python'), ['-m', 'pip', 'install', ...quiet, '-r', requirements]);
    await copyFile(requirements, join(building, 'requirements.txt'));
    await rm(folder, { recursive: true, force: true });
    // A parallel run may have put the same environment there in between: then its own is as good.
    await rename(building, folder).catch(() => rm(building, { recursive: true, force: true }));
  }
  return join(folder, 'bin', 'python');
}

async function run(program: string, words: readonly string[]): Promise<void> {
  const result = await runProgram(program, words);
  if (result.code === 0) return;
  throw new LocalProblem(
    '安装模拟器失败,原因见上方英文。',
    `The emulator could not be installed: \`${program} ${words.join(' ')}\` said:\n${result.output.trim()}`,
  );
}
