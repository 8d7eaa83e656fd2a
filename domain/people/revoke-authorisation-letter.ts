import type { AuthorisationLetterRevoked } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { AuthorisationLetter, RevocationReason } from './person.ts';

export interface RevokeAuthorisationLetter {
  readonly reason: RevocationReason;
  /** The last day it authorised; the day before its first when it never should have. */
  readonly lastDay: Day;
}

/** Ends a letter before its printed day, approved or not. What was done under it until then stands. */
export function revokeAuthorisationLetter(
  letter: AuthorisationLetter,
  { reason, lastDay }: RevokeAuthorisationLetter,
): Decision<AuthorisationLetter, AuthorisationLetterRevoked, 'letter-already-revoked' | 'last-day-too-late'> {
  if (letter.status === 'revoked') {
    return rejected('letter-already-revoked', { letter: letter.number, reason: letter.revokedFor ?? null });
  }
  if (lastDay >= letter.validTo) return rejected('last-day-too-late', { lastDay, validTo: letter.validTo });
  return accepted(
    { ...letter, status: 'revoked', validTo: lastDay, revokedFor: reason },
    {
      type: 'people.authorisation-letter-revoked.v1',
      data: { letterId: letter.id, personId: letter.personId, number: letter.number, lastDay, reason },
    },
  );
}
