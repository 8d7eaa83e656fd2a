import type { OrderTemplateRemoved } from '../../events/orders.ts';
import { accepted, type Accepted } from '../shared/decision.ts';
import type { OrderTemplate } from './order-template.ts';

/** Takes a template out of its partner's list; its name is free again. Orders made from it are not touched. */
export function removeOrderTemplate(template: OrderTemplate): Accepted<OrderTemplate, OrderTemplateRemoved> {
  return accepted(
    { ...template, status: 'removed' },
    {
      type: 'orders.order-template-removed.v1',
      data: { templateId: template.id, partnerId: template.partnerId },
    },
  );
}
