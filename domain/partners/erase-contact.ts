import type { ContactErased } from '../../events/partners.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Remembered } from '../shared/decision.ts';

/** That a contact was erased, when and by whom: all that stays of it beside its id. */
export interface ContactErasure extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly erasedAt: Instant;
  readonly erasedBy: string;
}

export interface EraseContactState {
  readonly contactId: string;
  readonly erased: boolean;
}

export function eraseContact(
  { contactId, erased }: EraseContactState,
  _command: object,
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<ContactErasure, ContactErased, 'contact-already-erased'> {
  if (erased) return rejected('contact-already-erased', { contact: contactId });
  return accepted(
    { id: contactId, company, erasedAt: now, erasedBy: actor },
    { type: 'partners.contact-erased.v1', data: { contactId } },
  );
}
