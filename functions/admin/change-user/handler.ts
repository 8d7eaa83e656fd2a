import { changeUser } from '../../../domain/admin/change-user.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readNamedThings, readUser, signInWrites, userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input: { userId, warehouses }, store, company }) => {
    const [user, { unknownWarehouses }] = await Promise.all([
      readUser(store, company, userId, 'consistent'),
      readNamedThings(store, company, { userId, subjects: [], warehouses: warehouses ?? [] }),
    ]);
    return user ? { user, unknownWarehouses } : rejected('not-found', { user: userId });
  },
  // A partner's administrator changes accounts of its own partner; to others they do not exist.
  owner: ({ user }) => ({ partnerId: user.partnerId ?? '' }),
  decide: changeUser,
  save: (user) => ({
    aggregate: userCodec.write(user),
    writes: signInWrites(user),
    summary: { roles: user.roles.join(', '), active: user.active },
  }),
  answer: ({ id, roles, active }) => ({ userId: id, roles: [...roles], active }),
});
