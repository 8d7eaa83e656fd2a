import { saveOrderTemplate } from '../../../domain/orders/save-order-template.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readItems } from '../../../table/catalogue.ts';
import {
  orderTemplateCodec,
  readOrderTemplate,
  readTemplateOfName,
  savedTemplateWrites,
} from '../../../table/order-templates.ts';
import { itemErrors } from '../../../table/ordering.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const { partnerId, templateId } = input;
    const itemIds = input.lines.map(({ itemId }) => itemId);
    const [partner, before, nameHolder, items] = await Promise.all([
      readPartner(store, company, partnerId, 'eventual'),
      templateId === undefined ? undefined : readOrderTemplate(store, company, templateId),
      readTemplateOfName(store, company, partnerId, input.name),
      readItems(store, company, itemIds, 'eventual'),
    ]);
    if (!partner) return rejected('not-found', { partner: partnerId });
    if (templateId !== undefined && before?.partnerId !== partnerId) {
      return rejected('not-found', { template: templateId });
    }
    const errors = itemErrors(itemIds, items);
    if (errors.length > 0) return rejected('item-not-found', {}, errors);
    return { templateId: templateId ?? newId('tpl'), partnerId, before, nameHolder };
  },
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  owner: ({ partnerId }) => ({ partnerId }),
  decide: saveOrderTemplate,
  save: (saved) => ({
    aggregate: orderTemplateCodec.write(saved.template),
    writes: savedTemplateWrites(saved),
    summary: { lines: saved.template.lineCount },
  }),
  answer: ({ template }) => ({ templateId: template.id, name: template.name, lineCount: template.lineCount }),
});
