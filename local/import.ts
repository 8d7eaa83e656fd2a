/** `npm run import -- items <file.jsonl> [--as <user>] [--report <file.csv>]`: a list through the running API. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { localFolder } from './cloud.ts';
import type { SeedModule } from './demo-data.ts';
import { importItems, reportText, totalsOf } from './import-items.ts';
import { requireRunning } from './running.ts';
import { LocalProblem, say } from './say.ts';
import { signIn } from './sign-in.ts';
import type { DemoUser } from './users.ts';

try {
  await run();
} catch (error) {
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string', default: 'quality' }, report: { type: 'string' } },
  });
  const [what, file] = positionals;
  if (what !== 'items' || !file) {
    throw new LocalProblem(
      '用法：npm run import -- items <文件.jsonl> [--as 用户] [--report 报告.csv]',
      'Say what to import and from where: npm run import -- items <file.jsonl> [--as <user>] [--report <file.csv>]',
    );
  }
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new LocalProblem(`无法读取文件 ${file}。`, `${file} cannot be read: ${error.message}`);
  });
  const cloud = await requireRunning(localFolder);
  const token = await signIn(cloud, await userNamed(values.as));

  const lines = await importItems(text, {
    api: `${cloud.frontUrl}/api`,
    token,
    told: (done, total) => say(`已处理 ${done}/${total} 条`, `${done} of ${total} records are through`),
  });
  const report = values.report ?? join(localFolder, `${basename(file, extname(file))}-report.csv`);
  await mkdir(dirname(report), { recursive: true });
  await writeFile(report, reportText(lines));
  const { accepted, refused, unchanged } = totalsOf(lines);
  console.log(`
  登记 accepted   ${accepted}
  拒绝 refused    ${refused}
  未变 unchanged  ${unchanged}
  合计 records    ${lines.length}
  报告 report     ${report}
`);
}

async function userNamed(username: string): Promise<DemoUser> {
  const file = join(import.meta.dirname, 'seed', 'seed.ts');
  const users = existsSync(file) ? ((await import(pathToFileURL(file).href)) as SeedModule).demoUsers : [];
  const user = users.find((candidate) => candidate.username === username);
  if (user) return user;
  const names = users.map((candidate) => candidate.username).join(', ');
  throw new LocalProblem(
    `没有演示用户 ${username}。可用：${names}`,
    `There is no demo user ${username}; there are: ${names}`,
  );
}
