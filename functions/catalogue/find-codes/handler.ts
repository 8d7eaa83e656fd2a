import { meaningOf, possibleCodes } from '../../../domain/catalogue/code-meaning.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { maySee } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readCodes, readItems } from '../../../table/catalogue.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const caller = await asking;
  const partnerId = input.partnerId ?? caller.partnerId;
  // Another partner's codes are none of this partner's business, and neither is whether they exist.
  if (partnerId !== undefined && !maySee(caller, { partnerId })) return rejected('not-found', { partner: partnerId });

  const possible = input.codes.map((code) => possibleCodes(code, partnerId));
  const [partner, found] = await Promise.all([
    partnerId === undefined ? undefined : readPartner(store, company, partnerId, 'eventual'),
    readCodes(store, company, possible.flat(), 'eventual'),
  ]);
  if (partnerId !== undefined && !partner) return rejected('not-found', { partner: partnerId });

  const ids = [...new Set(found.flatMap((code) => (code ? [code.itemId] : [])))];
  const read = await readItems(store, company, ids, 'eventual');
  const shown = read.filter((item) => item !== undefined && (!caller.partnerId || item.status === 'approved'));
  const items = new Map(shown.flatMap((item) => (item ? [[item.id, item] as const] : [])));

  let next = 0;
  const codes = input.codes.map((code, index) => {
    const count = possible[index]?.length ?? 0;
    const known = found.slice(next, next + count).filter((one) => one !== undefined);
    next += count;
    const { outcome, meanings } = meaningOf(known, items);
    return {
      code,
      outcome,
      meanings: meanings.map(({ item, ...meaning }) => ({
        ...meaning,
        itemId: item.id,
        itemCode: item.code,
        name: item.name,
        specification: item.specification,
        unit: item.unit,
        status: item.status,
      })),
    };
  });
  return { answer: { codes }, owner: 'nobody' };
});
