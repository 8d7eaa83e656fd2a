import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The cloud's program; it is a process of its own, because the test runner loads modules in its own way. */
const program = join(import.meta.dirname, 'serve-cloud.ts');

/**
 * A cloud of this run's own beside the developer's, with the demo company in it; flow tests find it by `flowCloud`.
 * `LOTLINE_RUNNING` names the note of a cloud that is up already (`.local/running.json`): for those who write flows.
 */
export default async function setup(): Promise<void> {
  const running = process.env['LOTLINE_RUNNING'];
  if (running) {
    process.env['LOTLINE_FLOW_CLOUD'] = await readFile(running, 'utf8');
    return;
  }
  const noteFile = join(await mkdtemp(join(tmpdir(), 'lotline-flows-')), 'running.json');
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const child = fork(program, [noteFile], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv,
    env: plainEnv(),
  });
  (globalThis as { flowCloud?: ChildProcess }).flowCloud = child;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the cloud of the flow tests ended with ${code}`)));
  });
  process.env['LOTLINE_FLOW_CLOUD'] = await readFile(noteFile, 'utf8');
}

/** Without the switches of the test runner. */
function plainEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  return environment;
}
