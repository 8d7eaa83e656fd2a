import type { UserChanged } from '../../events/admin.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Role } from '../shared/roles.ts';
import { rightsNo, type RightsReason, type User } from './user.ts';

/** What is absent stays; `warehouses: null` frees from all bounds. */
export interface ChangeUser {
  readonly roles?: readonly Role[];
  readonly warehouses?: readonly string[] | null;
  readonly active?: boolean;
}

export interface ChangeUserState {
  readonly user: User;
  readonly unknownWarehouses: readonly string[];
}

const rightsOf = ({ roles, warehouses, active }: User) => JSON.stringify([roles, warehouses ?? null, active]);

/** Changes posts, warehouses or the switch. Nobody changes his own: neither to gain a post nor to lock the house out. */
export function changeUser(
  { user, unknownWarehouses }: ChangeUserState,
  command: ChangeUser,
  { actor }: { readonly actor: string },
): Decision<User, UserChanged, RightsReason | 'own-account' | 'nothing-changed' | 'warehouse-not-found'> {
  if (user.id === actor) return rejected('own-account', { user: actor });
  const [unknown] = unknownWarehouses;
  if (unknown !== undefined) return rejected('warehouse-not-found', { warehouse: unknown });
  const next: User = {
    ...user,
    roles: command.roles ? [...new Set(command.roles)] : user.roles,
    warehouses: command.warehouses === undefined ? user.warehouses : (command.warehouses ?? undefined),
    active: command.active ?? user.active,
  };
  const no = rightsNo(next);
  if (no) return no;
  if (rightsOf(next) === rightsOf(user)) return rejected('nothing-changed');
  return accepted(next, {
    type: 'admin.user-changed.v1',
    data: { userId: user.id, roles: [...next.roles], active: next.active },
  });
}
