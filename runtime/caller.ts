import type { Role } from '../domain/shared/roles.ts';
import { keys } from '../table/keys.ts';
import type { Store } from '../table/store.ts';

/** Who calls, as the USER or CLIENT item says at this moment: a revoked right is gone with the next request. */
export interface Caller {
  readonly company: string;
  /** The user's or client's id; the only name that reaches the journal. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** Set for a partner's people and clients: they see their own partner and those below it. */
  readonly partnerId?: string;
  /** Warehouses a warehouse post may act in; absent means all. */
  readonly warehouses?: readonly string[];
  /** False when an administrator switched the account off. */
  readonly active: boolean;
}

/** The identity a token proved, as the authorizer hands it over. */
export interface Identity {
  readonly subject: string;
  readonly company: string;
}

export async function readCaller(store: Store, identity: Identity): Promise<Caller | undefined> {
  const item = await store.get(keys.user(identity.company, identity.subject), 'consistent');
  if (!item) return undefined;
  return {
    company: identity.company,
    id: item['id'] as string,
    roles: item['roles'] as Role[],
    partnerId: item['partnerId'] as string | undefined,
    warehouses: item['warehouses'] as string[] | undefined,
    active: item['active'] === true,
  };
}

/** True when one of the caller's posts may use the contract. */
export function mayCall(may: readonly Role[] | 'anyone' | 'public', caller: Caller): boolean {
  return caller.active && (may === 'anyone' || may === 'public' || may.some((role) => caller.roles.includes(role)));
}

/** The post under which an act is recorded: the first of the contract's posts that the caller holds. */
export function actingRole(may: readonly Role[] | 'anyone' | 'public', caller: Caller): string {
  if (typeof may === 'string') return caller.roles[0] ?? 'none';
  return may.find((role) => caller.roles.includes(role)) ?? 'none';
}

/** To whom a document belongs: its partner and all partners above it. */
export interface Owner {
  readonly partnerId: string;
  readonly ancestors?: readonly string[];
}

/** Staff see all; a partner reads its own and what lies below it. */
export function maySee(caller: Caller, owner: Owner | undefined): boolean {
  if (!caller.partnerId) return true;
  if (!owner) return false;
  return owner.partnerId === caller.partnerId || (owner.ancestors ?? []).includes(caller.partnerId);
}

/** Staff act for all; a partner acts for itself only. */
export function mayActFor(caller: Caller, owner: Owner | undefined): boolean {
  return !caller.partnerId || owner?.partnerId === caller.partnerId;
}
