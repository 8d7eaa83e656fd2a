import type { PartnerRole } from '../../../domain/shared/roles.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readContacts } from '../../../table/partners.ts';
import { userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { partnerId } = input;
  const page = await store.queryDocuments({
    index: 'gs2',
    pk: keys.usersOfPartner(company, partnerId),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'consistent',
  });
  const users = page.items.map(userCodec.fromItem);
  const contactIds = users.flatMap(({ contactId }) => contactId ?? []);
  const names = new Map((await readContacts(store, company, contactIds)).map(({ id, name }) => [id, name]));
  return {
    // No ancestors here: who works for a partner is nobody else's to see.
    owner: { partnerId },
    answer: {
      items: users.map(({ id, kind, contactId, label, roles, active, remembered }) => ({
        ...{ userId: id, kind, label, active },
        name: names.get(contactId ?? ''),
        roles: roles as PartnerRole[],
        version: remembered?.version ?? 0,
      })),
      cursor: page.cursor,
    },
  };
});
