import type { Day } from './calendar.ts';
import { rejected, type Rejected } from './decision.ts';
import { isWithin } from './region.ts';
import { isInForce } from './validity.ts';

/** What the gate needs of an authorisation letter (授权书); both days included, an early end has moved the last one. */
export interface LetterFacts {
  readonly number: string;
  /** A letter states product lines, items, or both: either covers. */
  readonly productLines?: readonly string[];
  readonly itemIds?: readonly string[];
  /** GB/T 2260; a region holds all that lies within it. */
  readonly regions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
  /** A letter that nobody has approved authorises nothing. */
  readonly approvedBy?: string;
}

export interface PersonFacts {
  readonly id: string;
  readonly kind: string;
  /** The partner the person belongs to; absent for our own people. */
  readonly partnerId?: string;
  /** The last day the person worked. */
  readonly leftOn?: Day;
  readonly letters: readonly LetterFacts[];
}

/** For whom somebody acts: a salesperson for us (GSP 78), or a supplier's for it (GSP 53). */
export type Side = { readonly for: 'company' } | { readonly for: 'supplier'; readonly supplierId: string };

/** What a document does with one line of it. */
export interface AuthorisedAct {
  readonly itemId: string;
  readonly itemCode: string;
  readonly productLine: string;
  /** Where it is sold to. */
  readonly region: string;
  readonly day: Day;
}

export type PersonReason = 'person-not-found' | 'person-left' | 'person-letter-missing';
export type LetterReason = 'person-letter-lapsed' | 'person-letter-scope';

function standsFor({ kind, partnerId }: PersonFacts, side: Side): boolean {
  const isSuppliers = kind === 'supplier-salesperson';
  return side.for === 'company' ? !isSuppliers : isSuppliers && partnerId === side.supplierId;
}

/** Why nothing at all may be done in somebody's name on a day, whatever the goods. */
export function personNo(
  named: string,
  person: PersonFacts | undefined,
  side: Side,
  day: Day,
): Rejected<PersonReason> | undefined {
  if (!person || !standsFor(person, side)) return rejected('person-not-found', { person: named });
  if (person.leftOn !== undefined && person.leftOn < day) {
    return rejected('person-left', { person: named, leftOn: person.leftOn });
  }
  if (!person.letters.some(({ approvedBy }) => approvedBy)) return rejected('person-letter-missing', { person: named });
  return undefined;
}

function states({ productLines, itemIds, regions }: LetterFacts, act: AuthorisedAct): boolean {
  const goods = productLines?.includes(act.productLine) === true || itemIds?.includes(act.itemId) === true;
  return goods && regions.some((region) => isWithin(act.region, region));
}

/**
 * Why a person's letters do not cover an act: none states its goods and its region, or those that do are not in force
 * on the day. The no names the letter that lasted longest, and until when.
 */
export function letterNo(person: PersonFacts, act: AuthorisedAct): Rejected<LetterReason> | undefined {
  const { itemCode, productLine, region, day } = act;
  const approved = person.letters.filter(({ approvedBy }) => approvedBy);
  const stating = approved.filter((letter) => states(letter, act));
  if (stating.length === 0) {
    const inForce = approved.filter((letter) => isInForce(letter, day)).map(({ number }) => number);
    return rejected('person-letter-scope', {
      person: person.id,
      item: itemCode,
      productLine,
      region,
      ...(inForce.length > 0 ? { letter: inForce.join(', ') } : {}),
    });
  }
  if (stating.some((letter) => isInForce(letter, day))) return undefined;
  const last = stating.reduce((a, b) => (a.validTo >= b.validTo ? a : b));
  const { number, validFrom, validTo } = last;
  return rejected('person-letter-lapsed', { person: person.id, letter: number, validFrom, validTo });
}

/** Whether a document may do something in somebody's name: both questions, the person's first. */
export function authorisedPersonNo(
  named: string,
  person: PersonFacts | undefined,
  side: Side,
  act: AuthorisedAct,
): Rejected<PersonReason | LetterReason> | undefined {
  return personNo(named, person, side, act.day) ?? (person && letterNo(person, act));
}
