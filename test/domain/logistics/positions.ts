import type { Position } from '../../../domain/shared/stock.ts';

export function aPosition(lot: string, expiry: string, available: number, itemId = 'itm'): Position {
  return {
    company: 'lotline',
    itemId,
    warehouseId: 'wh_east',
    lot,
    expiry,
    available,
    reserved: 0,
    inspection: 0,
    quarantine: 0,
    blocked: 0,
    recalled: 0,
    nonConforming: 0,
  };
}
