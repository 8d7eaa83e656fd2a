import { describe, expect, it } from '@jest/globals';
import { addWarehouse } from '../../../domain/inventory/add-warehouse.ts';

const described = { name: 'n', region: '310000', address: 'a', lowCelsius: 0, highCelsius: 30, coldRoom: false };

describe('add-warehouse', () => {
  it('adds one under a new id and never takes over an old one', () => {
    const command = { warehouseId: 'wh', ...described };
    const first = addWarehouse({ known: undefined }, command, { company: 'c' });
    expect(first).toMatchObject({ next: { id: 'wh', company: 'c' }, events: [{ data: { warehouseId: 'wh' } }] });
    const known = { company: 'c', id: 'wh', ...described };
    expect(addWarehouse({ known }, command, { company: 'c' })).toMatchObject({ reason: 'warehouse-exists' });
  });
});
