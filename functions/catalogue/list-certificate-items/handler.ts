import { httpQuery } from '../../../runtime/http-query.ts';
import { readItems } from '../../../table/catalogue.ts';
import { certificateItems } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { certificateId, limit, cursor } = input;
  const page = await certificateItems(store, company, certificateId, { limit, cursor, reading: 'eventual' });
  const ids = page.links.map(({ itemId }) => itemId);
  const found = await readItems(store, company, ids, 'eventual');
  const items = page.links.flatMap(({ as }, index) => {
    const item = found[index];
    if (!item) return [];
    const { id: itemId, code, name, specification, status } = item;
    return [{ itemId, code, name, specification, status, as }];
  });
  return { answer: { items, cursor: page.cursor } };
});
