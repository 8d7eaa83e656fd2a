import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProgram } from '../../local/run-program.ts';

export const root = resolve(import.meta.dirname, '../..');
const floors = ['domain', 'events', 'table', 'runtime', 'functions', 'infra', 'console', 'local', 'bench', 'test'];

export interface Breach {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly summary: { readonly violations: readonly Breach[]; readonly totalCruised: number };
}

/** Holds the house rules of imports against a tree. Throws when the tool itself fails. */
export async function cruise(folder: string): Promise<Report['summary']> {
  const present = floors.filter((floor) => existsSync(join(folder, floor)));
  const config = join(root, '.dependency-cruiser.mjs');
  const { output } = await runProgram(
    join(root, 'node_modules', '.bin', 'depcruise'),
    ['--config', config, '--output-type', 'json', ...present],
    // Jest's own switches are not for this program.
    { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' } },
  );
  const start = output.indexOf('{');
  if (start < 0) throw new Error(`depcruise said: ${output}`);
  return (JSON.parse(output.slice(start)) as Report).summary;
}
