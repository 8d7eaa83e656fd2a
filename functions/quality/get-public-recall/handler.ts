import { china } from '../../../domain/quality/jurisdiction.ts';
import { goodsOf } from '../../../domain/quality/recall.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItem } from '../../../table/catalogue.ts';
import { readRecall } from '../../../table/quality.ts';
import { contract } from './contract.ts';

/** A case is public once it names the official notice: it is repeated, never announced here first (RECALL 14). */
export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readRecall(store, company, input.recallId, 'eventual');
  const url = found?.recall.officialNoticeUrl;
  if (!found || !url) return rejected('not-found', { recall: input.recallId });
  const { recall } = found;
  const item = await readItem(store, company, recall.itemId, 'eventual');
  if (!item) throw new Error(`recall ${recall.number} names item ${recall.itemId}, which is not there`);
  const { itemId: _itemId, ...goods } = goodsOf(recall);
  return {
    owner: 'nobody',
    answer: {
      recallId: recall.id,
      number: recall.number,
      role: recall.role,
      recallClass: recall.recallClass,
      status: recall.status,
      item: {
        name: item.name,
        specification: item.specification,
        model: item.model,
        manufacturer: item.manufacturer,
        certificates: [...new Set(item.certificates.map(({ number }) => number))],
      },
      ...goods,
      reason: recall.reason,
      demands: { en: china.demands.en, zh: china.demands.zh },
      noticeReference: recall.noticeReference,
      officialNoticeUrl: url,
      triggeredAt: recall.triggeredAt,
    },
  };
});
