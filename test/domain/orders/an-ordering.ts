import type { OrderedItem, OrderingPartner } from '../../../domain/orders/order-lines.ts';
import type { OwnFacts } from '../../../domain/shared/qualification.ts';

/** An item with one list price, as ordering sees it. */
export function anOrderedItem(index: number, more: Partial<OrderedItem> = {}): OrderedItem {
  return {
    id: `itm_${index}`,
    code: `C-${index}`,
    name: `Item ${index}`,
    unit: '支',
    status: 'approved',
    kind: 'device',
    riskClass: 'III',
    productLine: 'cardio',
    manufacturer: '测试医疗',
    taxRateBp: 1300,
    rules: [
      {
        id: `rule_${index}`,
        level: 'list',
        scope: '',
        fromQuantity: 1,
        unitPriceE4: 10_000 + index,
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
      },
    ],
    ...more,
  };
}

/** Our own file with one licence for everything and no chain. */
export const ownFacts: OwnFacts = {
  licences: [{ number: 'OWN', riskClasses: ['I', 'II', 'III'], validFrom: '2020-01-01', validTo: '2030-12-31' }],
  authorisations: [],
};

export function anOrderingPartner(more: Partial<OrderingPartner> = {}): OrderingPartner {
  return {
    id: 'ptn_1',
    status: 'approved',
    licences: [{ number: 'L', riskClasses: ['III'], validFrom: '2026-01-01', validTo: '2026-12-31' }],
    kind: 'distributor',
    tier: 2,
    region: '310000',
    ancestors: ['ptn_agent'],
    warehouseId: 'wh_east',
    addresses: [{ id: 'adr_1' }, { id: 'adr_2' }],
    shortage: 'partial',
    minimumShelfLifeDays: 90,
    oneLotPerLine: true,
    approvesByPolicy: false,
    ...more,
  };
}
