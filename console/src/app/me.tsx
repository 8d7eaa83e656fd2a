import { createContext, useContext, type ReactNode } from 'react';
import { routeOf, type Operation, type Output } from './api.ts';

export type Me = Output<'get-me'>;

const MeContext = createContext<Me | undefined>(undefined);

export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in; only screens behind the sign-in ask. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('nobody is signed in here');
  return me;
}

/**
 * Whether the person's posts may call the operation, and its feature is switched on for him. What may be seen of its
 * answer the API decides.
 */
export function mayCall(me: Me, operation: Operation): boolean {
  const { may, feature } = routeOf(operation);
  if (feature !== undefined && !(me.features as readonly string[]).includes(feature)) return false;
  return typeof may === 'string' || may.some((role) => (me.roles as readonly string[]).includes(role));
}

/** `mayCall` for the person on this screen. */
export function useMay(): (operation: Operation) => boolean {
  const me = useMe();
  return (operation) => mayCall(me, operation);
}
