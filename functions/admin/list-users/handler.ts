import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { readContacts } from '../../../table/partners.ts';
import { userCodec } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.users(company),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'consistent',
  });
  const users = page.items.map(userCodec.fromItem);
  const contactIds = users.flatMap(({ contactId }) => contactId ?? []);
  const names = new Map((await readContacts(store, company, contactIds)).map(({ id, name }) => [id, name]));
  return {
    answer: {
      items: users.map((user) => ({
        userId: user.id,
        kind: user.kind,
        subjects: [...user.subjects],
        name: names.get(user.contactId ?? ''),
        contactId: user.contactId,
        label: user.label,
        roles: [...user.roles],
        partnerId: user.partnerId,
        warehouses: user.warehouses && [...user.warehouses],
        active: user.active,
        version: user.remembered?.version ?? 0,
      })),
      cursor: page.cursor,
    },
  };
});
