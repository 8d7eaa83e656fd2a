import type { UserChanged } from '../../events/admin.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { User } from './user.ts';

/** Who has left signs in no more, by whichever subject; posts stay on the account, so that the record tells what they were. */
export function switchUserOff(
  user: User | undefined,
): Decision<User, UserChanged, 'person-without-account' | 'account-off-already'> {
  if (!user) return rejected('person-without-account');
  if (!user.active) return rejected('account-off-already', { user: user.id });
  return accepted(
    { ...user, active: false },
    { type: 'admin.user-changed.v1', data: { userId: user.id, roles: [...user.roles], active: false } },
  );
}
