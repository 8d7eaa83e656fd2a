import type { UserAdded } from '../../events/admin.ts';
import { rejected, type Decision } from '../shared/decision.ts';
import type { PartnerRole } from '../shared/roles.ts';
import { addUser, namedNo, type AddedUser, type AddUserState } from './add-user.ts';

export interface AddColleague {
  readonly partnerId: string;
  readonly subject: string;
  readonly roles: readonly PartnerRole[];
  readonly person: { readonly name: string; readonly phone?: string };
}

/**
 * Lets a person sign in for a partner, as its own administrator decides: by posts of partners alone, and for that partner
 * alone. Whom the caller may add people for, the route asks.
 */
export function addColleague(
  state: AddUserState & { readonly partnerId: string },
  { subject, ...command }: AddColleague,
  circumstances: { readonly company: string },
): Decision<AddedUser, UserAdded, 'subject-taken' | 'partner-not-found'> {
  const no = namedNo(state, command.partnerId);
  if (no?.reason === 'subject-taken' || no?.reason === 'partner-not-found') return rejected(no.reason, no.facts);
  const decision = addUser(state, { ...command, subjects: [subject] }, circumstances);
  // The id is new and the posts are a partner's, so nothing else can stand in the way.
  if (!decision.accepted) throw new Error(`add-colleague met ${decision.reason}`);
  return decision;
}
