import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { orderTemplateCodec } from '../../../table/order-templates.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId, limit, cursor } = input;
  const pk = keys.orderTemplates(company, partnerId);
  const page = await store.queryDocuments({ index: 'gs1', pk, limit, cursor, reading: 'eventual' });
  const items = page.items.map(orderTemplateCodec.fromItem).map((template) => ({
    templateId: template.id,
    name: template.name,
    lineCount: template.lineCount,
    savedAt: template.savedAt,
    savedBy: template.savedBy,
  }));
  return { owner: { partnerId }, answer: { items, ...(page.cursor ? { cursor: page.cursor } : {}) } };
});
