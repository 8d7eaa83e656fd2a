import { stockStatuses, type Move, type Position, type StockStatus } from '../shared/stock.ts';
import type { Day } from '../shared/calendar.ts';

/** Counters as people read them: what stands available past its expiry is shown as expired. */
export type ShownStock = Readonly<Record<StockStatus | 'expired' | 'total', number>>;

export function shownStock(position: Position, today: Day): ShownStock {
  const counters = Object.fromEntries(stockStatuses.map((status) => [status, position[status]])) as Record<
    StockStatus,
    number
  >;
  const total = stockStatuses.reduce((sum, status) => sum + position[status], 0);
  if (position.expiry >= today) return { ...counters, expired: 0, total };
  return { ...counters, available: 0, expired: position.available, total };
}

/** Several positions as one. */
export function summed(shown: readonly ShownStock[]): ShownStock {
  const names = [...stockStatuses, 'expired', 'total'] as const;
  const sums = names.map((name) => [name, shown.reduce((sum, one) => sum + one[name], 0)] as const);
  return Object.fromEntries(sums) as Record<keyof ShownStock, number>;
}

/** Where goods came from: the supplier and receipt, or the opening of the books. */
export interface Source {
  readonly partnerId?: string;
  readonly documentType: string;
  readonly documentId: string;
  readonly documentNumber: string;
  readonly quantity: number;
}

/** Sums moves both ways: back to where the goods came from, forward to who has them now, net of what came back. */
export function sourcesAndConsignees(moves: readonly Move[]): {
  readonly sources: readonly Source[];
  readonly consignees: readonly { readonly partnerId: string; readonly quantity: number }[];
} {
  const sources = new Map<string, Source>();
  const consignees = new Map<string, number>();
  for (const { from, to, quantity, documentType, documentId, documentNumber } of moves) {
    const isEntry =
      (from.kind === 'gone' && from.how === 'opening') || (from.kind === 'partner' && documentType === 'receipt');
    if (isEntry) {
      const before = sources.get(documentId)?.quantity ?? 0;
      const partner = from.kind === 'partner' ? { partnerId: from.partnerId } : {};
      sources.set(documentId, { ...partner, documentType, documentId, documentNumber, quantity: before + quantity });
    } else if (from.kind === 'partner') {
      consignees.set(from.partnerId, (consignees.get(from.partnerId) ?? 0) - quantity);
    }
    if (to.kind === 'partner') consignees.set(to.partnerId, (consignees.get(to.partnerId) ?? 0) + quantity);
  }
  return {
    sources: [...sources.values()],
    consignees: [...consignees].map(([partnerId, quantity]) => ({ partnerId, quantity })),
  };
}
