import { parse } from 'csv-parse/sync';
import { importOrder, type ImportOrderState } from '../../../domain/orders/import-order.ts';
import { orderedLines, unknownCodes } from '../../../domain/orders/held-order.ts';
import { readOrderFile } from '../../../domain/orders/order-file.ts';
import { rejected, type Rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import type { Saved } from '../../../runtime/perform.ts';
import { heldOrderCodec, readPartnerCodes } from '../../../table/held-orders.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readOrdering } from '../../../table/ordering.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { readPartner } from '../../../table/partners.ts';
import { contract } from './contract.ts';

function rowsOf(content: string): string[][] | undefined {
  try {
    return parse(content, { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true });
  } catch {
    return undefined;
  }
}

export const handler = httpCommand(contract, {
  load: async ({
    input,
    store,
    company,
    today,
  }): Promise<ImportOrderState | Rejected<'not-found' | 'item-not-found' | 'file-unreadable'>> => {
    const rows = rowsOf(input.content);
    if (!rows) return rejected('file-unreadable', { file: input.fileName });
    const read = readOrderFile(rows);
    if ('accepted' in read) return read;
    const { partnerId } = input;
    const [known, partner] = await Promise.all([
      readPartnerCodes(store, company, partnerId, read),
      readPartner(store, company, partnerId, 'eventual'),
    ]);
    if (!partner) return rejected('not-found', { partner: partnerId });
    const unknown = unknownCodes(read, known);
    if (unknown.length > 0) {
      const { number, id: heldId } = await nextNumber(store, company, 'HO', today);
      const { ancestors } = partner;
      return { outcome: 'unknown', partnerId, ancestors, heldId, number, lines: read, unknownCodes: unknown };
    }
    const lines = orderedLines(read, known);
    const itemIds = lines.map(({ itemId }) => itemId);
    const ordering = await readOrdering(store, company, { partnerId, itemIds, today });
    if (ordering.found === 'no-partner') return rejected('not-found', { partner: partnerId });
    if (ordering.found === 'no-item') return rejected('item-not-found', {}, ordering.errors);
    return { outcome: 'known', partnerId, ordering: ordering.state, lines };
  },
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  owner: (state) => state,
  decide: importOrder,
  save: (next): Saved =>
    next.outcome === 'placed'
      ? {
          aggregate: orderCodec.write(next.order),
          writes: orderPages(next.order, next.lines, next.prices),
          summary: { number: next.order.number, lines: next.lines.length, gross: moneyText(next.order.gross) },
        }
      : {
          aggregate: heldOrderCodec.write(next.held),
          summary: { number: next.held.number, lines: next.held.lines.length },
        },
  answer: (next) =>
    next.outcome === 'placed'
      ? {
          outcome: 'placed' as const,
          number: next.order.number,
          orderId: next.order.id,
          gross: moneyText(next.order.gross),
          unknownCodes: [],
        }
      : {
          outcome: 'held' as const,
          number: next.held.number,
          heldId: next.held.id,
          unknownCodes: [...next.held.unknownCodes],
        },
});
