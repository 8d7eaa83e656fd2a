import type { Day } from './calendar.ts';
import { rejected, type Rejected } from './decision.ts';

export type RiskClass = 'I' | 'II' | 'III';

/** What the gate needs of a licence; validity includes both days. */
export interface LicenceFacts {
  readonly number: string;
  readonly riskClasses: readonly RiskClass[];
  readonly productLines?: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}

export interface PartnerFacts {
  readonly id: string;
  readonly status: 'pending' | 'approved' | 'suspended';
  readonly licences: readonly LicenceFacts[];
}

export interface ItemFacts {
  readonly id: string;
  readonly code: string;
  readonly status: 'pending' | 'approved' | 'banned';
  readonly kind: string;
  readonly riskClass: RiskClass;
  readonly productLine: string;
}

export type QualificationReason =
  'partner-not-approved' | 'item-not-approved' | 'item-banned' | 'licence-missing' | 'licence-lapsed' | 'licence-scope';

/** Class I devices and non-devices may be traded without a licence or filing (O54 art. 4). */
function needsLicence(item: ItemFacts): boolean {
  return item.kind !== 'non-device' && item.riskClass !== 'I';
}

function covers(licence: LicenceFacts, item: ItemFacts): boolean {
  return (
    licence.riskClasses.includes(item.riskClass) &&
    (licence.productLines === undefined || licence.productLines.includes(item.productLine))
  );
}

/**
 * Whether a partner may buy or sell an item on a day: first-operation review done on both sides (GSP 53, 54, 82) and
 * a licence or filing in force that covers class and line (O54 art. 4). The no says which licence and since when.
 */
export function qualificationNo(
  partner: PartnerFacts,
  item: ItemFacts,
  day: Day,
): Rejected<QualificationReason> | undefined {
  if (partner.status !== 'approved')
    return rejected('partner-not-approved', { partner: partner.id, status: partner.status });
  if (item.status === 'banned') return rejected('item-banned', { item: item.code });
  if (item.status !== 'approved') return rejected('item-not-approved', { item: item.code, status: item.status });
  if (!needsLicence(item)) return undefined;
  if (partner.licences.length === 0) return rejected('licence-missing', { partner: partner.id });
  const covering = partner.licences.filter((licence) => covers(licence, item));
  if (covering.length === 0) {
    return rejected('licence-scope', {
      partner: partner.id,
      item: item.code,
      riskClass: item.riskClass,
      line: item.productLine,
    });
  }
  if (covering.some((licence) => licence.validFrom <= day && day <= licence.validTo)) return undefined;
  const last = covering.reduce((a, b) => (a.validTo >= b.validTo ? a : b));
  return rejected('licence-lapsed', {
    partner: partner.id,
    licence: last.number,
    validFrom: last.validFrom,
    validTo: last.validTo,
  });
}
