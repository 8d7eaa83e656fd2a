import type { PersonRegistered } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { belongingNo, type BelongingReason } from './belonging.ts';
import { identityNo, keptIdentity, onFileNo, type NumberHolder, type ToldIdentity } from './identity.ts';
import type { Person, PersonIdentity, PersonKind, PersonPost } from './person.ts';

export interface RegisterPerson {
  readonly kind: PersonKind;
  readonly posts: readonly PersonPost[];
  readonly partnerId?: string;
  readonly userId?: string;
  readonly joinedOn?: Day;
  readonly identity: ToldIdentity & { readonly name: string };
}

export interface RegisterPersonState {
  readonly personId: string;
  readonly partnerKind?: string;
  readonly userKnown: boolean;
  /** Whose file holds the document number. */
  readonly holder?: NumberHolder | undefined;
}

export type RegisterPersonReason = BelongingReason | 'identity-number-wrong' | 'day-not-come' | 'person-on-file';

export interface RegisteredPerson {
  readonly person: Person;
  readonly identity: PersonIdentity;
  /** The file of somebody who left that held the number until now. */
  readonly holder: NumberHolder | undefined;
}

/** Opens a person's file (员工档案, GSP 21). Name and numbers go into an item that can be erased. */
export function registerPerson(
  state: RegisterPersonState,
  command: RegisterPerson,
  { company, today }: { readonly company: string; readonly today: Day },
): Decision<RegisteredPerson, PersonRegistered, RegisterPersonReason> {
  const { joinedOn = today, kind, partnerId, userId } = command;
  const told = keptIdentity(command.identity);
  const no = belongingNo({ ...state, ...command }) ?? identityNo(told);
  if (no) return no;
  if (joinedOn > today) return rejected('day-not-come', { day: joinedOn, today });
  const onFile = onFileNo(state.holder, state.personId);
  if (onFile) return onFile;
  const person: Person = {
    id: state.personId,
    company,
    kind,
    posts: [...new Set(command.posts)],
    partnerId,
    userId,
    status: 'active',
    joinedOn,
  };
  return accepted(
    { person, identity: { personId: person.id, company, ...told }, holder: state.holder },
    { type: 'people.person-registered.v1', data: { personId: person.id, kind, partnerId } },
  );
}
