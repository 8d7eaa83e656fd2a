import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A chunk of Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface ConsoleWeight {
  /** Gzip KB of JavaScript until the sign-in page stands. */
  readonly signInKb: number;
  /** Until the desk stands. */
  readonly firstLoadKb: number;
  /** What the heaviest screen adds to the desk; charts and scanner come later and are not counted. */
  readonly largestRouteKb: number;
  readonly largestRoute: string;
  readonly routes: Readonly<Record<string, number>>;
}

/** What each language loads at its start; the larger one counts. */
const words = ['src/generated/words/zh.ts', 'src/generated/words/en.ts'];

/** Weighs a built console by its own manifest. Throws when the folder holds no build. */
export async function weighConsole(folder: string): Promise<ConsoleWeight> {
  const manifest = JSON.parse(await readFile(join(folder, 'assets', 'manifest.json'), 'utf8')) as Manifest;
  const sizes = new Map<string, number>();
  for (const { file } of Object.values(manifest)) {
    if (file.endsWith('.js')) sizes.set(file, gzipSync(await readFile(join(folder, file))).length / 1024);
  }
  const weight = (files: ReadonlySet<string>): number =>
    Math.round([...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) * 10) / 10;

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('the manifest names no start');
  const heaviest = words.filter((key) => manifest[key]).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '';
  function sizeOf(key: string): number {
    return sizes.get(manifest[key]?.file ?? '') ?? 0;
  }
  const signIn = filesOf(manifest, [entry, heaviest]);
  const desk = filesOf(manifest, [entry, heaviest, 'src/app/inside.tsx', 'src/screens/desk/desk.tsx']);
  const routes = Object.keys(manifest)
    .filter((key) => /^src\/screens\/.*\.tsx$/.test(key) && manifest[key]?.isDynamicEntry)
    .map((key) => [key, weight(new Set([...filesOf(manifest, [key])].filter((file) => !desk.has(file))))] as const)
    .toSorted(([, a], [, b]) => b - a);
  const [largestRoute, largestRouteKb] = routes[0] ?? ['', 0];
  return {
    signInKb: weight(signIn),
    firstLoadKb: weight(desk),
    largestRouteKb,
    largestRoute,
    routes: Object.fromEntries(routes),
  };
}

/** The files of some chunks and of everything they import at once; a dynamic import is loaded when it is used. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(walk);
  };
  keys.forEach(walk);
  return new Set([...seen].map((key) => manifest[key]?.file ?? ''));
}
