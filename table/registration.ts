import { ownPartnerId } from '../domain/partners/partner.ts';
import type { RegisteredPartner, RegisterPartner, RegisterPartnerState } from '../domain/partners/register-partner.ts';
import { keys } from './keys.ts';
import { newPartnerNameWrites } from './partner-names.ts';
import { reviewWrite } from './partner-review.ts';
import { contactCodec, partnerCodeWrite, readPartner, readPartnerIdByCode, taxNumberWrites } from './partners.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** What the registration of a partner needs to know, by hand or from a list: a few reads side by side. */
export async function readRegistration(
  store: Store,
  company: string,
  command: RegisterPartner,
  newId: (prefix: string) => string,
): Promise<RegisterPartnerState> {
  const { code, kind, parentId, warehouseId, addresses } = command;
  const [holder, own, parent, warehouse] = await Promise.all([
    readPartnerIdByCode(store, company, code, 'consistent'),
    kind === 'own-company' ? readPartner(store, company, ownPartnerId, 'consistent') : undefined,
    parentId ? readPartner(store, company, parentId, 'consistent') : undefined,
    store.get(keys.warehouse(company, warehouseId), 'eventual'),
  ]);
  return {
    partnerId: newId('ptn'),
    addressIds: addresses.map(() => newId('adr')),
    contactIds: addresses.map(() => newId('con')),
    holder,
    ownKnown: own !== undefined,
    parent,
    warehouseKnown: warehouse !== undefined,
  };
}

/** What a new partner leaves beside itself: its code, its place in review, its names, its contacts. */
export function newPartnerWrites({ partner, contacts }: RegisteredPartner): Write[] {
  return [
    partnerCodeWrite(partner),
    ...taxNumberWrites(partner),
    reviewWrite(partner),
    ...newPartnerNameWrites(partner),
    ...contacts.map((contact) => contactCodec.put(contact, { exists: false })),
  ];
}
