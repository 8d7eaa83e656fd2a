import type { PartnerRegistered } from '../../events/partners.ts';
import { isCreditCode } from '../shared/credit-code.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import { ownPartnerId, type BillingProfile, type Contact, type Partner, type PartnerKind } from './partner.ts';

/** An address as told; who receives there becomes a contact of its own. */
export interface ToldAddress {
  readonly region: string;
  readonly text: string;
  readonly contact?: { readonly name: string; readonly phone?: string };
}

export interface RegisterPartner {
  readonly code: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly region: string;
  readonly parentId?: string;
  readonly warehouseId: string;
  readonly addresses: readonly ToldAddress[];
  readonly billing?: BillingProfile;
}

export interface RegisterPartnerState {
  readonly partnerId: string;
  /** One address id and one contact id for each address told. */
  readonly addressIds: readonly string[];
  readonly contactIds: readonly string[];
  /** The partner that has this code already. */
  readonly holder?: string;
  /** True once our own company has its file. */
  readonly ownKnown: boolean;
  readonly parent?: Pick<Partner, 'id' | 'ancestors'>;
  readonly warehouseKnown: boolean;
}

export interface RegisteredPartner {
  readonly partner: Partner;
  readonly contacts: readonly Contact[];
}

/** Levels above a partner, at the most: they all stand in each of its documents. */
export const deepestHierarchy = 8;

/**
 * Puts a partner on file for first-operation review. Credit and prices stay at the least favourable terms until the
 * sales manager sets them, so that who registers cannot grant.
 */
export function registerPartner(
  state: RegisterPartnerState,
  command: RegisterPartner,
  circumstances: { readonly company: string; readonly actor: string },
): Decision<
  RegisteredPartner,
  PartnerRegistered,
  | 'partner-code-taken'
  | 'own-company-known'
  | 'parent-not-found'
  | 'hierarchy-too-deep'
  | 'warehouse-not-found'
  | 'tax-number-wrong'
> {
  const { company, actor } = circumstances;
  const { code, name, kind, region, parentId, warehouseId, billing } = command;
  if (state.holder !== undefined) return rejected('partner-code-taken', { code, partner: state.holder });
  const isOwn = kind === 'own-company';
  if (isOwn && state.ownKnown) return rejected('own-company-known', { partner: ownPartnerId });
  if (parentId !== undefined && !state.parent) return rejected('parent-not-found', { parent: parentId });
  const ancestors = state.parent ? [state.parent.id, ...state.parent.ancestors] : [];
  if (ancestors.length > deepestHierarchy) return rejected('hierarchy-too-deep', { deepest: deepestHierarchy });
  if (!state.warehouseKnown) return rejected('warehouse-not-found', { warehouse: warehouseId });
  if (billing && !isCreditCode(billing.taxNumber)) {
    const errors = [{ pointer: '/billing/taxNumber', reason: both('校验码不符', 'the check character does not fit') }];
    return rejected('tax-number-wrong', { taxNumber: billing.taxNumber }, errors);
  }

  const contacts: Contact[] = [];
  const addresses = command.addresses.map(({ region: at, text, contact }, index) => {
    const [id, contactId] = [state.addressIds[index], state.contactIds[index]];
    if (!id || !contactId) throw new RangeError(`address ${index} has no id`);
    if (contact) contacts.push({ id: contactId, company, ...contact });
    return { id, region: at, text, ...(contact ? { contactId } : {}) };
  });
  const partner: Partner = {
    id: isOwn ? ownPartnerId : state.partnerId,
    company,
    code,
    name,
    kind,
    tier: 3,
    region,
    parentId,
    ancestors,
    status: 'pending',
    addresses,
    billing,
    creditLimit: 0,
    creditDays: 0,
    warehouseId,
    minimumShelfLifeDays: 0,
    oneLotPerLine: false,
    bannedLots: [],
    shortage: 'partial',
    approvesByPolicy: false,
    raisedBy: actor,
  };
  return accepted(
    { partner, contacts },
    { type: 'partners.partner-registered.v1', data: { partnerId: partner.id, code, kind, parentId } },
  );
}
