import type { UserAdded } from '../../events/admin.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Role } from '../shared/roles.ts';
import { rightsNo, type RightsReason, type User } from './user.ts';

export interface AddUser {
  readonly subjects: readonly string[];
  readonly roles: readonly Role[];
  readonly partnerId?: string;
  readonly warehouses?: readonly string[];
  readonly person?: { readonly name: string; readonly phone?: string };
}

/** What stands in the table of what the request names. */
export interface NamedThings {
  readonly userId: string;
  readonly idTaken: boolean;
  /** Subjects that have an account already. */
  readonly takenSubjects: readonly string[];
  readonly partnerKnown: boolean;
  readonly unknownWarehouses: readonly string[];
}

export type NamedReason = 'subject-taken' | 'user-id-taken' | 'partner-not-found';

/** The first thing a new account names that is taken or not there. */
export function namedNo(state: NamedThings, partnerId: string | undefined) {
  const [subject] = state.takenSubjects;
  if (subject !== undefined) return rejected('subject-taken', { subject });
  if (state.idTaken) return rejected('user-id-taken', { user: state.userId });
  if (partnerId !== undefined && !state.partnerKnown) return rejected('partner-not-found', { partner: partnerId });
  return undefined;
}

export interface AddUserState extends NamedThings {
  readonly contactId: string;
}

export interface AddedUser {
  readonly user: User;
  readonly contact?: { readonly id: string; readonly company: string; readonly name: string; readonly phone?: string };
}

/** Lets a person sign in under posts; the name goes into a contact that can be erased. */
export function addUser(
  state: AddUserState,
  command: AddUser,
  { company }: { readonly company: string },
): Decision<AddedUser, UserAdded, RightsReason | NamedReason | 'warehouse-not-found'> {
  const no = rightsNo(command) ?? namedNo(state, command.partnerId);
  if (no) return no;
  const [unknown] = state.unknownWarehouses;
  if (unknown !== undefined) return rejected('warehouse-not-found', { warehouse: unknown });
  const { person, subjects, roles, partnerId, warehouses } = command;
  const user: User = {
    id: state.userId,
    company,
    kind: 'person',
    subjects: [...new Set(subjects)],
    roles: [...new Set(roles)],
    partnerId,
    warehouses,
    active: true,
    ...(person ? { contactId: state.contactId } : {}),
  };
  return accepted(
    { user, ...(person ? { contact: { id: state.contactId, company, ...person } } : {}) },
    { type: 'admin.user-added.v1', data: { userId: user.id, roles: [...user.roles], partnerId } },
  );
}
