import { reachOf } from '../../../domain/partners/authorisation-chain.ts';
import { isInForce } from '../../../domain/shared/validity.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { authorisationChainCodec } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.authorisationChains(company),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'eventual',
  });
  const items = page.items.map((item) => {
    const { id, registrant, links, remembered } = authorisationChainCodec.fromItem(item);
    const { regions, ...reach } = reachOf(links);
    return {
      chainId: id,
      registrant,
      ...reach,
      productLines: [...reach.productLines],
      ...(regions && { regions: [...regions] }),
      inForce: links.every((link) => isInForce(link, today)),
      links: links.map((link) => ({
        ...link,
        productLines: [...link.productLines],
        regions: link.regions && [...link.regions],
      })),
      version: remembered?.version ?? 0,
    };
  });
  return { answer: { items, ...(page.cursor ? { cursor: page.cursor } : {}) } };
});
