import { httpQuery } from '../../../runtime/http-query.ts';
import { listExceptions, readLastMonitorRun } from '../../../table/exceptions.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const { status, limit, cursor } = input;
  const owner = input.owner === 'me' ? { person: (await asking).id } : input.owner && { post: input.owner };
  const [page, run] = await Promise.all([
    listExceptions(store, company, { owner, status }, { limit, cursor }),
    readLastMonitorRun(store, company),
  ]);
  const lastRunAt = run?.finishedAt;
  const items = page.exceptions.map(({ id, company: _company, remembered: _remembered, lastChanged, ...told }) => ({
    exceptionId: id,
    ...told,
    facts: { ...told.facts },
    lastSeen:
      told.status !== 'resolved' && lastRunAt !== undefined && lastRunAt > lastChanged ? lastRunAt : lastChanged,
  }));
  return { answer: { items, cursor: page.cursor, lastRunAt } };
});
