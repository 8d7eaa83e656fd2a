/** `npm run build`: the console and the API's documents, as they are published together. */
import { join } from 'node:path';
import { buildConsole } from './build-console.ts';
import { writeConsoleDocuments } from './console-documents.ts';

const folder = join(import.meta.dirname, '../../dist/console');
await writeConsoleDocuments(folder);
console.log((await buildConsole(folder)) ? 'built the console' : 'the console is as it was: nothing to build');
