import type { ClientAdded } from '../../events/admin.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import type { PartnerRole } from '../shared/roles.ts';
import { namedNo, type NamedReason, type NamedThings } from './add-user.ts';
import type { User } from './user.ts';

export interface AddClient {
  readonly subject: string;
  readonly label: string;
  readonly roles: readonly PartnerRole[];
  readonly partnerId: string;
}

/**
 * Lets a partner's own system call the API in the partner's name (P4). Its secret is the issuer's business: here its
 * subject gets rights, which can be switched off at once.
 */
export function addClient(
  state: NamedThings,
  { subject, label, roles, partnerId }: AddClient,
  { company }: { readonly company: string },
): Decision<User, ClientAdded, NamedReason> {
  const no = namedNo(state, partnerId);
  if (no) return no;
  const client: User = {
    id: state.userId,
    company,
    kind: 'client',
    subjects: [subject],
    roles: [...new Set(roles)],
    partnerId,
    active: true,
    label,
  };
  return accepted(client, {
    type: 'admin.client-added.v1',
    data: { userId: client.id, roles: [...client.roles], partnerId },
  });
}
