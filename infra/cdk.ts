import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stageSettings } from './stages.ts';
import type { StageSettings } from './stages.ts';

export const root = resolve(import.meta.dirname, '..');

/** Runs the CDK of this project, never one found elsewhere; throws when it does not end well. */
export async function cdk(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/aws-cdk/bin/cdk'), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  if (code !== 0) throw new Error(`cdk ${words[0]} ended with ${code ?? 'a signal'}`);
}

/** The stage a person named; the local one has commands of its own. */
export function stageFor(name: string | undefined, instead: string): StageSettings {
  if (!name) throw new Error('say which stage, e.g. -- --stage dev');
  if (name === 'local') throw new Error(`the local stage has its own command: ${instead}`);
  return stageSettings(name);
}
