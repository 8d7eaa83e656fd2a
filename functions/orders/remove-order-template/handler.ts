import { removeOrderTemplate } from '../../../domain/orders/remove-order-template.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { orderTemplateCodec, readOrderTemplate, removedTemplateWrites } from '../../../table/order-templates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) =>
    (await readOrderTemplate(store, company, input.templateId)) ??
    rejected('not-found', { template: input.templateId }),
  owner: ({ partnerId }) => ({ partnerId }),
  decide: removeOrderTemplate,
  save: (template) => ({
    aggregate: orderTemplateCodec.write(template),
    writes: removedTemplateWrites(template),
    summary: { lines: template.lineCount },
  }),
  answer: ({ id }) => ({ templateId: id }),
});
