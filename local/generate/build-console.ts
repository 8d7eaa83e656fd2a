import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { runProgram } from '../run-program.ts';
import { LocalProblem } from '../say.ts';
import { writeConsoleSources } from './console-sources.ts';

const projectRoot = join(import.meta.dirname, '../..');

/** What a build was made of and what it left; it stands beside the folder, so that it is never published. */
interface Note {
  readonly madeOf: string;
  readonly files: readonly string[];
}

export interface BuildOptions {
  readonly signal?: AbortSignal;
  /** Fills a folder with the built files; only tests take another than Vite. */
  readonly build?: (folder: string, signal?: AbortSignal) => Promise<void>;
  /** Folders and files that a build is made of. */
  readonly sources?: readonly string[];
}

/**
 * Builds the console into a folder that also holds the API's documents, and answers whether it had to: what it is made
 * of may be as it was. Files come before the page that names them and stale ones go last, so whoever loads the console
 * meanwhile gets a whole one. Throws a LocalProblem with Vite's own words when it cannot be built; the last build stays.
 */
export async function buildConsole(folder: string, options: BuildOptions = {}): Promise<boolean> {
  const { build = withVite, sources = await consoleSourcesOnDisk() } = options;
  const noteFile = `${folder}-build.json`;
  const madeOf = await hashOf(sources);
  const last = await readNote(noteFile);
  if (last?.madeOf === madeOf && last.files.every((file) => existsSync(join(folder, file)))) return false;

  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await build(fresh, options.signal);
    const files = (await filesIn(fresh)).sort((a, b) => turn(a) - turn(b));
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rename(join(fresh, file), join(folder, file));
    }
    const stale = (last?.files ?? []).filter((file) => !files.includes(file));
    for (const file of stale) await rm(join(folder, file), { force: true });
    await writeFile(noteFile, JSON.stringify({ madeOf, files } satisfies Note));
    return true;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** The start page after what it names, the service worker, which fetches that page anew, after it. */
const turn = (file: string): number => ['index.html', 'sw.js'].indexOf(file);

/** Writes what follows from the API first, so that a changed contract makes a new build. */
async function consoleSourcesOnDisk(): Promise<string[]> {
  await writeConsoleSources();
  return ['console', 'package-lock.json'].map((name) => join(projectRoot, name));
}

async function withVite(folder: string, signal?: AbortSignal): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const words = ['build', '--config', 'console/vite.config.ts', '--outDir', folder, '--emptyOutDir'];
  const result = await runProgram(process.execPath, [vite, ...words], {
    cwd: projectRoot,
    // Vite keeps what it finds, and jest says "test": people would get React's own slow and heavy development code.
    env: { ...process.env, NODE_ENV: 'production' },
    ...(signal && { signal }),
  });
  signal?.throwIfAborted();
  if (result.code === 0) return;
  throw new LocalProblem(
    '控制台构建失败，原因见上方英文。',
    `The console could not be built. Vite's last words:\n${result.output.trim().slice(-3_000)}`,
  );
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const inside = await filesIn(source).catch(() => ['']);
    for (const file of inside) hash.update(`${basename(source)}/${file}\n`).update(await readFile(join(source, file)));
  }
  return hash.digest('hex');
}

/** The files of a folder and those below it, sorted, with slashes. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function readNote(file: string): Promise<Note | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Note);
}
