import { heldBy } from '../../../domain/quality/consignees.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { readTallies } from '../../../table/recalled-goods.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { itemId, lot } = input;
  const [tally] = await readTallies(store, company, { itemId, lots: [lot] }, 'eventual');
  const ids = Object.keys(tally?.partners ?? {}).sort();
  const partners = await store.getMany(
    ids.map((id) => keys.partner(company, id)),
    'eventual',
  );
  return {
    answer: {
      itemId,
      lot,
      received: tally?.received ?? 0,
      consignees: ids.flatMap((partnerId, index) => {
        const item = partners[index];
        const partner = item && partnerCodec.fromItem(item);
        const sums = tally?.partners[partnerId];
        if (!tally || !sums) return [];
        return [
          {
            partnerId,
            code: partner?.code ?? '',
            name: partner?.name ?? '',
            shipped: sums.shipped,
            returned: sums.returned,
            holds: heldBy(tally, partnerId),
          },
        ];
      }),
    },
  };
});
