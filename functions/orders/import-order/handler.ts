import { parse } from 'csv-parse/sync';
import { importOrder, type ImportOrderState } from '../../../domain/orders/import-order.ts';
import { orderedLines, unknownCodes } from '../../../domain/orders/held-order.ts';
import { readOrderFile, type OrderFileReason } from '../../../domain/orders/order-file.ts';
import { rejected, type Rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import type { Saved } from '../../../runtime/perform.ts';
import { heldOrderCodec, readPartnerCodes } from '../../../table/held-orders.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { readLearnedColumns } from '../../../table/order-columns.ts';
import { readOrdering } from '../../../table/ordering.ts';
import { orderCodec, orderPages } from '../../../table/orders.ts';
import { readPartner } from '../../../table/partners.ts';
import { readAuthorisedPeople } from '../../../table/people.ts';
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
  }): Promise<ImportOrderState | Rejected<'not-found' | 'item-not-found' | OrderFileReason>> => {
    const rows = rowsOf(input.content);
    if (!rows) return rejected('file-unreadable', { file: input.fileName });
    const { partnerId, salespersonId } = input;
    const [learned, partner, people] = await Promise.all([
      readLearnedColumns(store, company, partnerId, rows[0] ?? [], 'consistent'),
      readPartner(store, company, partnerId, 'eventual'),
      salespersonId ? readAuthorisedPeople(store, company, [salespersonId], 'consistent') : [],
    ]);
    const [salesperson] = people;
    if (!partner) return rejected('not-found', { partner: partnerId });
    const read = readOrderFile(rows, learned?.columns);
    if ('accepted' in read) return read;
    const { lines: fileLines, reference } = read;
    const known = await readPartnerCodes(store, company, partnerId, fileLines);
    const unknown = unknownCodes(fileLines, known);
    if (unknown.length > 0) {
      const { number, id: heldId } = await nextNumber(store, company, 'HO', today);
      const { ancestors } = partner;
      const held = { heldId, number, lines: fileLines, unknownCodes: unknown, reference, salesperson };
      return { outcome: 'unknown', partnerId, ancestors, ...held };
    }
    const lines = orderedLines(fileLines, known);
    const itemIds = lines.map(({ itemId }) => itemId);
    const ordering = await readOrdering(store, company, { partnerId, itemIds, today });
    if (ordering.found === 'no-partner') return rejected('not-found', { partner: partnerId });
    if (ordering.found === 'no-item') return rejected('item-not-found', {}, ordering.errors);
    return { outcome: 'known', partnerId, ordering: { ...ordering.state, salesperson }, lines, reference };
  },
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  owner: (state) => state,
  decide: importOrder,
  save: (next): Saved =>
    next.outcome === 'placed'
      ? {
          aggregate: orderCodec.write(next.order),
          writes: orderPages(next.order, next.lines, next.prices),
          summary: {
            number: next.order.number,
            lines: next.lines.length,
            gross: moneyText(next.order.gross),
            ...(next.order.salespersonId ? { salespersonId: next.order.salespersonId } : {}),
          },
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
