import { join } from 'node:path';
import type { EmulatorOptions, Launch } from './emulator.ts';
import { runProgram } from './run-program.ts';

/** True when a Docker daemon answers; the client alone is not enough. */
export async function dockerIsThere(): Promise<boolean> {
  return (await runProgram('docker', ['version', '--format', '{{.Server.Version}}'])).code === 0;
}

/**
 * MiniStack's own image, on the host's network so that functions, console and tests use the same addresses as with
 * Python. The image brings the Node that runs the functions. `docker run` passes SIGTERM on, and `--rm` cleans up.
 */
export function dockerLaunch(
  options: EmulatorOptions,
  port: number,
  settings: Readonly<Record<string, string>>,
  version: string,
): Launch {
  const told = { ...settings, STATE_DIR: '/lotline/state', S3_DATA_DIR: '/lotline/s3' };
  return {
    program: 'docker',
    words: [
      'run',
      '--rm',
      '--network=host',
      `--name=lotline-emulator-${port}`,
      ...['state', 's3'].map((folder) => `--volume=${join(options.stateFolder, folder)}:/lotline/${folder}`),
      ...Object.entries(told).map(([name, value]) => `--env=${name}=${value}`),
      `ministackorg/ministack:${version}`,
    ],
    environment: process.env,
  };
}
