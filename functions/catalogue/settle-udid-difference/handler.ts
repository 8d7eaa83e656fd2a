import { codesOf } from '../../../domain/catalogue/code.ts';
import { settleUdidDifference } from '../../../domain/catalogue/settle-udid-difference.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { changedItemWrites, itemCodec, readCodes, readItem } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { settledWrite, udidDifferenceCodec } from '../../../table/udid.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { deliveryId, itemId, take } = input;
    const [found, item] = await Promise.all([
      store.get(keys.udidDifference(company, deliveryId, itemId), 'consistent'),
      readItem(store, company, itemId, 'consistent'),
    ]);
    if (!found || !item) return rejected('not-found', { delivery: deliveryId, item: itemId });
    const difference = udidDifferenceCodec.fromItem(found);
    const { insuranceSpecificationCode } = difference.theirs;
    if (!take.includes('insuranceSpecificationCode')) return { difference, item, known: [] };
    const known = await readCodes(store, company, codesOf({ ...item, insuranceSpecificationCode }), 'consistent');
    return { difference, item, known: known.filter((code) => code !== undefined) };
  },
  decide: settleUdidDifference,
  save: ({ difference, changed }) => ({
    // What is left as it was concerns the difference alone; what is taken is a change of the item.
    aggregate: changed ? itemCodec.write(changed.item) : udidDifferenceCodec.write(difference),
    writes: changed ? [...changedItemWrites(changed.before, changed.item), settledWrite(difference)] : [],
    root: `item#${difference.itemId}`,
    summary: { code: difference.itemCode, fields: difference.settled?.taken.join(', ') ?? '' },
  }),
  answer: ({ difference: { itemId, lines, settled } }) => {
    const taken = settled?.taken.length ?? 0;
    return { itemId, taken, left: lines.length - taken };
  },
});
