import { codesOf } from '../../../domain/catalogue/code.ts';
import type { HandedIn } from '../../../domain/catalogue/import-items.ts';
import { withStoredCodes } from '../../../domain/catalogue/item-data.ts';
import { advanceImport, importRecord } from '../../../domain/catalogue/run-item-import.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Job, JobLine } from '../../../domain/shared/job.ts';
import type { Dependencies } from '../../../runtime/dependencies.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { orderOnEvent } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { readHandedIn } from '../../../runtime/shapes/gudid.ts';
import { itemCodec, newItemWrites, readCodes, readItem } from '../../../table/catalogue.ts';
import { jobCodec, jobReportWrite, readJob, readJobInput, type JobRecord } from '../../../table/jobs.ts';
import { hashOf, type Envelope } from '../../../table/journal.ts';
import { subscription } from './subscription.ts';

/**
 * Works through one page of a list. Each record is a command of its own, whose id follows from job and line, and the
 * page's end is another: killed at any step, the page is begun again and every record that was done answers as it did.
 */
export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  const { jobId, page } = envelope.data as { jobId: string; page: number };
  const { store } = dependencies;
  const { company } = envelope;
  const [job, rows] = await Promise.all([
    readJob(store, company, jobId, 'consistent'),
    readJobInput<HandedIn>(store, company, jobId, page),
  ]);
  if (!job || !rows) throw new Error(`job ${jobId} has no page ${page}`);
  if (job.nextPage > page) return 'page-already-done';

  const lines: JobLine[] = [];
  for (const row of rows) lines.push(await importOne(dependencies, envelope, job, row));

  const performed = await perform(
    dependencies,
    orderOnEvent(dependencies, envelope, {
      name: subscription.name,
      commandId: `${envelope.id}:${subscription.name}`,
      input: envelope,
    }),
    {
      load: async () => {
        const current = await readJob(store, company, jobId, 'consistent');
        return current ? { job: current, page, lines } : rejected('not-found', { job: jobId });
      },
      decide: (state, _event, circumstances) => advanceImport(state, circumstances),
      save: (step) => ({
        aggregate: jobCodec.write(step.job),
        writes: [jobReportWrite(step.job, step.page, step.lines)],
        summary: { done: step.job.done, total: step.job.total },
      }),
      answer: () => null,
    },
  );
  if (performed.kind === 'done') return performed.replayed ? 'replayed' : 'accepted';
  if (performed.reason === 'busy') throw new NotYet(`job ${jobId} met another writer`);
  return performed.reason;
});

async function importOne(
  dependencies: Dependencies,
  envelope: Envelope,
  job: Job,
  { line, record }: JobRecord<HandedIn>,
): Promise<JobLine> {
  const read = readHandedIn(record);
  const digest = hashOf(record);
  const performed = await perform(
    dependencies,
    orderOnEvent(dependencies, envelope, {
      name: 'register-item',
      commandId: `${job.id}:line-${line}`,
      sender: subscription.name,
      request: digest,
      input: record,
    }),
    {
      load: async ({ store, company, newId }) => {
        const itemId = newId('itm');
        const state = { itemId, read, digest, source: job.source };
        if (!read.ok) return { ...state, known: [], existing: undefined };
        const data = withStoredCodes(read.data);
        const found = await readCodes(store, company, codesOf(data), 'consistent');
        const known = found.filter((code) => code !== undefined);
        // The internal code of an imported item is its primary device identifier, so it finds the item again.
        const owner = known.find(({ system }) => system === 'internal');
        const existing = owner && (await readItem(store, company, owner.itemId, 'consistent'));
        return { ...state, known, existing };
      },
      // Who handed the list in raised its items: he may not approve them.
      decide: (state, _record, { company }) => importRecord(state, { company, actor: job.startedBy }),
      save: (item) => ({
        aggregate: itemCodec.write(item),
        writes: newItemWrites(item),
        summary: { code: item.code, name: item.name },
      }),
      answer: (item) => ({ itemId: item.id }),
    },
  );
  if (performed.kind === 'done') {
    return { line, outcome: 'accepted', itemId: (performed.answer as { itemId: string }).itemId };
  }
  if (performed.reason === 'busy') throw new NotYet(`line ${line} of job ${job.id} met another writer`);
  const { itemId, ...facts } = performed.facts;
  return {
    line,
    outcome: performed.reason === 'item-unchanged' ? 'unchanged' : 'refused',
    reason: performed.reason,
    ...(Object.keys(facts).length > 0 ? { detail: detailOf(facts) } : {}),
    ...(typeof itemId === 'string' ? { itemId } : {}),
  };
}

function detailOf(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([fact, value]) => `${fact}: ${String(value)}`)
    .join('; ')
    .slice(0, 300);
}
