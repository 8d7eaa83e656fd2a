import { countingPapers } from '../../../domain/partners/approve-partner.ts';
import type { Day } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { checkedDemands, papersOfItem, papersOfPartners } from '../../../domain/shared/demanded-papers.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItem } from '../../../table/catalogue.ts';
import { readItemPapers, readPartnerPapers } from '../../../table/demanded-papers.ts';
import { readPartnerFile } from '../../../table/partners.ts';
import type { Store } from '../../../table/store.ts';
import { contract } from './contract.ts';

async function ofPartner(store: Store, company: string, partnerId: string, day: Day) {
  const file = await readPartnerFile(store, company, partnerId, 'eventual');
  if (!file) return undefined;
  const { isDemanded, papers } = await readPartnerPapers(store, file.partner, day);
  const counting = countingPapers(papers, file.licences, day);
  return { isDemanded, checked: checkedDemands(papersOfPartners[file.partner.kind], counting, day) };
}

async function ofItem(store: Store, company: string, itemId: string, day: Day) {
  const item = await readItem(store, company, itemId, 'eventual');
  if (!item) return undefined;
  const { isDemanded, papers } = await readItemPapers(store, item, [], day);
  return { isDemanded, checked: checkedDemands(papersOfItem(item), papers, day) };
}

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const read = input.ownerKind === 'partner' ? ofPartner : ofItem;
  const found = await read(store, company, input.ownerId, today);
  if (!found) return rejected('not-found', { [input.ownerKind]: input.ownerId });
  const items = found.checked.map(({ demand: { zh, en, documentKinds, article }, paper }) => ({
    paper: { zh, en },
    documentKinds: [...documentKinds],
    article,
    isThere: paper !== undefined,
    ...(paper && { attachmentId: paper.id, validTo: paper.validTo }),
  }));
  return { answer: { isDemanded: found.isDemanded, items } };
});
