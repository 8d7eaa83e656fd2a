import type { PartnerChanged } from '../../events/partners.ts';
import { isCreditCode } from '../shared/credit-code.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { changedFields } from './change-partner.ts';
import { ownPartnerId, type Contact, type DeliveryAddress, type Partner, type PartnerKind } from './partner.ts';
import type { ToldAddress } from './register-partner.ts';

/** Qualification data; what is absent stays. `addresses` is the whole list: one left out is given up. */
export interface ChangeQualification {
  readonly name?: string;
  readonly kind?: PartnerKind;
  readonly region?: string;
  readonly taxNumber?: string;
  readonly addresses?: readonly (ToldAddress & { readonly id?: string })[];
}

export interface ChangeQualificationState {
  readonly partner: Partner;
  readonly addressIds: readonly string[];
  readonly contactIds: readonly string[];
}

export interface ChangedQualification {
  readonly partner: Partner;
  readonly contacts: readonly Contact[];
  /** Contacts that no address names any more: their personal data go in the same transaction. */
  readonly leftContacts: readonly string[];
}

const reviewed: readonly (keyof Partner)[] = ['name', 'kind', 'billing'];

/**
 * Quality keeps names, kinds, codes and addresses (INSP ※5.51). When what a reviewer looked at is another one now, an
 * approved partner waits for approval again, and who changed it may not approve it.
 */
export function changeQualification(
  state: ChangeQualificationState,
  command: ChangeQualification,
  { company, actor }: { readonly company: string; readonly actor: string },
): Decision<
  ChangedQualification,
  PartnerChanged,
  'nothing-changed' | 'tax-number-wrong' | 'address-not-found' | 'own-company-fixed'
> {
  const { partner } = state;
  const { name, kind, region, taxNumber } = command;
  // Every gate looks for our own file in one place: no other file becomes it, and it becomes no other.
  if (kind !== undefined && (kind === 'own-company') !== (partner.id === ownPartnerId)) {
    return rejected('own-company-fixed', { partner: partner.id, kind });
  }
  if (taxNumber !== undefined && !isCreditCode(taxNumber)) {
    const errors = [{ pointer: '/taxNumber', reason: both('校验码不符', 'the check character does not fit') }];
    return rejected('tax-number-wrong', { taxNumber }, errors);
  }
  const missing = command.addresses?.find(
    ({ id }) => id !== undefined && !partner.addresses.some((at) => at.id === id),
  );
  if (missing?.id !== undefined) return rejected('address-not-found', { partner: partner.id, address: missing.id });

  const contacts: Contact[] = [];
  const addresses = command.addresses?.map((told, index): DeliveryAddress => {
    const kept = partner.addresses.find(({ id }) => id === told.id);
    const [freshId, freshContact] = [state.addressIds[index], state.contactIds[index]];
    if (!freshId || !freshContact) throw new RangeError(`address ${index} has no id`);
    if (told.contact) contacts.push({ id: freshContact, company, ...told.contact });
    const contactId = told.contact ? freshContact : kept?.contactId;
    return { id: kept?.id ?? freshId, region: told.region, text: told.text, ...(contactId ? { contactId } : {}) };
  });
  const changed: Partner = {
    ...partner,
    name: name ?? partner.name,
    kind: kind ?? partner.kind,
    region: region ?? partner.region,
    addresses: addresses ?? partner.addresses,
    billing:
      taxNumber === undefined
        ? partner.billing
        : { title: name ?? partner.name, invoiceKind: 'general', ...partner.billing, taxNumber },
  };
  const fields = changedFields(partner, changed);
  if (fields.length === 0) return rejected('nothing-changed');
  const named = new Set(changed.addresses.map(({ contactId }) => contactId));
  const leftContacts = partner.addresses.flatMap(({ contactId }) =>
    contactId && !named.has(contactId) ? [contactId] : [],
  );
  const reviewAgain = reviewed.some((field) => fields.includes(field));
  const next = reviewAgain ? { ...changed, raisedBy: actor, ...pendingAgain(changed) } : changed;
  return accepted(
    { partner: next, contacts, leftContacts },
    { type: 'partners.partner-changed.v1', data: { partnerId: partner.id, fields, reviewAgain } },
  );
}

// A suspension is not lifted by a change of data.
function pendingAgain(partner: Partner): Partial<Partner> {
  return partner.status === 'approved' ? { status: 'pending', approvedBy: undefined, approvedAt: undefined } : {};
}
