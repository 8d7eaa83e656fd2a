import { china } from '../../../domain/quality/jurisdiction.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readPartner } from '../../../table/partners.ts';
import { noticeCodec, readRecalls } from '../../../table/quality.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now }) => {
  const { partnerId, limit, cursor } = input;
  const [page, partner] = await Promise.all([
    store.queryDocuments({
      index: 'gs1',
      pk: keys.noticesOfPartner(company, partnerId),
      newestFirst: true,
      limit,
      cursor,
      reading: 'eventual',
    }),
    readPartner(store, company, partnerId, 'eventual'),
  ]);
  const notices = page.items.map(noticeCodec.fromItem);
  const recalls = await readRecalls(
    store,
    company,
    notices.map(({ recallId }) => recallId),
  );
  return {
    owner: { partnerId, ancestors: partner?.ancestors ?? [] },
    answer: {
      items: notices.map((notice, index) => ({
        recallId: notice.recallId,
        number: notice.number,
        partnerId,
        itemId: notice.itemId,
        recallClass: notice.recallClass,
        reason: recalls[index]?.reason ?? '',
        officialNoticeUrl: recalls[index]?.officialNoticeUrl,
        demands: { en: china.demands.en, zh: china.demands.zh },
        sentAt: notice.sentAt,
        dueAt: notice.dueAt,
        overdue: notice.status === 'sent' && notice.dueAt < now,
        status: notice.status,
        answeredAt: notice.answeredAt,
        lots: [...notice.lots],
      })),
      cursor: page.cursor,
    },
  };
});
