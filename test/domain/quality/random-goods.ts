import type { Move, Place } from '../../../domain/shared/stock.ts';

/** A repeatable source of chance, so that a failing case can be run again. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const atHome: Place = { kind: 'warehouse', warehouseId: 'wh_east', status: 'available' };

export interface Unit {
  readonly serial: string;
  place: Place;
}

/** Units of one lot wandering at random, told as moves; each unit remembers its own way, which is the truth. */
export function wanderingUnits(chance: () => number): { units: Unit[]; moves: Move[] } {
  const units: Unit[] = Array.from({ length: 1 + Math.floor(chance() * 12) }, (_, index) => ({
    serial: `S${String(index).padStart(3, '0')}`,
    place: { kind: 'partner', partnerId: 'ptn_supplier' },
  }));
  const moves: Move[] = [];
  const move = (moving: Unit[], to: Place, documentType: string) => {
    const [first] = moving;
    if (!first) return;
    const from = first.place;
    const at = new Date(Date.UTC(2026, 0, 1) + moves.length * 1000).toISOString();
    moves.push({
      company: 'lotline',
      id: `m${moves.length}`,
      itemId: 'itm_1',
      lot: 'A1',
      quantity: moving.length,
      step: 'shipping',
      from,
      to,
      documentType,
      documentId: 'doc',
      documentNumber: 'DOC',
      serials: moving.map(({ serial }) => serial),
      occurredAt: at,
      recordedAt: at,
    });
    for (const unit of moving) unit.place = to;
  };
  move(units, atHome, 'receipt');
  for (let turn = 0; turn < 15; turn += 1) {
    const roll = chance();
    const home = units.filter(({ place }) => place.kind === 'warehouse' && place.status === 'available');
    const some = home.slice(0, Math.floor(chance() * (home.length + 1)));
    if (roll < 0.5) move(some, { kind: 'partner', partnerId: `ptn_${Math.floor(chance() * 4)}` }, 'shipment');
    else if (roll < 0.8) {
      const partnerId = `ptn_${Math.floor(chance() * 4)}`;
      const there = units.filter(({ place }) => place.kind === 'partner' && place.partnerId === partnerId);
      move(there.slice(0, Math.floor(chance() * (there.length + 1))), atHome, 'return');
    } else if (roll < 0.87) move(some, { kind: 'gone', how: 'destroyed' }, 'recall');
    else if (roll < 0.92) move(some, { kind: 'gone', how: 'lost' }, 'count');
    else if (roll < 0.96) move(some, { kind: 'partner', partnerId: 'ptn_supplier' }, 'supplier-return');
    else move(some, { kind: 'warehouse', warehouseId: 'wh_north', status: 'available' }, 'transfer');
    // Goods in the other warehouse come home, so that one from-place holds for each move.
    const north = units.filter(({ place }) => place.kind === 'warehouse' && place.warehouseId === 'wh_north');
    move(north, atHome, 'transfer');
  }
  return { units, moves };
}
