import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { LocalProblem } from './say.ts';

/** What became of one line of the file. */
export interface ReportLine {
  readonly line: number;
  readonly outcome: 'accepted' | 'refused' | 'unchanged';
  readonly reason?: string;
  readonly itemId?: string;
  readonly detail?: string;
  readonly en?: string;
  readonly zh?: string;
}

export interface ImportOptions {
  /** Base URL of the API, e.g. `http://localhost:8080/api`. */
  readonly api: string;
  readonly token: string;
  readonly told?: (done: number, total: number) => void;
  /** Milliseconds between two looks at the jobs. */
  readonly lookEvery?: number;
  /** Looks without any progress after which it is given up. */
  readonly patience?: number;
}

interface Batch {
  readonly firstLine: number;
  readonly records: object[];
}

/** What the API takes at a time: records of a request, bytes of a record. */
const batchSize = 100;
const largestRecordBytes = 4_000;

/**
 * Sends a file of one JSON record a line through the API and waits for every job. Answers one line of report for every
 * line of the file that is not blank, in order. Throws a LocalProblem when the API refuses or the jobs stand still.
 */
export async function importItems(text: string, options: ImportOptions): Promise<readonly ReportLine[]> {
  const { batches, unsent } = readFile(text);
  const run = randomUUID();
  const jobs: string[] = [];
  for (const { firstLine, records } of batches) {
    const body = JSON.stringify({ source: 'gudid', firstLine, records });
    const headers = { 'content-type': 'application/json', 'idempotency-key': `${run}-${firstLine}` };
    const { jobId } = await ask<{ jobId: string }>(options, '/catalogue/item-imports', {
      method: 'POST',
      headers,
      body,
    });
    jobs.push(jobId);
  }
  await jobsDone(jobs, options);
  const reports = await Promise.all(jobs.map((jobId) => reportOf(jobId, options)));
  return [...unsent, ...reports.flat()].sort((a, b) => a.line - b.line);
}

/** Cuts the file into requests of lines that follow each other; what is no record at all is refused here. */
function readFile(text: string): { batches: readonly Batch[]; unsent: readonly ReportLine[] } {
  const batches: Batch[] = [];
  const unsent: ReportLine[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === '') return;
    const record = readRecord(content);
    if (!record || Buffer.byteLength(JSON.stringify(record)) > largestRecordBytes) {
      unsent.push({ line, outcome: 'refused', ...(record ? tooLarge : noRecord) });
      return;
    }
    const last = batches.at(-1);
    const follows = last && last.firstLine + last.records.length === line && last.records.length < batchSize;
    if (follows) last.records.push(record);
    else batches.push({ firstLine: line, records: [record] });
  });
  return { batches, unsent };
}

const noRecord = { reason: 'no-record', en: 'The line is no JSON object', zh: '该行不是 JSON 记录' };
const tooLarge = {
  reason: 'record-too-large',
  en: `The record is larger than ${largestRecordBytes} bytes`,
  zh: `记录超过 ${largestRecordBytes} 字节`,
};

function readRecord(content: string): object | undefined {
  try {
    const record: unknown = JSON.parse(content);
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

async function jobsDone(jobs: readonly string[], options: ImportOptions): Promise<void> {
  const { lookEvery = 1_000, patience = 180 } = options;
  let before = -1;
  for (let idle = 0; idle < patience; idle += 1) {
    const found = await Promise.all(
      jobs.map((jobId) => ask<{ status: string; done: number; total: number }>(options, `/admin/jobs/${jobId}`)),
    );
    const sum = (field: 'done' | 'total') => found.reduce((total, job) => total + job[field], 0);
    if (sum('done') !== before) {
      before = sum('done');
      idle = 0;
      options.told?.(before, sum('total'));
    }
    if (found.every(({ status }) => status === 'done')) return;
    await pause(lookEvery);
  }
  throw new LocalProblem(
    `导入任务停滞：${jobs.join(', ')}。请查看死信队列。`,
    `The import stands still (jobs ${jobs.join(', ')}); look into the dead-letter queue of run-item-import.`,
  );
}

async function reportOf(jobId: string, options: ImportOptions): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor ? { cursor } : {}) });
    const page = await ask<{ items: ReportLine[]; cursor?: string }>(
      options,
      `/catalogue/item-imports/${jobId}/lines?${query.toString()}`,
    );
    lines.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return lines;
}

/** How often a request is sent again when the API is busy or not there; its key keeps it from being done twice. */
const tries = 5;

async function ask<T>({ api, token }: ImportOptions, path: string, init: RequestInit = {}): Promise<T> {
  for (let count = 1; ; count += 1) {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
    const answer = await fetch(`${api}${path}`, { ...init, headers }).catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && answer.ok) return (await answer.json()) as T;
    const isPassing = answer instanceof Error || answer.status === 429 || answer.status >= 500;
    if (!isPassing || count === tries) {
      const words = answer instanceof Error ? answer.message : `${answer.status} ${await answer.text()}`;
      throw new LocalProblem(`接口拒绝请求 ${path}：${words}`, `The API refuses ${path}: ${words}`);
    }
    await pause(100 * 2 ** count);
  }
}

export function totalsOf(lines: readonly ReportLine[]): Record<ReportLine['outcome'], number> {
  const totals = { accepted: 0, refused: 0, unchanged: 0 };
  for (const { outcome } of lines) totals[outcome] += 1;
  return totals;
}

/** The report as CSV that opens in spreadsheets with its Chinese intact. */
export function reportText(lines: readonly ReportLine[]): string {
  return stringify([...lines], {
    bom: true,
    header: true,
    columns: ['line', 'outcome', 'reason', 'itemId', 'detail', 'zh', 'en'],
  });
}
