import { describe, expect, it } from '@jest/globals';
import { changePartner } from '../../../domain/partners/change-partner.ts';
import { partnerOnFile } from './file.ts';

describe('change-partner', () => {
  it('sets terms and says which', () => {
    const partner = partnerOnFile({ status: 'approved' });
    const decision = changePartner(
      { partner, warehouseKnown: true },
      { tier: 1, creditLimit: 5_000_000, creditDays: 0 },
    );
    expect(decision).toMatchObject({
      accepted: true,
      next: { tier: 1, creditLimit: 5_000_000, status: 'approved' },
      events: [{ data: { fields: ['creditLimit', 'tier'], reviewAgain: false } }],
    });
  });

  it('changes the billing profile but never its tax number', () => {
    const decision = changePartner(
      { partner: partnerOnFile(), warehouseKnown: true },
      { billing: { bankAndAccount: '某银行 1' } },
    );
    expect(decision).toMatchObject({
      next: { billing: { taxNumber: '91350100M000100Y43', title: '测试经销商', bankAndAccount: '某银行 1' } },
    });
  });

  it('refuses what changes nothing, an unknown warehouse and a profile without tax number', () => {
    const partner = partnerOnFile();
    expect(changePartner({ partner, warehouseKnown: true }, { tier: 2 })).toMatchObject({ reason: 'nothing-changed' });
    expect(changePartner({ partner, warehouseKnown: false }, { warehouseId: 'wh_x' })).toMatchObject({
      reason: 'warehouse-not-found',
    });
    const bare = partnerOnFile({ billing: undefined });
    expect(changePartner({ partner: bare, warehouseKnown: true }, { billing: { title: 'x' } })).toMatchObject({
      reason: 'tax-number-missing',
    });
  });
});
