import { describe, expect, it } from '@jest/globals';
import {
  approvePartner,
  missingDocuments,
  type ApprovePartnerState,
} from '../../../domain/partners/approve-partner.ts';
import { partnerKinds } from '../../../domain/partners/partner.ts';
import type { DocumentKind, PaperFacts } from '../../../domain/shared/demanded-papers.ts';
import { circumstances, licenceOnFile, partnerOnFile } from './file.ts';

const business = licenceOnFile({ id: 'lic_2', kind: 'business-licence', riskClasses: [] });

const paper = (documentKind: DocumentKind, more: Partial<PaperFacts> = {}): PaperFacts => ({
  ...{ id: `att_${documentKind}`, ownerKind: 'partner', ownerId: 'ptn_1', documentKind, status: 'clean' },
  ...more,
});
const whole = [paper('business-licence'), paper('operating-licence')];
const approve = (state: Pick<ApprovePartnerState, 'partner' | 'licences'>, papers = whole, isDemanded = true) =>
  approvePartner({ ...state, onFile: { isDemanded, papers } }, {}, circumstances);

describe('approve-partner', () => {
  it('lets a partner in whose file is complete', () => {
    const decision = approve({ partner: partnerOnFile(), licences: [business, licenceOnFile()] });
    expect(decision).toMatchObject({
      accepted: true,
      next: { status: 'approved', approvedBy: 'quality-manager', approvedAt: circumstances.now },
    });
  });

  it('lets a suspended partner back in after a full review', () => {
    const partner = partnerOnFile({ status: 'suspended' });
    expect(approve({ partner, licences: [business, licenceOnFile()] }).accepted).toBe(true);
  });

  it('names what is missing, and takes a lapsed or future document for none', () => {
    const licences = [business, licenceOnFile({ validTo: '2026-11-21' }), licenceOnFile({ validFrom: '2026-11-23' })];
    expect(approve({ partner: partnerOnFile(), licences })).toMatchObject({
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
    expect(approve({ partner: own, licences })).toMatchObject({ reason: 'same-person' });
    const partner = partnerOnFile({ status: 'approved' });
    expect(approve({ partner, licences })).toMatchObject({
      reason: 'partner-already-approved',
    });
  });

  it('lets nobody in without the papers of his kind, and anybody where a switch asks for none', () => {
    const state = { partner: partnerOnFile(), licences: [business, licenceOnFile()] };
    expect(approve(state, [])).toMatchObject({
      reason: 'papers-lacking',
      facts: { missing: 'business-licence (GSP 82); operating-licence (GSP 82)' },
    });
    expect(approve(state, [], false).accepted).toBe(true);
    const supplier = { ...state, partner: partnerOnFile({ kind: 'supplier' }) };
    expect(approve(supplier)).toMatchObject({ reason: 'papers-lacking', errors: { length: 4 } });
  });

  it('takes a copy filed with a licence for nothing once that licence has ended', () => {
    const state = {
      partner: partnerOnFile(),
      licences: [business, licenceOnFile(), licenceOnFile({ id: 'lic_old', validTo: '2026-11-21' })],
    };
    const copy = (ownerId: string) => [
      paper('business-licence'),
      paper('operating-licence', { ownerKind: 'licence', ownerId }),
    ];
    expect(approve(state, copy('lic_1')).accepted).toBe(true);
    expect(approve(state, copy('lic_old'))).toMatchObject({ facts: { missing: 'operating-licence (GSP 82)' } });
    expect(approve(state, copy('lic_none'))).toMatchObject({ reason: 'papers-lacking' });
  });
});
