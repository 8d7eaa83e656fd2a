import type { Day } from './calendar.ts';
import { isInForce, lastDayOf, type RenewableTerm } from './validity.ts';

/** One term of a certificate an item goes by, as records name it. */
export interface CertifiedTerm extends RenewableTerm {
  readonly number: string;
}

/**
 * Whether goods made on a day may be sold under the terms of an item's certificates: a device is lawful when it was
 * made within the validity of one of them, both boundary days included and whatever became of the certificate since
 * (O47 art. 112). An item without certificates is no device and needs none.
 *
 * Goods whose production date is not known pass: neither the law's records nor a label with an expiry has to state it
 * (GSP 65). Where the national UDI database says that the label carries it, a scan without it is refused instead.
 */
export function isMadeUnderCertificate(terms: readonly RenewableTerm[], productionDate: Day | undefined): boolean {
  if (terms.length === 0 || productionDate === undefined) return true;
  return terms.some((term) => isInForce(term, productionDate));
}

/**
 * The certificate that records of goods name: the one in force on the day they were made or, where none was or the day
 * is not known, the one that lasts longest.
 */
export function certificateFor<T extends RenewableTerm>(
  terms: readonly T[],
  productionDate: Day | undefined,
): T | undefined {
  const lasting = terms.toSorted((a, b) => ((lastDayOf(a) ?? '9999') < (lastDayOf(b) ?? '9999') ? 1 : -1));
  return (productionDate ? lasting.find((term) => isInForce(term, productionDate)) : undefined) ?? lasting[0];
}
