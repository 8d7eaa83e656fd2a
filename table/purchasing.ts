import {
  linesPerPage,
  type PurchaseOrder,
  type PurchaseOrderLine,
  type PurchaseProgress,
} from '../domain/purchasing/purchase-order.ts';
import type { AcceptanceResult, Receipt, ReceiptLine } from '../domain/purchasing/receipt.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Key, Write } from './write.ts';

export const purchaseOrderCodec = aggregateCodec<PurchaseOrder>({
  kind: 'purchase-order',
  schema: 1,
  key: (order) => keys.purchaseOrder(order.company, order.id),
  indexes: (order) => ({
    gs1: { pk: keys.purchasesOfSupplier(order.company, order.supplierId), sk: `${order.placedAt}#${order.id}` },
    gs2:
      order.status === 'open'
        ? { pk: keys.purchasesOpen(order.company), sk: `${order.placedAt}#${order.id}` }
        : undefined,
  }),
});

export const receiptCodec = aggregateCodec<Receipt>({
  kind: 'receipt',
  schema: 1,
  key: (receipt) => keys.receipt(receipt.company, receipt.id),
  indexes: (receipt) => ({
    gs2:
      receipt.status === 'received'
        ? {
            pk: keys.receiptsOpen(receipt.company, receipt.warehouseId),
            sk: `${receipt.receivedAt}#${receipt.id}`,
          }
        : undefined,
  }),
});

function pages(rows: readonly object[], kind: string, keyOf: (page: number) => Key): Write[] {
  return Array.from({ length: Math.ceil(rows.length / linesPerPage) }, (_, page): Write => ({
    kind: 'put',
    item: {
      ...keyOf(page),
      kind,
      schema: 1,
      rows: rows.slice(page * linesPerPage, (page + 1) * linesPerPage),
    },
  }));
}

export function purchaseOrderPages(order: PurchaseOrder, lines: readonly PurchaseOrderLine[]): Write[] {
  return pages(lines, 'purchase-order-lines', (page) => keys.purchasePage(order.company, order.id, page));
}

export function receiptPages(receipt: Receipt, lines: readonly ReceiptLine[]): Write[] {
  return pages(lines, 'receipt-lines', (page) => keys.receiptPage(receipt.company, receipt.id, 'LINES', page));
}

export function resultPages(receipt: Receipt, results: readonly AcceptanceResult[]): Write[] {
  return pages(results, 'receipt-results', (page) => keys.receiptPage(receipt.company, receipt.id, 'RESULTS', page));
}

/** Counts what arrived on each line, guarded so that no two receivers together take more than was ordered. */
export function progressWrite(
  receipt: Pick<Receipt, 'company' | 'purchaseOrderId'>,
  steps: readonly { readonly line: number; readonly quantity: number; readonly most: number }[],
): Write {
  const each = (value: (step: (typeof steps)[number]) => number) =>
    Object.fromEntries(steps.map((step) => [`line${step.line}`, value(step)]));
  return {
    kind: 'update',
    key: keys.purchaseProgress(receipt.company, receipt.purchaseOrderId),
    add: each(({ quantity }) => quantity),
    set: { kind: 'purchase-progress', schema: 1 },
    guard: { atMost: each(({ most }) => most) },
  };
}

/** Header, lines and progress in one Query of the order's partition. */
export async function readPurchaseOrder(store: Store, company: string, id: string, reading: Reading) {
  const items = await store.queryAll({ pk: keys.purchaseOrder(company, id).pk, reading });
  const header = items.find(({ sk }) => sk === 'PURCHASE');
  if (!header) return undefined;
  const lines = items.flatMap((item) =>
    item['kind'] === 'purchase-order-lines' ? (item['rows'] as PurchaseOrderLine[]) : [],
  );
  const counters = items.find(({ sk }) => sk === 'PROGRESS');
  const progress: PurchaseProgress = Object.fromEntries(
    lines.map(({ line }) => [line, Number(counters?.[`line${line}`] ?? 0)]),
  );
  return { order: purchaseOrderCodec.fromItem(header), lines, progress };
}

/** Header, lines and judgements in one Query of the receipt's partition. */
export async function readReceipt(store: Store, company: string, id: string, reading: Reading) {
  const items = await store.queryAll({ pk: keys.receipt(company, id).pk, reading });
  const header = items.find(({ sk }) => sk === 'RECEIPT');
  if (!header) return undefined;
  const rows = <T>(kind: string) => items.flatMap((item) => (item['kind'] === kind ? (item['rows'] as T[]) : []));
  return {
    receipt: receiptCodec.fromItem(header),
    lines: rows<ReceiptLine>('receipt-lines'),
    results: rows<AcceptanceResult>('receipt-results'),
  };
}
