import { changeItem } from '../../../domain/catalogue/change-item.ts';
import { codesOf } from '../../../domain/catalogue/code.ts';
import { withStoredCodes } from '../../../domain/catalogue/item-data.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { changedItemWrites, itemCodec, readCodes, readItem } from '../../../table/catalogue.ts';
import { isProductLine, productLineWrite } from '../../../table/product-lines.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const item = await readItem(store, company, input.itemId, 'consistent');
    if (!item) return rejected('not-found', { item: input.itemId });
    const { productLine = item.productLine } = input;
    const lineKnown = productLine === item.productLine || (await isProductLine(store, company, productLine));
    const { levels = item.levels, insuranceSpecificationCode = item.insuranceSpecificationCode } = input;
    if (!input.levels && !input.insuranceSpecificationCode) return { item, known: [], lineKnown };
    const wanted = codesOf(withStoredCodes({ ...item, levels, insuranceSpecificationCode }));
    const known = await readCodes(store, company, wanted, 'consistent');
    return { item, known: known.filter((code) => code !== undefined), lineKnown };
  },
  decide: (state, { itemId: _read, ...change }, circumstances) => {
    const decision = changeItem(state, change, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, lineKnown: state.lineKnown } } : decision;
  },
  save: ({ before, item, lineKnown }) => ({
    aggregate: itemCodec.write(item),
    writes: [...changedItemWrites(before, item), ...(lineKnown ? [] : [productLineWrite(item)])],
    summary: { code: item.code, status: item.status },
  }),
  answer: ({ item }) => ({ itemId: item.id, code: item.code, status: item.status }),
});
