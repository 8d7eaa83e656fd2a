import { httpQuery } from '../../../runtime/http-query.ts';
import { baselineView } from '../../../runtime/shapes/insight.ts';
import { readBaseline } from '../../../table/insight.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company }) => ({
  answer: baselineView(company, await readBaseline(store, company, 'eventual')),
}));
