import { chainNo, type AuthorisationFacts, type CertifiedBy, type ChainReason } from './authorisation.ts';
import type { Day } from './calendar.ts';
import { isOn, type SwitchRule } from './features.ts';
import { rejected, type Facts, type Rejected } from './decision.ts';
import { isInForce, lastDayOf, type RenewableTerm } from './validity.ts';

export type RiskClass = 'I' | 'II' | 'III';

/** What the gate needs of a licence or filing (O54 art. 14). What is absent is not limited. */
export interface LicenceFacts extends RenewableTerm {
  readonly number: string;
  readonly riskClasses: readonly RiskClass[];
  readonly productLines?: readonly string[] | undefined;
  /** Categories of the classification catalogue in the licence's scope (经营范围). */
  readonly categories?: readonly string[] | undefined;
  /** Our warehouses whose address stands on the licence (库房地址); only our own licences name them. */
  readonly warehouses?: readonly string[] | undefined;
}

export interface PartnerFacts {
  readonly id: string;
  readonly status: 'pending' | 'approved' | 'suspended';
  readonly licences: readonly LicenceFacts[];
}

/** Our own company's file: what lets us trade at all, and in whose name. */
export interface OwnFacts {
  readonly licences: readonly LicenceFacts[];
  readonly authorisations: readonly AuthorisationFacts[];
  /** Where class III is sold under a chain only (`chain-demanded`); absent: nowhere. */
  readonly chainDemanded?: readonly SwitchRule[] | undefined;
}

export interface ItemFacts {
  readonly id: string;
  readonly code: string;
  readonly status: 'pending' | 'approved' | 'banned';
  readonly kind: string;
  readonly riskClass: RiskClass;
  readonly productLine: string;
  readonly manufacturer: string;
  /** Whose products its certificates say it is. */
  readonly certificates?: readonly CertifiedBy[] | undefined;
  readonly categoryCode?: string | undefined;
  /** Class II devices of the catalogue that needs no filing (O54 art. 21, 25). */
  readonly filingExempt?: boolean | undefined;
}

/** Two sides, a place and a day: what every licence in the graph is held against. */
export interface Deal {
  readonly partner: PartnerFacts;
  readonly own: OwnFacts;
  /** Where our goods come in or go out. */
  readonly warehouseId: string;
}

export type QualificationReason =
  | 'partner-not-approved'
  | 'item-not-approved'
  | 'item-banned'
  | 'licence-missing'
  | 'licence-lapsed'
  | 'licence-scope'
  | 'own-licence-missing'
  | 'own-licence-lapsed'
  | 'own-licence-scope'
  | 'own-licence-warehouse'
  | ChainReason;
export type QualificationNo = Rejected<QualificationReason>;

/**
 * Whether we may buy an item from a supplier on a day: first-operation review done on both sides (GSP 53, 54), the
 * supplier's licence and our own in force for class, category, line and the warehouse that takes the goods (O54 art. 4).
 * Returns, recalls, red invoices and payments never ask: a lapsed licence must not keep goods or money from going back.
 */
export function buyingNo({ partner, own, warehouseId }: Deal, item: ItemFacts, day: Day): QualificationNo | undefined {
  return reviewNo(partner, item) ?? partnerLicenceNo(partner, item, day) ?? ownLicenceNo(own, item, day, warehouseId);
}

/**
 * Whether we may sell an item to a buyer on a day: as for buying (GSP 82), and where the registrant authorised us by a
 * chain, every link of it in force and covering the line and the buyer's region. Where the switch `chain-demanded` is on,
 * class III is sold under such a chain only.
 */
export function sellingNo(
  { partner, own, warehouseId }: Deal & { readonly partner: { readonly region: string; readonly kind?: string } },
  item: ItemFacts,
  day: Day,
): QualificationNo | undefined {
  return (
    reviewNo(partner, item) ??
    partnerLicenceNo(partner, item, day) ??
    ownLicenceNo(own, item, day, warehouseId) ??
    chainNo(own.authorisations, item, {
      day,
      region: partner.region,
      isDemanded:
        item.riskClass === 'III' &&
        isOn('chain-demanded', own.chainDemanded ?? [], {
          ...{ day, warehouseId, partnerId: partner.id, partnerKind: partner.kind },
        }),
    })
  );
}

function reviewNo(partner: PartnerFacts, item: ItemFacts): QualificationNo | undefined {
  if (partner.status !== 'approved') {
    return rejected('partner-not-approved', { partner: partner.id, status: partner.status });
  }
  if (item.status === 'banned') return rejected('item-banned', { item: item.code });
  if (item.status !== 'approved') return rejected('item-not-approved', { item: item.code, status: item.status });
  return undefined;
}

function partnerLicenceNo({ id, licences }: PartnerFacts, item: ItemFacts, day: Day): QualificationNo | undefined {
  const wrong = licencesWrong(licences, item, day);
  return wrong && rejected(`licence-${wrong.what}`, { partner: id, ...wrong.facts });
}

function ownLicenceNo(own: OwnFacts, item: ItemFacts, day: Day, warehouseId: string): QualificationNo | undefined {
  const wrong = licencesWrong(own.licences, item, day);
  if (wrong) return rejected(`own-licence-${wrong.what}`, wrong.facts);
  const isNamed = (licence: LicenceFacts): boolean => licence.warehouses?.includes(warehouseId) !== false;
  const covering = own.licences.filter((licence) => covers(licence, item) && isInForce(licence, day));
  if (!needsLicence(item) || covering.some(isNamed)) return undefined;
  const numbers = covering.map(({ number }) => number).join(', ');
  return rejected('own-licence-warehouse', { licence: numbers, warehouse: warehouseId, item: item.code });
}

/** Class I devices, non-devices and class II devices of the exempt catalogue need neither licence nor filing (O54 art. 4). */
function needsLicence({ kind, riskClass, filingExempt }: ItemFacts): boolean {
  return kind !== 'non-device' && riskClass !== 'I' && !(riskClass === 'II' && filingExempt === true);
}

/** An item without a category is not covered by a licence that lists its categories: nobody has said that it is. */
function covers(licence: LicenceFacts, { riskClass, productLine, categoryCode }: ItemFacts): boolean {
  return (
    licence.riskClasses.includes(riskClass) &&
    licence.productLines?.includes(productLine) !== false &&
    (licence.categories === undefined || (categoryCode !== undefined && licence.categories.includes(categoryCode)))
  );
}

/** What is wrong with one side's licences for an item: none at all, none that covers it, or none of those in force. */
function licencesWrong(
  licences: readonly LicenceFacts[],
  item: ItemFacts,
  day: Day,
): { readonly what: 'missing' | 'scope' | 'lapsed'; readonly facts: Facts } | undefined {
  if (!needsLicence(item)) return undefined;
  const facts = { item: item.code, riskClass: item.riskClass };
  if (licences.length === 0) return { what: 'missing', facts };
  const covering = licences.filter((licence) => covers(licence, item));
  const [first, ...others] = covering;
  if (!first) {
    const { productLine, categoryCode } = item;
    return { what: 'scope', facts: { ...facts, line: productLine, ...(categoryCode && { category: categoryCode }) } };
  }
  if (covering.some((licence) => isInForce(licence, day))) return undefined;
  const last = others.reduce((a, b) => ((lastDayOf(a) ?? '') >= (lastDayOf(b) ?? '') ? a : b), first);
  const { number, validFrom } = last;
  return { what: 'lapsed', facts: { licence: number, validFrom, validTo: lastDayOf(last) ?? null, day } };
}
