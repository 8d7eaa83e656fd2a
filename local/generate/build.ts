/** `npm run build`: what is published beside the console. */
import { join } from 'node:path';
import { writeConsoleDocuments } from './console-documents.ts';

await writeConsoleDocuments(join(import.meta.dirname, '../../dist/console'));
