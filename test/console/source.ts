import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The console's own sources: what is generated from the API says nothing about who uses it. */
export function consoleSource(): readonly SourceFile[] {
  return readdirSync(join(root, 'console/src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated/'))
    .map((name) => ({ path: `console/src/${name}`, text: readFileSync(join(root, 'console/src', name), 'utf8') }));
}
