import type { Day } from './calendar.ts';
import type { RiskClass } from './qualification.ts';

/** In which list of the authority a kind of device stands: the first batch's 69 kinds, or the third's 103. */
export const udiBatches = ['first', 'third', 'none'] as const;
export type UdiBatch = (typeof udiBatches)[number];

/** Why a device never has to carry a UDI (NMPA 2026 No. 15). */
export const udiExemptions = ['none', 'clinical-trial', 'custom-made', 'part', 'other'] as const;
export type UdiExemption = (typeof udiExemptions)[number];

/** What decides whether a device has to carry a unique device identifier (唯一标识). */
export interface UdiFacts {
  readonly kind: string;
  readonly riskClass: RiskClass;
  readonly ivd?: boolean | undefined;
  readonly udiBatch?: UdiBatch | undefined;
  readonly udiExemption?: UdiExemption | undefined;
}

/** One step of the duty: devices made from a day on that meet all that is named. */
export interface UdiPhase {
  readonly from: Day;
  readonly riskClass: RiskClass;
  readonly batch?: Exclude<UdiBatch, 'none'>;
  readonly ivd?: true;
  readonly source: string;
}

function concerns({ riskClass, batch, ivd }: UdiPhase, item: UdiFacts): boolean {
  return (
    riskClass === item.riskClass &&
    (batch === undefined || batch === item.udiBatch) &&
    (ivd === undefined || item.ivd === true)
  );
}

/** The step that first obliges a device, undefined where none ever does: it is no registered device, or exempt. */
export function udiPhaseOf(item: UdiFacts, phases: readonly UdiPhase[]): UdiPhase | undefined {
  if (item.kind !== 'device' || (item.udiExemption ?? 'none') !== 'none') return undefined;
  const met = phases.filter((phase) => concerns(phase, item));
  return met.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
}

/**
 * The step by which goods must carry a UDI, judged by the day they were made: earlier stock may lack it. Goods whose
 * production date is not known count as made on the day they are looked at, since only that date can show that they are
 * earlier stock.
 */
export function udiDutyOn(
  item: UdiFacts,
  productionDate: Day | undefined,
  today: Day,
  phases: readonly UdiPhase[],
): UdiPhase | undefined {
  const phase = udiPhaseOf(item, phases);
  return phase && phase.from <= (productionDate ?? today) ? phase : undefined;
}

/** The parts of a production identifier (UDI-PI). */
export const udiParts = ['lot', 'serial', 'productionDate', 'expiry'] as const;
export type UdiPart = (typeof udiParts)[number];

/** The parts promised by the national UDI database that a scan does not show (its flags scbssfbhph, xlh, scrq, sxrq). */
export function missingUdiParts(
  promised: readonly UdiPart[],
  shown: Readonly<Partial<Record<UdiPart, unknown>>>,
): readonly UdiPart[] {
  return promised.filter((part) => shown[part] === undefined);
}
