import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '../infra/bundle.ts';
import type { BundleRow } from './report.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** Words that stand in a bundle only when it holds that client. */
const clients = {
  s3: { mark: 'x-amz-copy-source', imports: `import { S3Client } from '@aws-sdk/client-s3';`, use: 'new S3Client({})' },
  bus: {
    mark: 'AWSEvents',
    imports: `import { EventBridgeClient } from '@aws-sdk/client-eventbridge';`,
    use: 'new EventBridgeClient({})',
  },
  queues: { mark: 'AmazonSQS', imports: `import { SQSClient } from '@aws-sdk/client-sqs';`, use: 'new SQSClient({})' },
} as const;
type Client = keyof typeof clients;

async function functionFolders(): Promise<string[]> {
  const contexts = await readdir(join(root, 'functions'), { withFileTypes: true });
  const folders = await Promise.all(
    contexts
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => (await readdir(join(root, 'functions', name))).map((folder) => `${name}/${folder}`)),
  );
  return folders.flat().sort();
}

/** An empty command with the same SDK clients: what every function of this product carries at least. */
function emptyCommand(used: readonly Client[]): string {
  return `${used.map((client) => clients[client].imports).join('\n')}
import * as z from 'zod';
import { command } from '${root}/runtime/contract.ts';
import { httpCommand } from '${root}/runtime/http-command.ts';
export const kept = [${used.map((client) => clients[client].use).join(', ')}];
const contract = command({
  context: 'admin', name: 'empty', method: 'POST', path: '/admin/empty', status: 200,
  summary: { en: '', zh: '' }, loses: '', may: 'anyone',
  input: z.strictObject({}), output: z.strictObject({}), rejections: {}, example: {},
});
export const handler = httpCommand(contract, {
  load: async () => ({}),
  decide: () => ({ accepted: true, next: {}, events: [] }),
  save: () => ({ aggregate: { type: 'empty', id: 'x', item: { pk: 'x', sk: 'x' } } }),
  answer: () => ({}),
});
`;
}

/**
 * Milliseconds of CPU a fresh process needs to import a bundle: the smallest of some runs. CPU and not time, since a busy
 * machine makes a process wait but hardly work more.
 */
async function initMilliseconds(file: string, runs: number): Promise<number> {
  const script = `const before = process.cpuUsage(); await import(${JSON.stringify(`file://${file}`)}); const { user, system } = process.cpuUsage(before); process.stdout.write(String((user + system) / 1000)); process.exit(0);`;
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) {
    const environment = { PATH: process.env['PATH'], ISSUERS: '[]', POWERTOOLS_DEV: 'false' };
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env: environment });
    times.push(Number(stdout));
  }
  return Math.min(...times);
}

/** Whether a function says that drawing documents is its job. */
async function draws(folder: string): Promise<boolean> {
  const read = (file: string) => readFile(join(root, 'functions', folder, file), 'utf8').catch(() => '');
  const declared = await Promise.all([read('contract.ts'), read('subscription.ts')]);
  return declared.some((text) => text.includes('drawsDocuments: true'));
}

/** Size and start of every function's bundle over an empty command with the same clients. */
export async function bundleRows(): Promise<{ readonly bundles: BundleRow[]; readonly baselineKb: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'lotline-bundles-'));
  try {
    const folders = await functionFolders();
    const outdir = join(folder, 'functions');
    const sizes = await bundleFunctions({
      entries: folders.map((name) => ({ name, handler: join(root, 'functions', name, 'handler.ts') })),
      outdir,
    });
    const usedBy = async (name: string): Promise<Client[]> => {
      const text = await readFile(join(outdir, name, 'index.mjs'), 'utf8');
      return (Object.keys(clients) as Client[]).filter((client) => text.includes(clients[client].mark));
    };
    const used = new Map(await Promise.all(folders.map(async (name) => [name, await usedBy(name)] as const)));
    const kinds = [...new Set(['', ...[...used.values()].map((list) => list.join('+'))])];
    const sources = join(root, '.local', `empty-commands-${process.pid}`);
    await mkdir(sources, { recursive: true });
    await Promise.all(
      kinds.map((kind) =>
        writeFile(join(sources, `${kind || 'plain'}.ts`), emptyCommand(kind ? (kind.split('+') as Client[]) : [])),
      ),
    );
    const baselines = await bundleFunctions({
      entries: kinds.map((kind) => ({ name: kind || 'plain', handler: join(sources, `${kind || 'plain'}.ts`) })),
      outdir: join(folder, 'baselines'),
    });
    await rm(sources, { recursive: true, force: true });
    const starts = new Map<string, number>();
    for (const kind of kinds) {
      const name = kind || 'plain';
      starts.set(kind, await initMilliseconds(join(folder, 'baselines', name, 'index.mjs'), 5));
    }
    const bundles: BundleRow[] = [];
    for (const name of folders) {
      const kind = (used.get(name) ?? []).join('+');
      const bytes = sizes[name] ?? 0;
      const own = join(outdir, name, 'index.mjs');
      const empty = join(folder, 'baselines', kind || 'plain', 'index.mjs');
      let start = await initMilliseconds(own, 2);
      // A busy moment makes one look slow: what stands out is looked at again, beside its baseline.
      for (let again = 0; again < 10 && start / (starts.get(kind) ?? 1) > 1.35; again += 1) {
        start = Math.min(start, await initMilliseconds(own, 1));
        starts.set(kind, Math.min(starts.get(kind) ?? 0, await initMilliseconds(empty, 1)));
      }
      bundles.push({
        function: name.split('/')[1] ?? name,
        kb: Math.round(bytes / 1024),
        initRatio: round(start / (starts.get(kind) ?? 1)),
        kbRatio: round(bytes / (baselines[kind || 'plain'] ?? 1)),
        drawsDocuments: await draws(name),
      });
    }
    return { bundles, baselineKb: Math.round((baselines['plain'] ?? 0) / 1024) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
