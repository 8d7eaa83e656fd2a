import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from './openapi.ts';
import { referencePage } from './reference.ts';

/** Writes `openapi.json` and `reference.html` beside the console's files. */
export async function writeConsoleDocuments(folder: string): Promise<void> {
  const document = await openApiDocument();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(document));
  await writeFile(join(folder, 'reference.html'), referencePage(document));
}
