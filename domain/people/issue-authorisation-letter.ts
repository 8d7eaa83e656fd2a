import type { AuthorisationLetterIssued } from '../../events/people.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { AuthorisationLetter, Person, PersonIdentity } from './person.ts';

export interface IssueAuthorisationLetter {
  readonly personId: string;
  readonly number: string;
  readonly productLines?: readonly string[];
  readonly itemIds?: readonly string[];
  readonly regions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}

export interface IssueAuthorisationLetterState {
  readonly letterId: string;
  readonly person: Person;
  readonly identity: PersonIdentity;
  /** True when a letter of this number is in the person's file. */
  readonly numberTaken: boolean;
  /** In the order of the command's items. */
  readonly itemsKnown: readonly boolean[];
}

export type IssueReason =
  | 'person-left-already'
  | 'identity-incomplete'
  | 'letter-number-taken'
  | 'letter-states-nothing'
  | 'item-not-found'
  | 'period-backwards';

/**
 * Puts an authorisation letter on file, ours for our own people, a supplier's for its salesperson. It states goods,
 * regions and term, and names somebody whose identity number is on file (GSP 53, 78). It authorises nothing until
 * another person approves it.
 */
export function issueAuthorisationLetter(
  state: IssueAuthorisationLetterState,
  command: IssueAuthorisationLetter,
  { company, actor }: { readonly company: string; readonly actor: string },
): Decision<AuthorisationLetter, AuthorisationLetterIssued, IssueReason> {
  const { person, identity } = state;
  const { personId, number, productLines = [], itemIds = [], validFrom, validTo } = command;
  if (person.status === 'left') {
    return rejected('person-left-already', { person: personId, leftOn: person.leftOn ?? null });
  }
  if (identity.documentNumber === undefined) return rejected('identity-incomplete', { person: personId });
  if (state.numberTaken) return rejected('letter-number-taken', { person: personId, letter: number });
  if (productLines.length + itemIds.length === 0) {
    const reason = both('须填写产品线或商品', 'name product lines, items or both');
    return rejected('letter-states-nothing', { letter: number }, [{ pointer: '/productLines', reason }]);
  }
  const unknown = itemIds.flatMap((itemId, index) =>
    state.itemsKnown[index]
      ? []
      : [{ pointer: `/itemIds/${index}`, reason: both(`没有商品 ${itemId}`, `there is no item ${itemId}`) }],
  );
  if (unknown.length > 0) return rejected('item-not-found', {}, unknown);
  if (validTo < validFrom) return rejected('period-backwards', { validFrom, validTo });
  const issuer = person.kind === 'supplier-salesperson' ? 'supplier' : 'company';
  const letter: AuthorisationLetter = {
    id: state.letterId,
    company,
    personId,
    issuer,
    number,
    ...(productLines.length > 0 ? { productLines: [...new Set(productLines)] } : {}),
    ...(itemIds.length > 0 ? { itemIds: [...new Set(itemIds)] } : {}),
    regions: [...new Set(command.regions)],
    validFrom,
    validTo,
    status: 'pending',
    raisedBy: actor,
  };
  return accepted(letter, {
    type: 'people.authorisation-letter-issued.v1',
    data: { letterId: letter.id, personId, issuer, number, validFrom, validTo },
  });
}
