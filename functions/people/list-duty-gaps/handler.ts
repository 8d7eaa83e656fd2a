import { dutyGaps } from '../../../domain/people/duties.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { gapViews, personView } from '../../../runtime/shapes/people.ts';
import { ownPersonFiles } from '../../../table/person-lists.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const { files, cursor } = await ownPersonFiles(store, company, input);
  const items = files.flatMap((file) => {
    const gaps = dutyGaps(file.person, file, today);
    return gaps.length > 0 ? [{ ...personView(file), gaps: gapViews(gaps) }] : [];
  });
  return { answer: { items, cursor } };
});
