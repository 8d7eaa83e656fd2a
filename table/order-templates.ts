import { comparedName, type OrderTemplate, type TemplateLine } from '../domain/orders/order-template.ts';
import type { SavedOrderTemplate } from '../domain/orders/save-order-template.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Key, Write } from './write.ts';

export const orderTemplateCodec = aggregateCodec<OrderTemplate>({
  kind: 'order-template',
  schema: 1,
  key: (template) => keys.orderTemplate(template.company, template.id),
  indexes: (template) => ({
    gs1:
      template.status === 'kept'
        ? {
            pk: keys.orderTemplates(template.company, template.partnerId),
            sk: `${comparedName(template.name)}#${template.id}`,
          }
        : undefined,
  }),
});

const nameKey = ({ company, partnerId }: OrderTemplate, name: string): Key =>
  keys.orderTemplateName(company, partnerId, comparedName(name));

function freeName(template: OrderTemplate, name: string): Write {
  return { kind: 'delete', key: nameKey(template, name), guard: { equals: { templateId: template.id } } };
}

/** What a saved template leaves beside its header: its lines, and its name where that is new. */
export function savedTemplateWrites({ template, lines, formerName }: SavedOrderTemplate): Write[] {
  const { company, id, name } = template;
  const isNamedAnew = formerName === undefined || comparedName(formerName) !== comparedName(name);
  return [
    {
      kind: 'put',
      item: { ...keys.orderTemplate(company, id, 'LINES'), kind: 'order-template-lines', schema: 1, rows: lines },
    },
    ...(isNamedAnew
      ? [
          {
            kind: 'put' as const,
            item: { ...nameKey(template, name), kind: 'order-template-name', schema: 1, templateId: id },
            guard: { exists: false },
          },
        ]
      : []),
    ...(isNamedAnew && formerName !== undefined ? [freeName(template, formerName)] : []),
  ];
}

/** What a removed template takes with it. */
export function removedTemplateWrites(template: OrderTemplate): Write[] {
  const { company, id, name } = template;
  return [{ kind: 'delete', key: keys.orderTemplate(company, id, 'LINES') }, freeName(template, name)];
}

/** Which of a partner's templates has a name, for a decision. */
export async function readTemplateOfName(store: Store, company: string, partnerId: string, name: string) {
  const item = await store.get(keys.orderTemplateName(company, partnerId, comparedName(name)), 'consistent');
  return item && (item['templateId'] as string);
}

/** A template that is kept; one that was removed is not there any more. */
export async function readOrderTemplate(store: Store, company: string, id: string): Promise<OrderTemplate | undefined> {
  const item = await store.get(keys.orderTemplate(company, id), 'consistent');
  const template = item && orderTemplateCodec.fromItem(item);
  return template?.status === 'kept' ? template : undefined;
}

/** A template with its lines in one BatchGet. */
export async function readOrderTemplateWithLines(store: Store, company: string, id: string) {
  const parts = [keys.orderTemplate(company, id), keys.orderTemplate(company, id, 'LINES')];
  const [header, lines] = await store.getMany(parts, 'consistent');
  if (!header || !lines) return undefined;
  return { template: orderTemplateCodec.fromItem(header), lines: lines['rows'] as readonly TemplateLine[] };
}
