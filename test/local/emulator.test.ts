import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorEnvironment } from '../../local/aws.ts';
import { dockerLaunch } from '../../local/docker.ts';
import { startEmulator, type EmulatorOptions } from '../../local/emulator.ts';
import { runProgram } from '../../local/run-program.ts';

let folder: string;
let options: EmulatorOptions;
const path = process.env['PATH'];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-emulator-'));
  options = {
    localFolder: folder,
    stateFolder: join(folder, 'state'),
    port: 14_566,
    region: 'us-east-1',
    persist: true,
  };
});
afterEach(async () => {
  process.env['PATH'] = path;
  delete process.env['AWS_PROFILE'];
  await rm(folder, { recursive: true });
});

describe('startEmulator: a machine that cannot run it is told what to install', () => {
  test('neither Python nor Docker', async () => {
    process.env['PATH'] = folder;
    await expect(startEmulator(options)).rejects.toThrow(/Python 3\.10.*venv.*Docker.*apt install.*\n.*缺少 Python/s);
  });
});

describe('dockerLaunch: the image gives the same addresses and keeps the same state', () => {
  test('its words', () => {
    const { program, words } = dockerLaunch(options, 4570, { GATEWAY_PORT: '4570' }, '1.5.33');
    expect(program).toBe('docker');
    expect(words).toEqual(expect.arrayContaining(['--rm', '--network=host', '--env=GATEWAY_PORT=4570']));
    expect(words).toContain(`--volume=${join(options.stateFolder, 'state')}:/lotline/state`);
    expect(words.at(-1)).toBe('ministackorg/ministack:1.5.33');
  });
});

describe('emulatorEnvironment: nothing started here can reach a real account', () => {
  test('the developer’s profile and keys stay out', () => {
    process.env['AWS_PROFILE'] = 'production';
    const environment = emulatorEnvironment('http://127.0.0.1:4566');
    expect(environment['AWS_PROFILE']).toBeUndefined();
    expect(environment).toMatchObject({ AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', AWS_ACCESS_KEY_ID: 'test' });
  });
});

describe('runProgram: what a program said is never lost', () => {
  test('code and both outputs', async () => {
    const result = await runProgram('sh', ['-c', 'echo out; echo err >&2; exit 3']);
    expect(result.code).toBe(3);
    expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  test('a program that does not exist', async () => {
    expect(await runProgram(join(folder, 'none'), [])).toMatchObject({ code: 127 });
  });

  test('an abort ends it and what it started', async () => {
    const stopping = new AbortController();
    const running = runProgram('sh', ['-c', 'sleep 600 & wait'], { signal: stopping.signal });
    stopping.abort();
    expect((await running).code).not.toBe(0);
  });
});
