import type { PartnerCodeKept } from '../../events/partners.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';

/** A former or foreign code under which a partner is found beside its own, e.g. of a record that was merged into it. */
export interface PartnerAlias extends Remembered {
  /** The code itself. */
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
}

export interface KeepPartnerCodeState {
  /** What the code means so far. */
  readonly holder?: string;
  /** The partner it is to mean; absent when nobody has that code. */
  readonly partnerId?: string;
}

/** Keeps a code as another name of a partner. A code that means somebody else is never turned round. */
export function keepPartnerCode(
  { holder, partnerId }: KeepPartnerCodeState,
  { code }: { readonly code: string },
  { company }: { readonly company: string },
): Decision<PartnerAlias, PartnerCodeKept, 'merge-target-missing' | 'partner-code-taken'> {
  if (partnerId === undefined) return rejected('merge-target-missing', { code });
  if (holder !== undefined) return rejected('partner-code-taken', { code, partner: holder });
  return accepted(
    { id: code, company, partnerId },
    { type: 'partners.partner-code-kept.v1', data: { partnerId, code } },
  );
}
