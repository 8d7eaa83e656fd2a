import { describe, expect, it } from '@jest/globals';
import { approvePartner, missingDocuments } from '../../../domain/partners/approve-partner.ts';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import { circumstances, licenceOnFile, partnerOnFile } from './file.ts';

const business = licenceOnFile({ id: 'lic_2', kind: 'business-licence', riskClasses: [] });

describe('approve-partner', () => {
  it('lets a partner in whose file is complete', () => {
    const decision = approvePartner(
      { partner: partnerOnFile(), licences: [business, licenceOnFile()] },
      {},
      circumstances,
    );
    expect(decision).toMatchObject({
      accepted: true,
      next: { status: 'approved', approvedBy: 'quality-manager', approvedAt: circumstances.now },
    });
  });

  it('lets a suspended partner back in after a full review', () => {
    const partner = partnerOnFile({ status: 'suspended' });
    expect(approvePartner({ partner, licences: [business, licenceOnFile()] }, {}, circumstances).accepted).toBe(true);
  });

  it('names what is missing, and takes a lapsed or future document for none', () => {
    const licences = [business, licenceOnFile({ validTo: '2026-11-21' }), licenceOnFile({ validFrom: '2026-11-23' })];
    expect(approvePartner({ partner: partnerOnFile(), licences }, {}, circumstances)).toMatchObject({
      reason: 'qualification-incomplete',
      facts: { missing: 'operating-licence or operating-filing' },
    });
  });

  it('takes the last valid day', () => {
    expect(missingDocuments('distributor', [business, licenceOnFile()], '2026-12-31')).toEqual([]);
    expect(missingDocuments('distributor', [business, licenceOnFile()], '2027-01-01')).toHaveLength(2);
  });

  it.each(partnerKinds)('never lets a %s in without any document', (kind) => {
    expect(missingDocuments(kind, [], '2026-11-22').length).toBeGreaterThan(0);
  });

  it('refuses who raised it, and a second approval', () => {
    const licences = [business, licenceOnFile()];
    const own = partnerOnFile({ raisedBy: 'quality-manager' });
    expect(approvePartner({ partner: own, licences }, {}, circumstances)).toMatchObject({ reason: 'same-person' });
    const partner = partnerOnFile({ status: 'approved' });
    expect(approvePartner({ partner, licences }, {}, circumstances)).toMatchObject({
      reason: 'partner-already-approved',
    });
  });
});
