import { lapseOf, papersFor } from '../../../domain/quality/pack.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { lackingOf, papersTold } from '../../../runtime/shapes/packs.ts';
import { readPackMaterial } from '../../../table/packs.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const material = await readPackMaterial(store, company, input);
  if (!material) return rejected('not-found', { partner: input.partnerId });
  const papers = papersFor(material, today);
  return { answer: { papers: papersTold(papers), lackingCount: lackingOf(papers), lapsesOn: lapseOf(papers) } };
});
