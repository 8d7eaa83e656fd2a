/** A device identifier that says of what and of how many pieces it is made: a box of ten, a case of six boxes. */
export interface Container {
  readonly di: string;
  readonly contains: string;
  readonly quantity: number;
}

/** Largest number of base units one piece may be. */
export const largestPiece = 10_000_000;

export type PackagingReason = 'quantity-missing' | 'contained-unknown' | 'packaging-in-circle' | 'pack-too-large';

export type BaseQuantities =
  | { readonly ok: true; readonly quantities: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly reason: PackagingReason; readonly di: string };

/**
 * How many base units each piece is, from the chain of containers down to pieces whose number is known. Any order, any
 * depth, several containers of one piece. Every answer is positive and is exactly the product along the chain.
 */
export function baseQuantities(known: ReadonlyMap<string, number>, containers: readonly Container[]): BaseQuantities {
  const quantities = new Map(known);
  const byDi = new Map(containers.map((container) => [container.di, container]));
  for (const start of containers) {
    const chain: Container[] = [];
    const seen = new Set<string>();
    let di = start.di;
    while (!quantities.has(di)) {
      if (seen.has(di)) return { ok: false, reason: 'packaging-in-circle', di };
      seen.add(di);
      const container = byDi.get(di);
      if (!container) return { ok: false, reason: 'contained-unknown', di };
      if (!Number.isInteger(container.quantity) || container.quantity < 1) {
        return { ok: false, reason: 'quantity-missing', di };
      }
      chain.push(container);
      di = container.contains;
    }
    for (const container of chain.reverse()) {
      const quantity = container.quantity * (quantities.get(container.contains) ?? 0);
      if (quantity > largestPiece) return { ok: false, reason: 'pack-too-large', di: container.di };
      quantities.set(container.di, quantity);
    }
  }
  return { ok: true, quantities };
}
