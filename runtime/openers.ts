import type { SearchKind } from '../domain/admin/search.ts';
import type { Role } from '../domain/shared/roles.ts';

/** Who may open what search finds: the query that shows it, and the posts of that query's contract (a test compares). */
export const openers: Readonly<
  Record<SearchKind, { readonly query: string; readonly may: readonly Role[] | 'anyone' }>
> = {
  item: { query: 'get-item', may: 'anyone' },
  partner: { query: 'get-partner', may: 'anyone' },
  order: { query: 'get-order', may: 'anyone' },
  'held-order': { query: 'list-held-orders', may: ['sales', 'sales-manager', 'quality', 'purchaser'] },
  shipment: { query: 'get-shipment', may: 'anyone' },
  invoice: {
    query: 'get-invoice',
    may: ['finance', 'finance-manager', 'sales', 'sales-manager', 'auditor', 'partner-finance', 'partner-buyer'],
  },
  payment: { query: 'get-payment', may: ['finance', 'finance-manager', 'auditor', 'partner-finance'] },
  statement: { query: 'get-statement', may: ['finance', 'finance-manager', 'auditor', 'partner-finance'] },
  'purchase-order': {
    query: 'get-purchase-order',
    may: ['purchaser', 'receiver', 'inspector', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  },
  receipt: {
    query: 'get-acceptance-record',
    may: ['receiver', 'inspector', 'purchaser', 'quality', 'quality-manager', 'finance', 'finance-manager', 'auditor'],
  },
  recall: { query: 'get-recall', may: ['quality', 'quality-manager', 'auditor', 'sales-manager', 'receiver'] },
  'recall-notice': {
    query: 'list-recall-notices',
    may: ['partner-quality', 'partner-buyer', 'quality', 'quality-manager', 'auditor', 'sales', 'sales-manager'],
  },
  lot: {
    query: 'trace-lot',
    may: ['quality', 'quality-manager', 'inspector', 'receiver', 'checker', 'sales', 'sales-manager', 'auditor'],
  },
  serial: {
    query: 'trace-serial',
    may: ['quality', 'quality-manager', 'inspector', 'receiver', 'checker', 'sales', 'sales-manager', 'auditor'],
  },
  person: {
    query: 'get-person',
    may: ['quality', 'quality-manager', 'sales', 'sales-manager', 'purchaser', 'administrator', 'auditor'],
  },
};
