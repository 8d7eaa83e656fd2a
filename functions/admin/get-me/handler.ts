import { features, isOnSomewhere } from '../../../domain/shared/features.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readContacts, readPartner } from '../../../table/partners.ts';
import { readSwitches } from '../../../table/switches.ts';
import { readUser } from '../../../table/users.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ store, company, today, caller: asking }) => {
  const caller = await asking;
  const [user, partner, switches] = await Promise.all([
    readUser(store, company, caller.id, 'eventual'),
    caller.partnerId ? readPartner(store, company, caller.partnerId, 'eventual') : undefined,
    readSwitches(store, company),
  ]);
  const [contact] = await readContacts(store, company, user?.contactId ? [user.contactId] : []);
  const rulesOf = new Map(switches.map(({ id, rules }) => [id, rules]));
  const place = {
    day: today,
    partnerId: partner?.id,
    partnerKind: partner?.kind,
    warehouseId: partner?.warehouseId,
  };
  return {
    owner: 'nobody',
    answer: {
      userId: caller.id,
      company,
      name: contact?.name,
      roles: [...caller.roles],
      partner: partner && { partnerId: partner.id, code: partner.code, name: partner.name },
      features: features.filter((feature) => isOnSomewhere(feature, rulesOf.get(feature) ?? [], place)),
      warehouses: caller.warehouses && [...caller.warehouses],
    },
  };
});
