import { ownPartnerId } from '../../../domain/partners/partner.ts';
import { registerPartner } from '../../../domain/partners/register-partner.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import {
  contactCodec,
  partnerCodec,
  partnerCodeWrite,
  readPartner,
  readPartnerIdByCode,
} from '../../../table/partners.ts';
import { newPartnerNameWrites } from '../../../table/partner-names.ts';
import { reviewWrite } from '../../../table/partner-review.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [holder, own, parent, warehouse] = await Promise.all([
      readPartnerIdByCode(store, company, input.code, 'consistent'),
      input.kind === 'own-company' ? readPartner(store, company, ownPartnerId, 'consistent') : undefined,
      input.parentId ? readPartner(store, company, input.parentId, 'consistent') : undefined,
      store.get(keys.warehouse(company, input.warehouseId), 'eventual'),
    ]);
    return {
      partnerId: newId('ptn'),
      addressIds: input.addresses.map(() => newId('adr')),
      contactIds: input.addresses.map(() => newId('con')),
      holder,
      ownKnown: own !== undefined,
      parent,
      warehouseKnown: warehouse !== undefined,
    };
  },
  decide: registerPartner,
  save: ({ partner, contacts }) => ({
    aggregate: partnerCodec.write(partner),
    writes: [
      partnerCodeWrite(partner),
      reviewWrite(partner),
      ...newPartnerNameWrites(partner),
      ...contacts.map((contact) => contactCodec.put(contact, { exists: false })),
    ],
    summary: { code: partner.code, kind: partner.kind },
  }),
  answer: ({ partner }) => ({ partnerId: partner.id, code: partner.code, status: partner.status }),
});
