import type { Licence, Partner } from '../../../domain/partners/partner.ts';

/** Moment and actor of the decisions in these tests. */
export const circumstances = {
  company: 'lotline',
  actor: 'quality-manager',
  now: '2026-11-22T04:00:00.000Z',
  today: '2026-11-22',
};

export function partnerOnFile(more: Partial<Partner> = {}): Partner {
  return {
    id: 'ptn_1',
    company: 'lotline',
    code: 'D-001',
    name: '测试经销商',
    kind: 'distributor',
    tier: 2,
    region: '310000',
    ancestors: [],
    status: 'pending',
    addresses: [{ id: 'adr_1', region: '310000', text: '上海市测试路 1 号', contactId: 'con_1' }],
    billing: { title: '测试经销商', taxNumber: '91350100M000100Y43', invoiceKind: 'special' },
    creditLimit: 0,
    creditDays: 0,
    warehouseId: 'wh_east',
    minimumShelfLifeDays: 0,
    oneLotPerLine: false,
    bannedLots: [],
    shortage: 'partial',
    approvesByPolicy: false,
    raisedBy: 'sales',
    ...more,
  };
}

export function licenceOnFile(more: Partial<Licence> = {}): Licence {
  return {
    id: 'lic_1',
    company: 'lotline',
    partnerId: 'ptn_1',
    kind: 'operating-licence',
    number: '沪浦药监械经营许20200001号',
    riskClasses: ['III'],
    validFrom: '2022-01-01',
    validTo: '2026-12-31',
    ...more,
  };
}
