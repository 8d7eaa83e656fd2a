import { rejected, type Remembered, type Rejected } from '../shared/decision.ts';
import { partnerRoles, type Role } from '../shared/roles.ts';

/**
 * An account: a person or a partner's own system. It may sign in by several subjects, e.g. one of each issuer; the
 * rights are the same by each. A person's name stands in an erasable contact, only its id here.
 */
export interface User extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly kind: 'person' | 'client';
  readonly subjects: readonly string[];
  readonly roles: readonly Role[];
  readonly partnerId?: string;
  /** Absent: every warehouse. */
  readonly warehouses?: readonly string[];
  readonly active: boolean;
  readonly contactId?: string;
  /** What a client is, e.g. `ERP`; never a person's name. */
  readonly label?: string;
}

export type Rights = Pick<User, 'roles' | 'partnerId' | 'warehouses'>;
export type RightsReason =
  'roles-mixed' | 'posts-conflict' | 'partner-required' | 'partner-unwanted' | 'warehouses-unwanted';

const business: readonly Role[] = ['sales', 'sales-manager', 'purchaser'];
const quality: readonly Role[] = ['quality', 'quality-manager'];

/** Why nobody may hold these rights together (INSP ※5.51: business and quality posts are different people). */
export function rightsNo({ roles, partnerId, warehouses }: Rights): Rejected<RightsReason> | undefined {
  const held = roles.join(', ');
  const ofPartner = roles.filter((role) => (partnerRoles as readonly Role[]).includes(role));
  if (ofPartner.length > 0 && ofPartner.length < roles.length) return rejected('roles-mixed', { roles: held });
  if (ofPartner.length > 0 && partnerId === undefined) return rejected('partner-required', { roles: held });
  if (ofPartner.length === 0 && partnerId !== undefined) {
    return rejected('partner-unwanted', { roles: held, partner: partnerId });
  }
  if (ofPartner.length > 0 && warehouses) return rejected('warehouses-unwanted', { roles: held });
  if (roles.some((role) => business.includes(role)) && roles.some((role) => quality.includes(role))) {
    return rejected('posts-conflict', { roles: held });
  }
  return undefined;
}
