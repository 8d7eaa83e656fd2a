import { china } from '../../../domain/quality/jurisdiction.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { unitPriceText } from '../../../domain/shared/money.ts';
import { udiPhaseOf } from '../../../domain/shared/udi-duty.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItem, readItems } from '../../../table/catalogue.ts';
import { readItemFile } from '../../../table/item-file.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input: { itemId }, store, company, today }) => {
  const [item, file] = await Promise.all([
    readItem(store, company, itemId, 'eventual'),
    readItemFile(store, company, itemId, 'eventual'),
  ]);
  if (!item) return rejected('not-found', { item: itemId });
  const ids = file.substitutes.map(({ substituteId }) => substituteId);
  const substitutes = await readItems(store, company, ids, 'eventual');
  const duty = udiPhaseOf(item, china.udiPhases);
  return {
    answer: {
      itemId,
      ...(duty ? { udiDuty: { from: duty.from, source: duty.source, inForce: duty.from <= today } } : {}),
      listings: file.listings.map(({ id, province, number, priceE4, status, validFrom, validTo }) => ({
        ...{ listingId: id, province, number, status, validFrom, validTo },
        price: unitPriceText(priceE4),
      })),
      substitutes: file.substitutes.map(({ substituteId, reason, approvedBy, approvedAt }, index) => ({
        ...{ substituteId, reason, approvedBy, approvedAt },
        code: substitutes[index]?.code ?? substituteId,
        name: substitutes[index]?.name ?? '',
      })),
    },
  };
});
