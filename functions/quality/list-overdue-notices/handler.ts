import { httpQuery } from '../../../runtime/http-query.ts';
import { overdueNotices } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now }) => {
  const { notices, cursor } = await overdueNotices(store, company, now, input);
  const items = notices.map((notice) => ({
    recallId: notice.recallId,
    number: notice.number,
    partnerId: notice.partnerId,
    itemId: notice.itemId,
    recallClass: notice.recallClass,
    sentAt: notice.sentAt,
    dueAt: notice.dueAt,
    outstanding: notice.lots.reduce((sum, { issued, used, returned }) => sum + issued - used - returned, 0),
  }));
  return { answer: { items, cursor } };
});
