import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { cdk, root, stageFor } from './cdk.ts';
import { deployedConsoleConfig } from './console-config.ts';
import { publishConfig, publishConsole } from './publish-console.ts';

const askFirst = ['--require-approval', 'broadening'];

// npm run deploy -- --stage dev [--yes]
const { values } = parseArgs({ options: { stage: { type: 'string' }, yes: { type: 'boolean', default: false } } });
const stage = stageFor(values.stage, 'npm start');
const outputsFile = join(root, 'dist', `outputs-${stage.name}.json`);
const deploy = ['deploy', '--all', '-c', `stage=${stage.name}`, '--outputs-file', outputsFile];
// Broader rights or open doors are shown and asked about, one stack at a time, unless whoever runs this has said yes.
await cdk([...deploy, ...(values.yes ? ['--require-approval', 'never', '--concurrency', '4'] : askFirst)]);
const outputs = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
const bucket = outputs[`lotline-${stage.name}-core`]?.['ConsoleBucket'];
const folder = join(root, 'dist', 'console');
if (bucket && existsSync(folder)) {
  const client = new S3Client({ region: stage.region });
  // The configuration goes first: whoever loads a new start page finds it.
  await publishConfig({ config: deployedConsoleConfig(stage, outputs), bucket, client });
  const files = await publishConsole({ folder, bucket, client });
  console.log(`published ${files} files of the console`);
} else {
  console.log('no console was published: build it into dist/console first');
}
const front = outputs[`lotline-${stage.name}-edge`]?.['FrontUrl'];
console.log(front ? `open ${front}` : 'this stage has no front of its own: see docs/decisions on the China regions');
