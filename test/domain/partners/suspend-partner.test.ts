import { describe, expect, it } from '@jest/globals';
import { approvePartner } from '../../../domain/partners/approve-partner.ts';
import { suspendPartner } from '../../../domain/partners/suspend-partner.ts';
import { circumstances, partnerOnFile } from './file.ts';

const onFile = { isDemanded: true, papers: [] };

describe('suspend-partner', () => {
  it('stops a partner, and who stopped it may not let it back in', () => {
    const decision = suspendPartner(
      partnerOnFile({ status: 'approved' }),
      { reason: 'quality-problem' },
      circumstances,
    );
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next.status).toBe('suspended');
    expect(approvePartner({ partner: decision.next, licences: [], onFile }, {}, circumstances)).toMatchObject({
      reason: 'same-person',
    });
  });

  it('refuses to suspend twice', () => {
    const partner = partnerOnFile({ status: 'suspended' });
    expect(suspendPartner(partner, { reason: 'commercial' }, circumstances)).toMatchObject({
      reason: 'partner-already-suspended',
    });
  });
});
