import { changeQualification } from '../../../domain/partners/change-qualification.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { blankContact, contactCodec, partnerCodec, readPartner, taxNumberWrites } from '../../../table/partners.ts';
import { changedPartnerNameWrites } from '../../../table/partner-names.ts';
import { reviewWrite } from '../../../table/partner-review.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const partner = await readPartner(store, company, input.partnerId, 'consistent');
    if (!partner) return rejected('not-found', { partner: input.partnerId });
    return {
      partner,
      addressIds: (input.addresses ?? []).map(() => newId('adr')),
      contactIds: (input.addresses ?? []).map(() => newId('con')),
    };
  },
  decide: (state, input, circumstances) => {
    const decision = changeQualification(state, input, circumstances);
    return decision.accepted ? { ...decision, next: { ...decision.next, before: state.partner } } : decision;
  },
  save: ({ partner, before, contacts, leftContacts }, { company, now }) => ({
    aggregate: partnerCodec.write(partner),
    writes: [
      reviewWrite(partner),
      ...taxNumberWrites(partner, before),
      ...changedPartnerNameWrites(partner),
      ...contacts.map((contact) => contactCodec.put(contact, { exists: false })),
      ...leftContacts.map((contactId) => blankContact(company, contactId, now)),
    ],
    summary: { code: partner.code, status: partner.status },
  }),
  answer: ({ partner }) => ({ partnerId: partner.id, status: partner.status }),
});
