import * as z from 'zod';
import type { JournalEntry } from '../../table/journal.ts';

/** One accepted command as the audit trail tells it: who, when, on which document, and each change before and after. */
export const auditedEntry = z.strictObject({
  at: z.string(),
  occurredAt: z.string(),
  actor: z.string(),
  command: z.string(),
  role: z.string(),
  document: z.string(),
  version: z.int(),
  root: z.string(),
  correlation: z.string(),
  summary: z.record(z.string(), z.unknown()),
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
});

export function auditedView(entry: JournalEntry): z.input<typeof auditedEntry> {
  return {
    at: entry.recordedAt,
    occurredAt: entry.occurredAt,
    actor: entry.actor,
    command: entry.command,
    role: entry.role,
    document: entry.aggregate,
    version: entry.version,
    root: entry.root,
    correlation: entry.correlation,
    summary: { ...entry.summary },
    changes: Object.fromEntries(
      Object.entries(entry.changes).map(([name, [before, after]]): [string, [unknown, unknown]] => [
        name,
        [before, after],
      ]),
    ),
  };
}
