/**
 * `npm test`: every check of the project, one after another, and `N passed, N failed` as the last line.
 * `npm test -- <words>` hands the words to jest instead and runs nothing else: a path, or `-t` and a test's name.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeConsoleSources } from './generate/console-sources.ts';
import { killGroup } from './run-program.ts';

interface Check {
  readonly name: string;
  readonly program: string;
  readonly words: readonly string[];
}

interface Score {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of jest's own report (`--json`) that is counted. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that broke before their first test. */
  readonly numRuntimeErrorTestSuites: number;
  /** True when jest was stopped half way. */
  readonly wasInterrupted: boolean;
}

const root = join(import.meta.dirname, '..');
const staticChecks: readonly Check[] = [
  { name: 'format', program: 'prettier', words: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'tsc', words: ['--noEmit', '-p', '.'] },
  { name: 'types of the console', program: 'tsc', words: ['--noEmit', '-p', 'console'] },
  { name: 'types of the console’s tests', program: 'tsc', words: ['--noEmit', '-p', 'test/console'] },
  { name: 'types of the browser’s tests', program: 'tsc', words: ['--noEmit', '-p', 'test/browser'] },
  { name: 'lint', program: 'eslint', words: ['--max-warnings', '0', '.'] },
  { name: 'unused', program: 'knip', words: ['--no-progress'] },
];
// Flow tests start a whole cloud: nothing else runs beside them on a small machine.
const suites: readonly { name: string; words: readonly string[] }[] = [
  // Two workers whatever the machine: on two cores jest would use one, and the databases leave the other half idle.
  { name: 'tests', words: ['--ignoreProjects', 'flows', '--maxWorkers=2'] },
  { name: 'flows', words: ['--selectProjects', 'flows', '--runInBand'] },
];

const running = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const program of running) killGroup(program, 'SIGTERM');
    process.exit(1);
  });
}

// Types and tests of the console read what follows from the API; it is never committed.
await writeConsoleSources();

const asked = process.argv.slice(2);
const scores = asked.length > 0 ? [await runJest('tests', asked)] : await runEverything();
const total = scores.reduce(add, { passed: 0, failed: 0, skipped: 0 });
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function runEverything(): Promise<Score[]> {
  // The linter takes as long as all the others together, and each of them uses one core.
  const [lint, others] = [staticChecks.filter(isLint), staticChecks.filter((check) => !isLint(check))];
  const found = (await Promise.all([lint, others].map(runChecks))).flat();
  for (const { name, words } of suites) found.push(await runJest(name, words));
  return found;
}

function isLint({ program }: Check): boolean {
  return program === 'eslint';
}

async function runChecks(checks: readonly Check[]): Promise<Score[]> {
  const found: Score[] = [];
  for (const check of checks) {
    const isClean = (await run(check)) === 0;
    console.log(`${isClean ? 'passed' : 'FAILED'}: ${check.name}`);
    found.push({ passed: Number(isClean), failed: Number(!isClean), skipped: 0 });
  }
  return found;
}

/** Runs jest and counts its report. A run that left no report counts as one failure: silence is never a pass. */
async function runJest(name: string, words: readonly string[]): Promise<Score> {
  const missing = whyNoJava();
  if (missing) {
    console.error(missing);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'lotline-tests-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run({ name, program: 'jest', words: [...words, '--json', `--outputFile=${report}`] });
    const score = scoreOf(JSON.parse(readFileSync(report, 'utf8')) as JestReport);
    // Jest can fail without a failed test, e.g. when a global set-up breaks.
    return code !== 0 && score.failed === 0 ? { ...score, failed: 1 } : score;
  } catch (error) {
    console.error(`${name}: jest left no report: ${(error as Error).message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function scoreOf(report: JestReport): Score {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites + Number(report.wasInterrupted),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function add(one: Score, other: Score): Score {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** Runs a program of node_modules/.bin in this shell's sight and answers its exit code; 127 when it cannot start. */
async function run({ name, program, words }: Check): Promise<number> {
  console.log(`\n${name}: ${program} ${words.join(' ')}`);
  // A group of its own, so that a stop reaches jest's workers and the databases they started too. The report goes to
  // its file; with --json jest tells people what it does on standard error.
  const child = spawn(join(root, 'node_modules', '.bin', program), words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: nodeOptions(program), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      if (pid !== undefined) running.delete(pid);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      end(127);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Jest loads ES modules only with this switch, and warns of it on every file; the linter reads all types at once. */
function nodeOptions(program: string): string {
  const wanted: Record<string, string> = {
    jest: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    eslint: '--max-old-space-size=4096',
  };
  return [process.env['NODE_OPTIONS'], wanted[program]].filter(Boolean).join(' ');
}

function whyNoJava(): string | undefined {
  if (spawnSync('java', ['-version']).status === 0) return undefined;
  return (
    'The tests run against Amazon’s DynamoDB Local, which needs Java 17 or newer. ' +
    'Debian/Ubuntu: apt install openjdk-17-jre-headless. macOS: brew install openjdk.\n测试需要 Java 17 或更高版本。'
  );
}
