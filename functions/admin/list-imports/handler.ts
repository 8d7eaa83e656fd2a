import { httpQuery } from '../../../runtime/http-query.ts';
import { importView } from '../../../runtime/shapes/imports.ts';
import { listImports } from '../../../table/imports.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { imports, cursor } = await listImports(store, company, input);
  return { answer: { items: imports.map(importView), ...(cursor ? { cursor } : {}) } };
});
