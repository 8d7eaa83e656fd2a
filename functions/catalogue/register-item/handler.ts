import { codesOf } from '../../../domain/catalogue/code.ts';
import { withStoredCodes } from '../../../domain/catalogue/item-data.ts';
import { registerItem } from '../../../domain/catalogue/register-item.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { itemCodec, newItemWrites, readCodes } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const known = await readCodes(store, company, codesOf(withStoredCodes(input)), 'consistent');
    return { itemId: newId('itm'), known: known.filter((code) => code !== undefined) };
  },
  decide: registerItem,
  save: (item) => ({
    aggregate: itemCodec.write(item),
    writes: newItemWrites(item),
    summary: { code: item.code, name: item.name },
  }),
  answer: ({ id, code, status }) => ({ itemId: id, code, status }),
});
