import { mayCall, type Me } from './me.tsx';
import type { Screen } from './screens.ts';

/** Whether a person's posts have anything to do on a screen. */
export function mayOpen(me: Me, { needs, only }: Screen): boolean {
  if (only === 'staff' && me.partner) return false;
  if (only === 'partner' && !me.partner) return false;
  return !needs || needs.some((operation) => mayCall(me, operation));
}
