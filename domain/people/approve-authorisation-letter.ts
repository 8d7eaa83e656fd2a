import type { AuthorisationLetterApproved } from '../../events/people.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { AuthorisationLetter, Person } from './person.ts';

export interface ApproveAuthorisationLetterState {
  readonly letter: AuthorisationLetter;
  readonly person: Person;
}

/** Only now the letter authorises; who put it on file may not approve it (INSP ※5.51). */
export function approveAuthorisationLetter(
  { letter, person }: ApproveAuthorisationLetterState,
  _command: object,
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Decision<
  AuthorisationLetter,
  AuthorisationLetterApproved,
  'letter-already-approved' | 'letter-already-revoked' | 'same-person' | 'person-left-already'
> {
  if (letter.status === 'approved') {
    return rejected('letter-already-approved', { letter: letter.number, approvedBy: letter.approvedBy ?? null });
  }
  if (letter.status === 'revoked') {
    return rejected('letter-already-revoked', { letter: letter.number, reason: letter.revokedFor ?? null });
  }
  if (letter.raisedBy === actor) return rejected('same-person', { raisedBy: actor });
  if (person.status === 'left') {
    return rejected('person-left-already', { person: person.id, leftOn: person.leftOn ?? null });
  }
  return accepted(
    { ...letter, status: 'approved', approvedBy: actor, approvedAt: now },
    {
      type: 'people.authorisation-letter-approved.v1',
      data: { letterId: letter.id, personId: letter.personId, number: letter.number },
    },
  );
}
