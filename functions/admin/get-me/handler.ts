import { httpQuery } from '../../../runtime/http-query.ts';
import { readContacts, readPartner } from '../../../table/partners.ts';
import { readUser } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company, caller: asking }) => {
  const caller = await asking;
  const [user, partner] = await Promise.all([
    readUser(store, company, caller.id, 'eventual'),
    caller.partnerId ? readPartner(store, company, caller.partnerId, 'eventual') : undefined,
  ]);
  const [contact] = await readContacts(store, company, user?.contactId ? [user.contactId] : []);
  return {
    owner: 'nobody',
    answer: {
      userId: caller.id,
      company,
      name: contact?.name,
      roles: [...caller.roles],
      partner: partner && { partnerId: partner.id, code: partner.code, name: partner.name },
      warehouses: caller.warehouses && [...caller.warehouses],
    },
  };
});
