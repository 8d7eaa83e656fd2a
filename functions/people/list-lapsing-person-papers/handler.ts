import { lapsingPaper } from '../../../domain/people/papers.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { personView } from '../../../runtime/shapes/people.ts';
import { lapsingPapers } from '../../../table/person-lists.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { papers, cursor } = await lapsingPapers(store, company, input);
  const items = papers.flatMap(({ file, paperId }) => {
    const paper = lapsingPaper(file, paperId);
    return paper ? [{ ...personView(file), ...paper }] : [];
  });
  return { answer: { items, cursor } };
});
