import { noteOverdue } from '../../../domain/quality/watch-recall-clocks.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { onSchedule, type Running } from '../../../runtime/on-schedule.ts';
import { orderOnSchedule } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { keys } from '../../../table/keys.ts';
import { noticeCodec, noticeWrite } from '../../../table/quality.ts';
import type { Key } from '../../../table/write.ts';
import { job } from './schedule.ts';

const noticesPerPage = 100;

/** Says once of each notice that its time ran out; a run that comes twice or breaks off is simply run again. */
export const handler = onSchedule(job, async (running) => {
  const { store, company, at } = running;
  const outcomes: Record<string, number> = {};
  let cursor: string | undefined;
  do {
    const page = await store.query({
      index: 'gs2',
      pk: keys.clocksDue(company),
      sk: { to: at },
      limit: noticesPerPage,
      cursor,
      reading: 'eventual',
    });
    for (const { pk, sk } of page.items) {
      const outcome = await watch(running, { pk, sk });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    cursor = page.cursor;
  } while (cursor);
  return outcomes;
});

async function watch(running: Running, key: Key): Promise<string> {
  const { store, dependencies } = running;
  const notice = `${key.pk}#${key.sk}`;
  const performed = await perform(
    dependencies,
    orderOnSchedule(running, `${job.name}:${running.at}`, {
      name: job.name,
      commandId: `${notice}:${job.name}`,
      input: key,
    }),
    {
      load: async () => {
        const item = await store.get(key, 'consistent');
        return item ? noticeCodec.fromItem(item) : rejected('not-found');
      },
      decide: (state, _key, circumstances) => noteOverdue(state, circumstances),
      save: (next) => ({
        aggregate: noticeWrite(next),
        root: `recall#${next.recallId}`,
        summary: { number: next.number, partner: next.partnerId, due: next.dueAt },
      }),
      answer: () => null,
    },
  );
  if (performed.kind === 'refused') return performed.reason;
  return performed.replayed ? 'replayed' : 'noted';
}
