/** `npm run cost [-- report.json]`: runs the bench, or reads its saved `--json`, and writes docs/cost.md. */
import './quiet.ts';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readHouse } from '../infra/house.ts';
import { costPage } from './cost-page.ts';
import { costOf, sumOf } from './cost.ts';
import { standingOf } from './lifecycle.ts';
import type { Report } from './report.ts';
import { measureStored } from './stored.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs', 'cost.md');
const [file] = process.argv.slice(2);
const largestReportBytes = 64 * 1024 * 1024;
const text = file
  ? readFileSync(file, 'utf8')
  : execFileSync(process.execPath, [join(root, 'bench', 'run.ts'), '--json'], {
      encoding: 'utf8',
      maxBuffer: largestReportBytes,
    });
const { commands } = JSON.parse(text) as Report;
const row = commands.find(({ command }) => command === 'order-lifecycle');
if (!row) throw new Error('the report has no row order-lifecycle: make it with npm run -s bench -- --json');
const house = await readHouse(join(root, 'functions'));
const measurement = {
  row,
  stored: await measureStored(),
  subscriptions: house.consumers.map(({ subscription }) => subscription),
  standing: standingOf(house),
};
const cost = costOf(measurement);
const markdown = costPage(cost, measurement);
await writeFile(
  page,
  await format(markdown, { ...(await resolveConfig(page)), parser: 'markdown', proseWrap: 'always' }),
);
console.log(
  `docs/cost.md: ${sumOf(cost.million).toFixed(2)} US dollars a million lifecycles, floor ${cost.floor.toFixed(2)}, ` +
    `fixed ${sumOf(cost.monthly).toFixed(2)} a month`,
);
