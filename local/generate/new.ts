/**
 * `npm run new -- command orders hold-order --en "Hold an order" --zh "暂停订单" [--says order-held-back]`: the folder,
 * decision, table and tests of a new function, which work as they stand; then make them say what the business wants.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../run-program.ts';
import { makeSlice, sliceKinds, WrongWish } from './slices.ts';

const usage = `npm run new -- <${sliceKinds.join('|')}> <context> <name> --en "<what it does>" --zh "<中文说明>" [--says <event>]`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { en: { type: 'string' }, zh: { type: 'string' }, says: { type: 'string' } },
  });
  const [kind, context, name] = positionals;
  if (!kind || !context || !name || !values.en || !values.zh) throw new WrongWish(`say ${usage}`);
  const summary = { en: values.en, zh: values.zh };
  const root = process.cwd();
  const paths = makeSlice(root, { kind, context, name, summary, says: values.says });
  const bin = join(import.meta.dirname, '../../node_modules/.bin');
  await runProgram(join(bin, 'prettier'), ['--write', ...paths], { cwd: root });
  // The new event gets its released schema and its line in the catalogue.
  const generated = await runProgram(process.execPath, [join(root, 'local/generate/catalogues.ts')], { cwd: root });
  if (generated.code !== 0) throw new WrongWish(generated.output);
  console.log(`${paths.join('\n')}\n\nTell the dictionary: npm run generate\nTry it: npm test -- ${name}`);
} catch (error) {
  if (!(error instanceof WrongWish) && !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
    throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
