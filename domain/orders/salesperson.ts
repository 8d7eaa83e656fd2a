import {
  letterNo,
  personNo,
  type LetterReason,
  type PersonFacts,
  type PersonReason,
} from '../shared/authorised-person.ts';
import type { Day } from '../shared/calendar.ts';
import type { No } from '../shared/noes.ts';
import type { OrderedItem } from './order-lines.ts';

export type SalespersonReason = PersonReason | LetterReason;

/** In whose name an order is made. */
export interface InNameOf {
  /** As the order says it; absent where it is made in nobody's name. */
  readonly named: string | undefined;
  readonly person: PersonFacts | undefined;
  /** A buyer knows none of our people: to it, whoever it names is not there. */
  readonly isAskedByBuyer: boolean;
}

/** Why an order may not be made in somebody's name (GSP 78): the person at once, the letters line by line. */
export function salespersonNoes(
  { named, person, isAskedByBuyer }: InNameOf,
  { region }: { readonly region: string },
  items: readonly (OrderedItem | undefined)[],
  day: Day,
): readonly No<SalespersonReason>[] {
  if (named === undefined) return [];
  const no = personNo(named, isAskedByBuyer ? undefined : person, { for: 'company' }, day);
  if (no || !person) return no ? [{ reason: no.reason, facts: no.facts, pointer: '/salespersonId' }] : [];
  return items.flatMap((item, index) => {
    if (!item) return [];
    const { id: itemId, code: itemCode, productLine } = item;
    const missing = letterNo(person, { itemId, itemCode, productLine, region, day });
    return missing ? [{ reason: missing.reason, facts: missing.facts, pointer: `/lines/${index}` }] : [];
  });
}
