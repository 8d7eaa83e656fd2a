import { buildStatement } from '../../../domain/finance/build-statement.ts';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import { addDays, dayOf } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { onSchedule, type Running } from '../../../runtime/on-schedule.ts';
import { orderOnSchedule } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { partnersOfKind } from '../../../table/partners.ts';
import { readForStatement, statementSaved } from '../../../table/statements.ts';
import { job } from './schedule.ts';

/** Partners without anything to state, and those whose statement somebody built before, are no failure. */
const expected = new Set(['nothing-to-state', 'period-already-stated']);

/** Builds last month's statement of one partner; a second run meets the first one's answer. */
async function buildFor(running: Running, partnerId: string) {
  const { dependencies, company, at } = running;
  const today = dayOf(at, dependencies.config.zone);
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  const period = { from: `${to.slice(0, 7)}-01`, to };
  return perform(
    dependencies,
    orderOnSchedule(running, `${job.name}:${period.from}`, {
      name: job.name,
      commandId: `${job.name}:${period.from}:${partnerId}`,
      input: period,
      status: 201,
    }),
    {
      load: async (loading) =>
        (await readForStatement(loading.store, company, { partnerId, ...period, today })) ??
        rejected('not-found', { partner: partnerId }),
      decide: buildStatement,
      save: statementSaved,
      answer: ({ statement }) => ({ statementId: statement.id }),
    },
  );
}

async function* everyPartner({ store, company }: Running): AsyncGenerator<string> {
  for (const kind of partnerKinds) {
    for await (const partners of partnersOfKind(store, company, kind)) yield* partners.map(({ id }) => id);
  }
}

export const handler = onSchedule(job, async (running) => {
  const done = { built: 0, skipped: 0, failed: [] as string[] };
  for await (const partnerId of everyPartner(running)) {
    const performed = await buildFor(running, partnerId);
    if (performed.kind === 'done') done.built += 1;
    else if (expected.has(performed.reason)) done.skipped += 1;
    else done.failed.push(`${partnerId}: ${performed.reason}`);
  }
  // The run is tried again and then parked with an alarm: what was built stays, what failed is named.
  if (done.failed.length > 0) throw new Error(`statements not built: ${done.failed.join(', ')}`);
  return done;
});
