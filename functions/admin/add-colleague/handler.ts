import { addColleague } from '../../../domain/admin/add-colleague.ts';
import type { PartnerRole } from '../../../domain/shared/roles.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { contactCodec } from '../../../table/partners.ts';
import { readNamedThings, signInWrites, userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  ownerNamed: ({ partnerId }) => ({ partnerId }),
  load: async ({ input: { partnerId, subject }, store, company, newId }) => ({
    ...(await readNamedThings(store, company, { userId: newId('usr'), subjects: [subject], partnerId })),
    contactId: newId('con'),
    partnerId,
  }),
  owner: ({ partnerId }) => ({ partnerId }),
  decide: addColleague,
  save: ({ user, contact }) => ({
    aggregate: userCodec.write(user),
    writes: [...signInWrites(user), ...(contact ? [contactCodec.put(contact, { exists: false })] : [])],
    summary: { roles: user.roles.join(', '), partner: user.partnerId ?? null },
  }),
  answer: ({ user }) => ({ userId: user.id, roles: user.roles as PartnerRole[] }),
});
