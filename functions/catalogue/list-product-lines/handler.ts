import { httpQuery } from '../../../runtime/http-query.ts';
import { productLines } from '../../../table/product-lines.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company }) => {
  const items = (await productLines(store, company)).map((productLine) => ({ productLine }));
  return { answer: { items }, owner: 'nobody' };
});
