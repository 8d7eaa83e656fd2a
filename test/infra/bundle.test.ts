import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { bundleFunctions } from '../../infra/bundle.ts';
import { fontFile } from '../../runtime/pdf-font.ts';

// How long a busy machine may take to bundle, in milliseconds; nothing is judged by it.
const patience = 300_000;

const root = join(import.meta.dirname, '..', '..');
const outdir = mkdtempSync(join(tmpdir(), 'bundles-'));
let sizes: Record<string, number>;

beforeAll(async () => {
  const handler = join(mkdtempSync(join(tmpdir(), 'source-')), 'handler.ts');
  // Imported by full path: the source lies outside the project, as no product file does.
  const from = (name: string) => JSON.stringify(join(root, 'node_modules', name));
  writeFileSync(
    handler,
    `import { DynamoDBClient } from ${from('@aws-sdk/client-dynamodb')};
     import * as z from ${from('zod')};
     const client = new DynamoDBClient({});
     export const handler = async (x: unknown) => [z.string().safeParse(x).success, client.config !== undefined];`,
  );
  sizes = await bundleFunctions({ entries: [{ name: 'orders/example', handler }], outdir });
}, patience);

describe('a bundle', () => {
  test('carries all it needs and runs on its own', () => {
    const file = join(outdir, 'orders/example/index.mjs');
    const program = `const { handler } = await import(${JSON.stringify(file)});
      console.log(JSON.stringify(await handler('a')));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: tmpdir(),
      env: { AWS_REGION: 'us-east-1' },
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('[true,true]');
  });

  test('tells its size, and does not drag in the languages of the schema library', () => {
    expect(sizes['orders/example']).toBe(readFileSync(join(outdir, 'orders/example/index.mjs')).length);
    expect(sizes['orders/example']).toBeLessThan(500 * 1024);
  });
});

test(
  'what draws documents finds its typeface beside it',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
    const handler = join(folder, 'handler.ts');
    writeFileSync(
      handler,
      `import { drawPdf } from ${JSON.stringify(join(root, 'runtime/pdf.ts'))};
       export const handler = async () => (await drawPdf({ pageSize: 'A4', pageMargins: 40, content: ['首营资料包'] })).length;`,
    );
    const drawn = mkdtempSync(join(tmpdir(), 'bundles-'));
    const entries = [{ name: 'quality/draw', handler }];
    await bundleFunctions({ entries, outdir: drawn });
    const program = `const { handler } = await import(${JSON.stringify(join(drawn, 'quality/draw/index.mjs'))});
      console.log(await handler());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(Number(said)).toBeGreaterThan(1_000);
    expect(readdirSync(join(drawn, 'quality/draw')).sort()).toEqual([fontFile, 'index.mjs', 'index.mjs.map']);
  },
  patience,
);

test('a handler that does not compile is refused with its file and line', async () => {
  const handler = join(mkdtempSync(join(tmpdir(), 'source-')), 'broken.ts');
  writeFileSync(handler, 'export const = 1;');
  const broken = bundleFunctions({ entries: [{ name: 'a/b', handler }], outdir: mkdtempSync(join(tmpdir(), 'b-')) });
  await expect(broken).rejects.toThrow(/broken\.ts:1:13/);
});
