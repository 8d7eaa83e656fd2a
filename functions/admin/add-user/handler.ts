import { addUser } from '../../../domain/admin/add-user.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { contactCodec } from '../../../table/partners.ts';
import { readNamedThings, signInWrites, userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => ({
    ...(await readNamedThings(store, company, { ...input, userId: input.userId ?? newId('usr') })),
    contactId: newId('con'),
  }),
  decide: addUser,
  save: ({ user, contact }) => ({
    aggregate: userCodec.write(user),
    writes: [...signInWrites(user), ...(contact ? [contactCodec.put(contact, { exists: false })] : [])],
    summary: { roles: user.roles.join(', ') },
  }),
  answer: ({ user }) => ({ userId: user.id, roles: [...user.roles] }),
});
