import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approveItem } from '../../../domain/catalogue/approve-item.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import { anItem } from '../../functions/stage.ts';

const circumstances = { actor: 'quality-manager', now: '2026-11-22T04:00:00.000Z', today: '2026-11-22' };

describe('approve-item', () => {
  it('takes a certificate exactly on the days of its term, both included', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, days, (from, to) => {
        const validFrom = addDays(circumstances.today, Math.min(from, to));
        const validTo = addDays(circumstances.today, Math.max(from, to));
        const certificates = [{ number: 'N', validFrom, validTo }];
        const decision = approveItem(anItem({ status: 'pending' }), { certificates }, circumstances);
        expect(decision.accepted).toBe(validFrom <= circumstances.today && circumstances.today <= validTo);
      }),
      { numRuns: 1000 },
    );
  });

  it('needs no certificate for what is no device, and never by who raised it', () => {
    const item = anItem({ status: 'pending', kind: 'non-device' });
    expect(approveItem(item, { certificates: [] }, circumstances).accepted).toBe(true);
    expect(approveItem({ ...item, raisedBy: circumstances.actor }, { certificates: [] }, circumstances)).toMatchObject({
      reason: 'same-person',
    });
  });

  it('judges the certificate by the class that approval states', () => {
    const item = anItem({ status: 'pending', riskClass: 'III', unconfirmed: ['riskClass'] });
    const certificates = [{ number: 'N', validFrom: '2026-01-01' }];
    const as = (riskClass: 'I' | 'II') => approveItem(item, { certificates, confirmed: { riskClass } }, circumstances);
    expect(as('I').accepted).toBe(true);
    expect(as('II')).toMatchObject({ reason: 'certificate-term-missing' });
  });
});
