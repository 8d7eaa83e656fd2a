import { setPrices } from '../../../domain/pricing/set-prices.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { priceChangeCodec, priceSheetWrite, readPriceSetting } from '../../../table/pricing.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ input, store, company, newId }) => readPriceSetting(store, company, input, newId),
  decide: setPrices,
  save: ({ change, sheets }) => ({
    aggregate: priceChangeCodec.write(change),
    writes: sheets.map((sheet) => priceSheetWrite(sheet, change.id)),
    summary: { added: change.added.length, ended: change.ended.length },
  }),
  answer: ({ change }) => ({ priceChangeId: change.id, added: change.added.length, ended: change.ended.length }),
});
