import { addClient } from '../../../domain/admin/add-client.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readNamedThings, signInWrites, userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: ({ input: { userId, subject, partnerId }, store, company, newId }) =>
    readNamedThings(store, company, { userId: userId ?? newId('cli'), subjects: [subject], partnerId }),
  decide: addClient,
  save: (client) => ({
    aggregate: userCodec.write(client),
    writes: signInWrites(client),
    summary: { label: client.label ?? null, partner: client.partnerId ?? null },
  }),
  answer: ({ id, partnerId = '', roles }) => ({ userId: id, partnerId, roles: [...roles] }),
});
