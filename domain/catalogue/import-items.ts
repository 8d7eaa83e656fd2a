import type { ItemImportStarted } from '../../events/catalogue.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import type { Job } from '../shared/job.ts';

/** Records worked through in one step: a page stays far under 100 KB, a step under half a minute. */
export const recordsInStep = 20;

/** A record as handed in, not yet looked into. */
export type HandedIn = Readonly<Record<string, unknown>>;

export interface ImportItems {
  /** Whose list it is; it says how records are read. */
  readonly source: string;
  /** Line of the sender's file that the first record stands on. */
  readonly firstLine: number;
  readonly records: readonly HandedIn[];
}

export interface StartedImport {
  readonly job: Job;
  readonly pages: readonly (readonly { readonly line: number; readonly record: HandedIn }[])[];
}

/** Takes a list in, whole; each record is judged later, on its own, and the report says what became of it. */
export function importItems(
  state: { readonly jobId: string },
  command: ImportItems,
  circumstances: { readonly company: string; readonly actor: string; readonly now: string },
): Decision<StartedImport, ItemImportStarted, never> {
  const rows = command.records.map((record, index) => ({ line: command.firstLine + index, record }));
  const pages = Array.from({ length: Math.ceil(rows.length / recordsInStep) }, (_, page) =>
    rows.slice(page * recordsInStep, (page + 1) * recordsInStep),
  );
  const job: Job = {
    id: state.jobId,
    company: circumstances.company,
    name: 'import-items',
    status: 'running',
    source: command.source,
    total: rows.length,
    done: 0,
    pages: pages.length,
    nextPage: 0,
    accepted: 0,
    refused: 0,
    unchanged: 0,
    startedBy: circumstances.actor,
    startedAt: circumstances.now,
  };
  return accepted(
    { job, pages },
    {
      type: 'catalogue.item-import-started.v1',
      data: { jobId: job.id, page: 0, pages: pages.length, records: rows.length },
    },
  );
}
