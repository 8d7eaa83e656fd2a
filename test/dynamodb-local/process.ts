import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Amazon's own DynamoDB Local, in memory, as a process of the test run. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly stop: () => void;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
}

/** Starts the jar on a free port and waits until it answers; throws with its own words when it cannot start. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const packageFile = createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json');
  const folder = join(dirname(packageFile), 'emulator');
  const port = await freePort();
  const java: ChildProcess = spawn(
    'java',
    [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-Xmx1g',
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      '-inMemory',
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let words = '';
  let ended: string | undefined;
  java.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  java.once('error', (error) => (ended = `java does not start: ${error.message}`));
  java.once('exit', (code) => (ended ??= `DynamoDB Local ended with ${code}: ${words}`));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (ended) throw new Error(ended);
    if (await answers(endpoint)) return { endpoint, stop: () => java.kill('SIGKILL') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  java.kill('SIGKILL');
  throw new Error(`DynamoDB Local did not answer within 30 s: ${words}`);
}
