import type { AuthorisationChainChanged, AuthorisationChainRecorded } from '../../events/partners.ts';
import type { AuthorisationFacts, AuthorisationLink } from '../shared/authorisation.ts';
import type { Day } from '../shared/calendar.ts';
import {
  accepted,
  rejected,
  type Decision,
  type FieldError,
  type Rejected,
  type Remembered,
} from '../shared/decision.ts';
import { isWithin } from '../shared/region.ts';

/** 授权链: the authorisations that lead from a registrant to us, the registrant's first. */
export interface AuthorisationChain extends AuthorisationFacts, Remembered {
  readonly id: string;
  readonly company: string;
}

/** Links of a chain, at the most: longer ones are split by the law of two invoices and by common sense. */
export const longestChain = 8;

export interface ToldChain {
  readonly registrant: string;
  readonly links: readonly AuthorisationLink[];
}

export type ChainDataReason = 'period-backwards' | 'chain-broken' | 'chain-covers-nothing';

/** What a chain as a whole allows. */
export interface Reach {
  readonly productLines: readonly string[];
  /** Undefined: the whole country. */
  readonly regions: readonly string[] | undefined;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** Lines, days and regions that every link covers. */
export function reachOf(links: readonly AuthorisationLink[]): Reach {
  const [first, ...others] = links;
  if (!first) throw new RangeError('a chain has at least one link');
  const { productLines, regions, validFrom, validTo } = first;
  return others.reduce<Reach>(
    (reach, link) => ({
      productLines: reach.productLines.filter((line) => link.productLines.includes(line)),
      regions: commonRegions(reach.regions, link.regions),
      validFrom: link.validFrom > reach.validFrom ? link.validFrom : reach.validFrom,
      validTo: link.validTo < reach.validTo ? link.validTo : reach.validTo,
    }),
    { productLines, regions, validFrom, validTo },
  );
}

/** The narrower of each pair of regions that overlap; undefined stands for the whole country. */
function commonRegions(
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!some || !others) return some ?? others;
  const narrower = some.flatMap((one) =>
    others.flatMap((other) => (isWithin(one, other) ? [one] : isWithin(other, one) ? [other] : [])),
  );
  return [...new Set(narrower)];
}

/** Records a chain whose links meet end to end, from the registrant to our own company by its registered name. */
export function recordAuthorisationChain(
  { chainId, ownName }: { readonly chainId: string; readonly ownName: string },
  command: ToldChain,
  { company }: { readonly company: string },
): Decision<AuthorisationChain, AuthorisationChainRecorded, ChainDataReason> {
  const no = chainDataNo(command, ownName);
  if (no) return no;
  const chain: AuthorisationChain = { id: chainId, company, ...command };
  return accepted(chain, { type: 'partners.authorisation-chain-recorded.v1', data: told(chain) });
}

/** Puts in the links as they are now: a renewed authorisation, another territory, one that ended early. */
export function changeAuthorisationChain(
  { chain, ownName }: { readonly chain: AuthorisationChain; readonly ownName: string },
  { links, reason }: { readonly links: readonly AuthorisationLink[]; readonly reason: string },
): Decision<AuthorisationChain, AuthorisationChainChanged, ChainDataReason | 'nothing-changed'> {
  if (JSON.stringify(links) === JSON.stringify(chain.links)) return rejected('nothing-changed');
  const no = chainDataNo({ registrant: chain.registrant, links }, ownName);
  if (no) return no;
  const changed = { ...chain, links };
  return accepted(changed, { type: 'partners.authorisation-chain-changed.v1', data: { ...told(changed), reason } });
}

function told({ id, registrant, links }: AuthorisationChain) {
  const { productLines, validFrom, validTo } = reachOf(links);
  return { chainId: id, registrant, links: links.length, productLines: [...productLines], validFrom, validTo };
}

function chainDataNo({ registrant, links }: ToldChain, ownName: string): Rejected<ChainDataReason> | undefined {
  const backwards = links.findIndex(({ validFrom, validTo }) => validTo < validFrom);
  const wrong = links[backwards];
  if (wrong) {
    const { validFrom, validTo } = wrong;
    return rejected('period-backwards', { validFrom, validTo }, [
      { pointer: `/links/${backwards}/validTo`, reason: 'period-backwards' },
    ]);
  }
  const ends: FieldError[] = links.flatMap(({ grantor, grantee }, index) => {
    const giver = index === 0 ? registrant : links[index - 1]?.grantee;
    const isLast = index === links.length - 1;
    return [
      ...(grantor === giver ? [] : [{ pointer: `/links/${index}/grantor`, reason: 'chain-broken' }]),
      ...(isLast && grantee !== ownName ? [{ pointer: `/links/${index}/grantee`, reason: 'chain-broken' }] : []),
    ];
  });
  if (ends.length > 0) return rejected('chain-broken', { registrant, company: ownName }, ends);
  const { productLines, regions, validFrom, validTo } = reachOf(links);
  if (productLines.length === 0 || regions?.length === 0 || validTo < validFrom) {
    return rejected('chain-covers-nothing', { registrant, lines: productLines.length, validFrom, validTo });
  }
  return undefined;
}
