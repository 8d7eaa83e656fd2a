import { raiseException, resolveException, isNews, type DataException } from '../domain/admin/exception.ts';
import { finishMonitorRun, type MonitorCounts } from '../domain/admin/monitor-run.ts';
import type { Watching } from '../domain/partners/partner-monitors.ts';
import { dayOf, type Instant } from '../domain/shared/calendar.ts';
import { rejected } from '../domain/shared/decision.ts';
import type { Finding } from '../domain/shared/monitor.ts';
import {
  exceptionCodec,
  exceptionIdOf,
  listExceptions,
  monitorRunCodec,
  readException,
  readExceptionsOf,
  readMonitorRun,
} from '../table/exceptions.ts';
import { watches, type Watch } from '../table/watches.ts';
import { readWorkingCalendar } from '../table/working-days.ts';
import type { Dependencies } from './dependencies.ts';
import { orderOnSchedule } from './own-order.ts';
import { perform, type Steps } from './perform.ts';

/** One run: which job or reaction runs it, for which moment, under which id. */
export interface Run {
  readonly name: string;
  readonly runId: string;
  readonly company: string;
  readonly at: Instant;
  readonly dependencies: Dependencies;
}

const exceptionsPerPage = 100;

/**
 * Looks at all master data a page at a time, raises what is news, then asks of each exception that stands whether it
 * is still found. Whatever it did stays done, so a run that breaks off is run again and goes on with what is left.
 */
export async function runMonitors(run: Run): Promise<MonitorCounts & { readonly busy: number }> {
  const { dependencies, company, at } = run;
  const { store, config } = dependencies;
  const calendar = await readWorkingCalendar(store, company);
  const watching: Watching = { today: dayOf(at, config.zone), calendar };
  const told = { looked: 0, found: 0, raised: 0, resolved: 0, busy: 0 };
  for (const watch of watches) {
    for await (const ids of watch.ids(store, company, watching.today)) {
      const findings = await watch.look(store, company, ids, watching);
      const known = await readExceptionsOf(store, company, findings);
      told.looked += ids.length;
      told.found += findings.length;
      for (const [index, finding] of findings.entries()) {
        if (!isNews(known[index], finding, watching.today)) continue;
        count(told, 'raised', await raise(run, finding));
      }
    }
  }
  for (const status of ['open', 'dismissed'] as const) {
    for await (const exceptions of standing(run, status)) {
      for (const { id } of await over(run, exceptions, watching)) count(told, 'resolved', await resolve(run, id));
    }
  }
  if (told.busy === 0) await finish(run, told);
  return told;
}

function count(
  told: Record<'raised' | 'resolved' | 'busy', number>,
  what: 'raised' | 'resolved',
  outcome: 'done' | 'busy' | 'none',
) {
  if (outcome === 'done') told[what] += 1;
  if (outcome === 'busy') told.busy += 1;
}

async function* standing({ dependencies, company }: Run, status: 'open' | 'dismissed') {
  let cursor: string | undefined;
  do {
    const page = await listExceptions(dependencies.store, company, { status }, { limit: exceptionsPerPage, cursor });
    yield page.exceptions;
    cursor = page.cursor;
  } while (cursor);
}

/** Those of a page that the rules do not find any more, whatever became of their documents. */
async function over(run: Run, exceptions: readonly DataException[], watching: Watching) {
  const look = async (watch: Watch): Promise<readonly Finding[]> => {
    const own = exceptions.filter(({ subjectKind }) => subjectKind === watch.kind);
    const ids = [...new Set(own.map(({ subjectId }) => subjectId))];
    return ids.length === 0 ? [] : watch.look(run.dependencies.store, run.company, ids, watching);
  };
  const found = new Set((await Promise.all(watches.map(look))).flat().map(exceptionIdOf));
  return exceptions.filter(({ id }) => !found.has(id));
}

function raise(run: Run, finding: Finding) {
  const exceptionId = exceptionIdOf(finding);
  return act(run, `${exceptionId}:raised`, finding, {
    load: async ({ store, company }) => ({
      exceptionId,
      known: await readException(store, company, exceptionId, 'consistent'),
    }),
    decide: raiseException,
    save: exceptionSaved,
    answer: () => null,
  });
}

function resolve(run: Run, exceptionId: string) {
  return act(
    run,
    `${exceptionId}:resolved`,
    { exceptionId },
    {
      load: async ({ store, company }) =>
        (await readException(store, company, exceptionId, 'consistent')) ?? rejected('not-found'),
      decide: resolveException,
      save: exceptionSaved,
      answer: () => null,
    },
  );
}

function finish(run: Run, { looked, found, raised, resolved }: MonitorCounts) {
  const { runId } = run;
  return act(
    run,
    'finished',
    { looked, found, raised, resolved },
    {
      load: async ({ store, company }) => ({ runId, run: await readMonitorRun(store, company, runId) }),
      decide: finishMonitorRun,
      save: (next) => ({ aggregate: monitorRunCodec.write(next), summary: { ...next.counts } }),
      answer: () => null,
    },
  );
}

const exceptionSaved = (next: DataException) => ({
  aggregate: exceptionCodec.write(next),
  summary: { subjectId: next.subjectId, status: next.status },
});

/** One command of a run; the same run meets its own journal entry when it comes again. */
async function act<I, S, N, R extends string>(
  run: Run,
  what: string,
  input: I,
  steps: Steps<I, S, N, R, unknown>,
): Promise<'done' | 'busy' | 'none'> {
  const { name, runId, dependencies } = run;
  const performed = await perform(
    dependencies,
    orderOnSchedule(run, `${name}:${runId}`, { name, commandId: `${name}:${runId}:${what}`, input }),
    steps,
  );
  if (performed.kind === 'done') return performed.replayed ? 'none' : 'done';
  return performed.reason === 'busy' ? 'busy' : 'none';
}
