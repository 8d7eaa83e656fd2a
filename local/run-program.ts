import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export interface ProgramResult {
  readonly code: number;
  /** Standard output and standard error in the order in which they came. */
  readonly output: string;
}

/**
 * Runs a program to its end and keeps its output, also in `logFile` when given. A program that cannot be started
 * answers code 127, as a shell does. `signal` ends it early.
 */
export async function runProgram(
  program: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; logFile?: string; signal?: AbortSignal } = {},
): Promise<ProgramResult> {
  const log = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined;
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd && { cwd: options.cwd }),
    env: options.env ?? process.env,
    // A group of its own: Ctrl-C reaches only our own process, which then ends its children in order.
    detached: true,
  });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece: string) => {
      pieces.push(piece);
      log?.write(piece);
    });
  }
  const end = (): void => void killGroup(child.pid, 'SIGTERM');
  options.signal?.addEventListener('abort', end, { once: true });
  if (options.signal?.aborted) end();
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      pieces.push(error.message);
      resolve(127);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
  options.signal?.removeEventListener('abort', end);
  log?.end();
  if (log) await finished(log);
  return { code, output: pieces.join('') };
}

/** Sends a signal to a program and all it started; false when none of them runs any more. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (!pid) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
