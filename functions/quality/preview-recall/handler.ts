import { china } from '../../../domain/quality/jurisdiction.ts';
import { previewNo, previewRecall } from '../../../domain/quality/preview-recall.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItem } from '../../../table/catalogue.ts';
import { readStops } from '../../../table/gate.ts';
import { readLotFacts } from '../../../table/recalled-goods.ts';
import { readWorkingCalendar } from '../../../table/working-days.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, now, zone }) => {
  const { itemId } = input;
  const [item, { stops }, calendar] = await Promise.all([
    readItem(store, company, itemId, 'eventual'),
    readStops(store, company, itemId),
    readWorkingCalendar(store, company),
  ]);
  if (!item) return rejected('not-found', { item: itemId });
  const no = previewNo({ item, stops }, input, { now });
  if (no) return no;
  const previewed = previewRecall(await readLotFacts(store, company, input, 'eventual'), input, {
    ...{ now, zone, calendar },
  });
  return {
    answer: {
      itemId,
      itemCode: item.code,
      lots: [...previewed.lots],
      consignees: previewed.consignees.map(({ partnerId, lots: held }) => ({
        partnerId,
        units: held.reduce((sum, { units }) => sum + units, 0),
        lots: [...held],
      })),
      choices: previewed.choices.map(({ clocks, ...choice }) => ({
        ...choice,
        clocks: clocks.map(({ addressees, ...clock }) => ({ ...clock, addressees: [...addressees] })),
      })),
      demands: { ...china.demands },
      asOf: now,
    },
  };
});
