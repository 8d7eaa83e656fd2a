import { setPrices, touchedSheets } from '../../../domain/pricing/set-prices.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { priceChangeCodec, priceSheetWrite, readPriceSheets } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const names = touchedSheets(input);
    const itemIds = [...new Set(names.map(({ itemId }) => itemId))];
    const partnerIds = [...new Set(names.flatMap(({ partnerId }) => partnerId ?? []))];
    const [sheets, known] = await Promise.all([
      readPriceSheets(store, company, names, 'consistent'),
      store.getMany(
        [...itemIds.map((id) => keys.item(company, id)), ...partnerIds.map((id) => keys.partner(company, id))],
        'eventual',
      ),
    ]);
    return {
      priceChangeId: newId('pch'),
      ruleIds: input.prices.map(() => newId('prc')),
      currency: 'CNY' as const,
      unknownItems: itemIds.filter((_, index) => !known[index]),
      unknownPartners: partnerIds.filter((_, index) => !known[itemIds.length + index]),
      sheets,
    };
  },
  decide: setPrices,
  save: ({ change, sheets }) => ({
    aggregate: priceChangeCodec.write(change),
    writes: sheets.map((sheet) => priceSheetWrite(sheet, change.id)),
    summary: { added: change.added.length, ended: change.ended.length },
  }),
  answer: ({ change }) => ({ priceChangeId: change.id, added: change.added.length, ended: change.ended.length }),
});
