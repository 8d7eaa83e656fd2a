import { fileURLToPath } from 'node:url';
import { runUnderNode24 } from './with-node-24.mjs';

runUnderNode24(fileURLToPath(new URL('..', import.meta.url)), 'local/import.ts', process.argv.slice(2));
