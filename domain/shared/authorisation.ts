import type { Day } from './calendar.ts';
import { rejected, type Rejected } from './decision.ts';
import { isWithin } from './region.ts';
import { isInForce, type Term } from './validity.ts';

/** One authorisation (授权书) of a chain from the registrant to us. Both days are included. */
export interface AuthorisationLink extends Term {
  readonly validTo: Day;
  /** Who authorises and who is authorised, by their full names. */
  readonly grantor: string;
  readonly grantee: string;
  /** Number or title of the document. */
  readonly document: string;
  readonly productLines: readonly string[];
  /** GB/T 2260 codes; absent: the whole country. */
  readonly regions?: readonly string[] | undefined;
}

/** What the gate needs of a chain (授权链): whose products, and each link that has to hold. */
export interface AuthorisationFacts {
  readonly registrant: string;
  readonly links: readonly AuthorisationLink[];
}

export type ChainReason = 'authorisation-missing' | 'authorisation-lapsed' | 'authorisation-territory';

/** A term of a certificate that says whose product it is; rows of before do not. */
export interface CertifiedBy extends Term {
  readonly registrant?: string | undefined;
}

interface Asked {
  readonly code: string;
  readonly manufacturer: string;
  readonly productLine: string;
  readonly certificates?: readonly CertifiedBy[] | undefined;
}

/**
 * Whose products an item is, as its certificates name the registrant: a chain of letters begins with him, not with who
 * makes the device for him. The manufacturer stands in where no certificate tells.
 */
export function registrantsOf({
  manufacturer,
  certificates = [],
}: Pick<Asked, 'manufacturer' | 'certificates'>): readonly string[] {
  const named = [...new Set(certificates.flatMap(({ registrant }) => registrant ?? []))];
  return named.length > 0 ? named : [manufacturer];
}

const coversLine = ({ links }: AuthorisationFacts, line: string): boolean =>
  links.every(({ productLines }) => productLines.includes(line));

const coversRegion = ({ regions }: AuthorisationLink, region: string): boolean =>
  regions === undefined || regions.some((wider) => isWithin(region, wider));

/**
 * Whether we may sell a registrant's item into a region on a day. Who authorised us for a line by a chain binds us to
 * it: one of the chains for that line must hold in every link. Lines that no chain speaks of are not touched, unless a
 * chain is demanded.
 */
export function chainNo(
  chains: readonly AuthorisationFacts[],
  item: Asked,
  { day, region, isDemanded = false }: { readonly day: Day; readonly region: string; readonly isDemanded?: boolean },
): Rejected<ChainReason> | undefined {
  const registrants = registrantsOf(item);
  const speaking = chains.filter(
    (chain) => registrants.includes(chain.registrant) && coversLine(chain, item.productLine),
  );
  if (speaking.length === 0 && isDemanded) {
    const { code, productLine } = item;
    return rejected('authorisation-missing', { item: code, registrant: registrants.join('; '), line: productLine });
  }
  const wrongs = speaking.map((chain) => ({
    lapsed: chain.links.find((link) => !isInForce(link, day)),
    outside: chain.links.find((link) => !coversRegion(link, region)),
  }));
  if (wrongs.length === 0 || wrongs.some(({ lapsed, outside }) => !lapsed && !outside)) return undefined;
  const told = ({ document, grantor, grantee, validFrom, validTo }: AuthorisationLink) => ({
    item: item.code,
    ...{ document, grantor, grantee, validFrom, validTo },
  });
  // A chain in force that does not reach the buyer says more than one that has lapsed besides.
  const short = wrongs.find(({ lapsed }) => !lapsed)?.outside;
  if (short) return rejected('authorisation-territory', { ...told(short), region });
  const lapsed = wrongs.findLast((wrong) => wrong.lapsed)?.lapsed;
  return lapsed && rejected('authorisation-lapsed', { ...told(lapsed), day });
}
