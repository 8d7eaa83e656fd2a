import type { PersonChanged } from '../../events/people.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { belongingNo, type BelongingReason } from './belonging.ts';
import { identityNo, keptIdentity, onFileNo, type NumberHolder, type ToldIdentity } from './identity.ts';
import type { Person, PersonIdentity, PersonPost } from './person.ts';

/** What is absent stays. Kind and partner stay for good: who changes sides is another person's file. */
export interface ChangePerson {
  readonly posts?: readonly PersonPost[];
  readonly userId?: string;
  readonly identity?: ToldIdentity;
}

export interface ChangePersonState {
  readonly person: Person;
  readonly identity: PersonIdentity;
  readonly partnerKind?: string;
  readonly userKnown: boolean;
  /** Whose file holds the number as it was, and as it would be. */
  readonly holderBefore?: NumberHolder | undefined;
  readonly holder?: NumberHolder | undefined;
}

export interface ChangedPerson {
  readonly person: Person;
  /** As it stood before, so that what was written under the old posts and name can go. */
  readonly before: ChangePersonState;
  readonly identity: PersonIdentity;
}

/** Names of the fields that differ; what stands in them is nobody's business but the file's. */
function changedFields(state: ChangePersonState, person: Person, identity: PersonIdentity): string[] {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  return [
    ...(differs(state.person.posts, person.posts) ? ['posts'] : []),
    ...(differs(state.person.userId, person.userId) ? ['userId'] : []),
    ...(['document', 'documentNumber', 'name', 'phone'] as const).filter((name) =>
      differs(state.identity[name], identity[name]),
    ),
  ];
}

/** Changes posts, account or identity data of somebody who still works. */
export function changePerson(
  state: ChangePersonState,
  command: ChangePerson,
): Decision<
  ChangedPerson,
  PersonChanged,
  BelongingReason | 'identity-number-wrong' | 'person-left-already' | 'nothing-changed' | 'person-on-file'
> {
  const { person: before } = state;
  if (before.status === 'left') {
    return rejected('person-left-already', { person: before.id, leftOn: before.leftOn ?? null });
  }
  const person: Person = {
    ...before,
    posts: command.posts ? [...new Set(command.posts)] : before.posts,
    userId: command.userId ?? before.userId,
  };
  const identity: PersonIdentity = { ...state.identity, ...keptIdentity(command.identity ?? {}) };
  const no =
    belongingNo({ ...state, ...person, userKnown: state.userKnown || person.userId === before.userId }) ??
    identityNo(identity) ??
    onFileNo(state.holder, person.id);
  if (no) return no;
  const fields = changedFields(state, person, identity);
  if (fields.length === 0) return rejected('nothing-changed');
  return accepted(
    { person, before: state, identity },
    { type: 'people.person-changed.v1', data: { personId: person.id, fields } },
  );
}
