import type { JudgedLine } from '../domain/purchasing/accept-delivery.ts';
import type { Receipt } from '../domain/purchasing/receipt.ts';
import type { Instant } from '../domain/shared/calendar.ts';
import type { Move, Posting, Serial } from '../domain/shared/stock.ts';
import { moveWrites, postingWrites, serialCodec } from './stock.ts';
import type { Write } from './write.ts';

/** What an acceptance leaves behind: goods leave inspection for stock or isolation, each way with its move. */
export function judgementWrites(receipt: Receipt, judged: readonly JudgedLine[], now: Instant): Write[] {
  const { company, warehouseId } = receipt;
  const sides = judged.flatMap(({ line, result, acceptedSerials }) => [
    {
      ...{ line, to: 'available' as const, step: 'storing' as const },
      ...{ quantity: result.accepted, serials: acceptedSerials },
    },
    {
      ...{ line, to: 'nonConforming' as const, step: 'holding' as const },
      ...{ quantity: result.rejected, serials: result.rejectedSerials },
    },
  ]);
  const moving = sides.filter(({ quantity }) => quantity > 0);
  const postings = moving.map(({ line, to, quantity }): Posting => {
    const { itemId, lot, expiry } = line;
    return { itemId, warehouseId, lot, expiry, quantity, from: 'inspection', to };
  });
  const moves = moving.map(({ line, to, step, quantity, serials }): Move => {
    const { itemId, lot } = line;
    return {
      company,
      id: `${receipt.id}-${line.line}-${to}`,
      ...{ itemId, lot, quantity, step },
      from: { kind: 'warehouse', warehouseId, status: 'inspection' },
      to: { kind: 'warehouse', warehouseId, status: to },
      documentType: 'receipt',
      documentId: receipt.id,
      documentNumber: receipt.number,
      ...(serials.length > 0 ? { serials } : {}),
      occurredAt: now,
      recordedAt: now,
    };
  });
  const units = moving.flatMap(({ line, to, serials }) =>
    serials.map((serial) => {
      const row: Serial = {
        ...{ company, itemId: line.itemId, serial, lot: line.lot, warehouseId },
        ...(to === 'available' ? { status: 'in-stock' } : { status: 'held', stock: to }),
      };
      return serialCodec.put(row, { equals: { status: 'held', warehouseId } });
    }),
  );
  return [...postingWrites(company, postings), ...moves.flatMap(moveWrites), ...units];
}
