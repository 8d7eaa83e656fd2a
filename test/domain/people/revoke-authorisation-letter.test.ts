import { describe, expect, it } from '@jest/globals';
import { revokeAuthorisationLetter } from '../../../domain/people/revoke-authorisation-letter.ts';
import { letterNo } from '../../../domain/shared/authorised-person.ts';
import { letterOnFile } from './file.ts';

const approved = letterOnFile({ status: 'approved', approvedBy: 'quality-manager' });
const revoke = (lastDay: string, letter = approved) =>
  revokeAuthorisationLetter(letter, { reason: 'misused', lastDay });
const act = { itemId: 'i', itemCode: 'I', productLine: 'cardio', region: '310115' };

describe('revoke-authorisation-letter', () => {
  it('ends the letter with its new last day: what was done until then stands', () => {
    const decision = revoke('2026-06-30');
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next).toMatchObject({ status: 'revoked', validTo: '2026-06-30', revokedFor: 'misused' });
    const person = { id: 'per_1', kind: 'salesperson', letters: [decision.next] };
    expect(letterNo(person, { ...act, day: '2026-06-30' })).toBeUndefined();
    expect(letterNo(person, { ...act, day: '2026-07-01' })?.reason).toBe('person-letter-lapsed');
  });

  it('leaves no day to one that should never have stood there', () => {
    const decision = revoke('2025-12-31');
    if (!decision.accepted) throw new Error(decision.reason);
    const person = { id: 'per_1', kind: 'salesperson', letters: [decision.next] };
    expect(letterNo(person, { ...act, day: '2026-01-01' })?.reason).toBe('person-letter-lapsed');
  });

  it('refuses the printed last day and a second revocation', () => {
    expect(revoke('2026-12-31')).toMatchObject({ reason: 'last-day-too-late' });
    expect(revoke('2026-12-30').accepted).toBe(true);
    expect(revoke('2026-01-01', letterOnFile({ status: 'revoked' }))).toMatchObject({
      reason: 'letter-already-revoked',
    });
  });
});
