import { describe, expect, it } from '@jest/globals';
import { adjustStatus, type AdjustStatusState } from '../../../domain/inventory/adjust-status.ts';
import { scrapStock } from '../../../domain/inventory/scrap-stock.ts';
import { stockStatuses, type StockStatus } from '../../../domain/shared/stock.ts';

const moment = { company: 'c', actor: 'quality', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };
const position = Object.fromEntries(stockStatuses.map((status) => [status, 3])) as Record<StockStatus, number>;
const unit = { serial: 'S1', lot: 'L', warehouseId: 'wh' };
const state: AdjustStatusState = {
  ...{ statusChangeId: 'stc', number: 'SC', item: { id: 'itm', code: 'ITM', serialManaged: true }, lot: 'L' },
  ...{ expiry: '2027-01-01', position, serials: [], stops: [] },
};
const decide = (serials: AdjustStatusState['serials'], from: StockStatus, to: StockStatus, more: object = {}) =>
  adjustStatus(
    { ...state, serials, ...more },
    { warehouseId: 'wh', from, to, quantity: 1, serials: ['S1'], reason: 'r' },
    moment,
  );

describe('adjust-status of a unit', () => {
  it.each([
    ['in stock', { ...unit, status: 'in-stock' as const }, true],
    ['held in this status', { ...unit, status: 'held' as const, stock: 'quarantine' as const }, true],
    ['held in a status nobody noted', { ...unit, status: 'held' as const }, true],
    ['held in another status', { ...unit, status: 'held' as const, stock: 'recalled' as const }, false],
    [
      'back from a customer in this status',
      { ...unit, status: 'returned' as const, stock: 'quarantine' as const },
      true,
    ],
    ['picked', { ...unit, status: 'picked' as const }, false],
    ['shipped', { ...unit, status: 'shipped' as const }, false],
    ['in another warehouse', { ...unit, status: 'in-stock' as const, warehouseId: 'other' }, false],
    ['of another lot', { ...unit, status: 'in-stock' as const, lot: 'other' }, false],
  ])('that is %s', (_, row, isAllowed) => {
    expect(decide([row], 'quarantine', 'blocked').accepted).toBe(isAllowed);
    const request = { warehouseId: 'wh', quantity: 1, serials: ['S1'], reason: 'r' };
    const scrapped = scrapStock({ ...state, serials: [row] }, { ...request, from: 'nonConforming' }, moment);
    // The same units, but destroyed as non-conforming: one that is noted as quarantined is another unit.
    expect(scrapped.accepted).toBe(isAllowed && !('stock' in row));
  });

  it('releases no unit inside a stopped serial range, and any outside it', () => {
    const rows = [{ ...unit, status: 'held' as const, stock: 'quarantine' as const }];
    const stop = (from: string, to: string) => ({
      stops: [{ id: 's', itemId: 'itm', serials: [{ from, to }], reason: 'recall' as const, source: 'rec' }],
    });
    expect(decide(rows, 'quarantine', 'available', stop('S0', 'S5'))).toMatchObject({ reason: 'goods-stopped' });
    expect(decide(rows, 'quarantine', 'available', stop('S2', 'S5')).accepted).toBe(true);
  });

  it('refuses a unit nobody knows, and one document for more than it holds', () => {
    expect(decide([], 'available', 'blocked')).toMatchObject({ reason: 'serial-not-here' });
    const serials = Array.from({ length: 45 }, (_, n) => `S${n}`);
    const many = adjustStatus(
      {
        ...state,
        position: { ...position, available: 45 },
        serials: serials.map((serial) => ({ ...unit, serial, status: 'in-stock' as const })),
      },
      { warehouseId: 'wh', from: 'available', to: 'blocked', quantity: 45, serials, reason: 'r' },
      moment,
    );
    expect(many).toMatchObject({ reason: 'document-too-large' });
  });
});
