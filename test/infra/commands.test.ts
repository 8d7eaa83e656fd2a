import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const run = (script: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'infra', script), ...words], { encoding: 'utf8', cwd: root });

describe('npm run deploy and npm run destroy', () => {
  test.each<[string, string[], string]>([
    ['deploy.ts', [], 'say which stage'],
    ['deploy.ts', ['--stage', 'staging'], 'unknown stage "staging"'],
    ['deploy.ts', ['--stage', 'local'], 'the local stage has its own command: npm start'],
    ['destroy.ts', ['--stage', 'dev'], 'this removes dev, its data included; say --yes if you mean it'],
    ['destroy.ts', ['--stage', 'prod', '--yes'], 'prod keeps its data by law'],
    ['destroy.ts', ['--stage', 'prod-cn', '--yes'], 'prod-cn keeps its data by law'],
  ])('%s %j is refused before anything is touched', (script, words, said) => {
    const { status, stderr } = run(script, ...words);
    expect(stderr).toContain(said);
    expect(status).toBe(1);
  });
});
