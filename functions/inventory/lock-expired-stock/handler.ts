import { lockExpiredStock, monthsBetween, monthsLookedBack } from '../../../domain/inventory/lock-expired-stock.ts';
import { addDays, dayOf } from '../../../domain/shared/calendar.ts';
import { onSchedule, type Running } from '../../../runtime/on-schedule.ts';
import { orderOnSchedule } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { readExpiringLots, readLotPositions, type ExpiringLot } from '../../../table/expiring-lots.ts';
import { readWarehouses, statusChangeCodec, statusChangeWrites } from '../../../table/inventory.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { job } from './schedule.ts';

const lotsAtOnce = 100;

export const handler = onSchedule(job, async (running) => {
  const { store, company, at, dependencies } = running;
  const today = dayOf(at, dependencies.config.zone);
  const last = addDays(today, -1);
  const from = `${addDays(today, -30 * monthsLookedBack).slice(0, 7)}-01`;
  const months = monthsBetween(from, last);
  const warehouses = await readWarehouses(store, company);
  const told = { lots: 0, locked: 0, busy: 0 };
  let cursor: string | undefined;
  do {
    const page = await readExpiringLots(store, company, { months, from, last, limit: lotsAtOnce, cursor });
    const positions = await readLotPositions(store, company, page.lots, warehouses);
    for (const [index, lot] of page.lots.entries()) {
      told.lots += 1;
      if (!positions[index]?.some(({ available }) => available > 0)) continue;
      const performed = await lockLot(running, lot, today, warehouses);
      if (performed.kind === 'done') told.locked += 1;
      else if (performed.reason === 'busy') told.busy += 1;
    }
    cursor = page.cursor;
  } while (cursor);
  // A lot that others kept moving is found again by the scheduler's retry.
  if (told.busy > 0) throw new Error(`${told.busy} expired lots were busy; ${told.locked} were locked`);
  return told;
});

/** One command a lot and day, so that a repeated run does nothing twice. */
function lockLot(running: Running, lot: ExpiringLot, today: string, warehouses: readonly { readonly id: string }[]) {
  const { dependencies, company } = running;
  const commandId = `${job.name}:${today}:${lot.itemId}:${lot.lot}`;
  return perform(dependencies, orderOnSchedule(running, commandId, { name: job.name, commandId, input: lot }), {
    load: async ({ store }) => {
      const [[positions = []], { number, id }] = await Promise.all([
        readLotPositions(store, company, [lot], warehouses),
        nextNumber(store, company, 'SC', today),
      ]);
      return { statusChangeId: id, number, positions };
    },
    decide: lockExpiredStock,
    save: (decided) => ({
      aggregate: statusChangeCodec.write(decided.change),
      writes: statusChangeWrites(decided),
      summary: { number: decided.change.number, lot: lot.lot, to: 'nonConforming' },
    }),
    answer: ({ change }) => ({ statusChangeId: change.id }),
  });
}
