import { build } from 'esbuild';
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fontFile, fontPath } from '../runtime/pdf-font.ts';

interface BundleEntry {
  /** Folder of the bundle below `outdir`, e.g. `orders/place-order`. */
  readonly name: string;
  readonly handler: string;
}

// One call shares the parse of the SDK among its entries; beyond fifty the memory of one call outweighs that.
const entriesPerCall = 50;

/**
 * Bundles each handler with all it needs, the AWS SDK included, to `<outdir>/<name>/index.mjs` for Node 24.
 * Returns the size of each bundle in bytes, by name. Throws esbuild's own error, which names file and line.
 * Source maps lie beside the bundles for reading a stack trace; they are not deployed.
 */
export async function bundleFunctions(options: {
  readonly entries: readonly BundleEntry[];
  readonly outdir: string;
}): Promise<Record<string, number>> {
  rmSync(options.outdir, { recursive: true, force: true });
  mkdirSync(options.outdir, { recursive: true });
  for (let start = 0; start < options.entries.length; start += entriesPerCall) {
    const { metafile } = await build({
      entryPoints: options.entries
        .slice(start, start + entriesPerCall)
        .map(({ name, handler }) => ({ in: handler, out: join(name, 'index') })),
      outdir: options.outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: false,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      minify: true,
      keepNames: false,
      treeShaking: true,
      legalComments: 'none',
      sourcemap: 'external',
      sourcesContent: false,
      metafile: true,
      // What went wrong is in the error it throws.
      logLevel: 'silent',
      // CommonJS packages inside an ES module still call `require` for Node's own modules, and ask where they lie.
      banner: {
        js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url),__dn=import.meta.dirname;",
      },
      define: { __dirname: '__dn' },
    });
    // A typeface is read from the disk: it lies beside the bundle of every function that draws documents with it.
    for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
      if (!Object.keys(inputs).some((input) => input.endsWith('runtime/pdf-font.ts'))) continue;
      copyFileSync(fontPath(), join(dirname(resolve(file)), fontFile));
    }
  }
  return Object.fromEntries(
    options.entries.map(({ name }) => [name, statSync(join(options.outdir, name, 'index.mjs')).size]),
  );
}
