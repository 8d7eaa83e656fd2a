import { rejected } from '../../../domain/shared/decision.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readOrderTemplateWithLines } from '../../../table/order-templates.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readOrderTemplateWithLines(store, company, input.templateId);
  if (!found) return rejected('not-found', { template: input.templateId });
  const { template, lines } = found;
  const version = template.remembered?.version ?? 1;
  return {
    owner: { partnerId: template.partnerId },
    version,
    answer: {
      templateId: template.id,
      partnerId: template.partnerId,
      name: template.name,
      version,
      savedAt: template.savedAt,
      savedBy: template.savedBy,
      lines: lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
    },
  };
});
