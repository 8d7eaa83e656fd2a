import { call, type Output } from '../../../app/api.ts';

type Hit = Output<'find-anything'>['hits'][number];

/** How the audit trail names a document: `<type>#<id>`. */
export const isRoot = (text: string): boolean => /^[a-z-]+#[A-Za-z0-9_.-]+$/.test(text);

export function partsOf(document: string): { readonly type: string; readonly id: string } {
  const at = document.indexOf('#');
  return { type: document.slice(0, at), id: document.slice(at + 1) };
}

/** Kinds whose documents have a history of their own. */
const ownHistory = new Set<Hit['kind']>([
  'order',
  'held-order',
  'purchase-order',
  'statement',
  'payment',
  'recall',
  'item',
  'partner',
]);

/** The document under which a found thing's history stands: a shipment's is its order's. Undefined where it has none. */
export async function rootOf({ kind, id }: Pick<Hit, 'kind' | 'id'>): Promise<string | undefined> {
  if (ownHistory.has(kind)) return `${kind}#${id}`;
  switch (kind) {
    case 'shipment':
      return `order#${(await call('get-shipment', { shipmentId: id })).data.orderId}`;
    case 'invoice': {
      const { orderId } = (await call('get-invoice', { invoiceId: id })).data;
      return orderId === undefined ? `invoice#${id}` : `order#${orderId}`;
    }
    case 'receipt':
      return `purchase-order#${(await call('get-acceptance-record', { receiptId: id })).data.purchaseOrderId}`;
    case 'recall-notice':
      return `recall#${id.split('.')[0]}`;
    default:
      return undefined;
  }
}

const addresses: Readonly<Record<string, string>> = {
  order: '/orders/',
  shipment: '/shipments/',
  invoice: '/invoices/',
  statement: '/statements/',
  payment: '/payments/',
  'purchase-order': '/purchases/',
  receipt: '/receipts/',
  recall: '/recalls/',
  partner: '/partners/',
  item: '/items/',
  person: '/people/',
  training: '/trainings/',
  job: '/jobs/',
};

/** The screen of a document; undefined where it has none. */
export function screenOf(document: string): string | undefined {
  const { type, id } = partsOf(document);
  if (type === 'recall-notice') return `/recalls/${id.split('.')[0]}`;
  return addresses[type] ? `${addresses[type]}${id}` : undefined;
}

export const historyAddress = (root: string): string => `/audit?${new URLSearchParams({ by: 'document', root })}`;

/** What an account did on the day of an instant. */
export const personAddress = (actor: string, day: string): string =>
  `/audit?${new URLSearchParams({ by: 'person', actor, day })}`;
