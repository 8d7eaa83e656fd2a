import * as z from 'zod';
import {
  baselineStatuses,
  figureSources,
  leftOutReasons,
  mostMonths,
  newBaseline,
  type Baseline,
} from '../../domain/insight/baseline.ts';
import {
  isFromHistory,
  kpiCounts,
  kpis,
  kpisFromHistory,
  kpiUnits,
  unitOf,
  type Kpi,
  type KpiCount,
} from '../../domain/insight/kpi.ts';
import { moneyText } from '../../domain/shared/money.ts';
import { both } from '../../domain/shared/said.ts';
import { kpiFormulaWords } from '../dictionary/insight.ts';
import { field } from '../fields.ts';

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, both('须为月份，格式为 YYYY-MM', 'must be a month, written YYYY-MM'));

const notNegative = both('不得为负数', 'must not be negative');
/** A hundred million of the major unit in one line; sums of any history stay exact below it. */
const largestAmount = 10_000_000_000;
const units = z.int(notNegative).min(0, notNegative).max(10_000_000);
const minor = z.int().min(0, notNegative).max(largestAmount);

/** A sale of a list as it is taken in. */
export const toldSale = z.strictObject({
  number: z.string().min(1).max(64),
  partnerId: field.id,
  day: field.day,
  lines: z
    .array(
      z.strictObject({
        itemId: field.id,
        ordered: field.quantity,
        shipped: units,
        net: minor,
        promised: field.day.optional(),
        shippedOn: field.day.optional(),
        deliveredOn: field.day.optional(),
        cost: minor.optional(),
        returned: units.optional(),
        isWrong: z.boolean().optional(),
        lot: field.lot.optional(),
      }),
    )
    .min(1),
});

/** A decimal text of two places in the unit beside it. */
const hundredths = z.string().regex(/^-?\d+\.\d{2}$/);
/** A number over or under the line of a figure; amounts with two places. */
const counted = z.string().regex(/^-?\d+(\.\d{2})?$/);

export const baselineShape = {
  status: z.enum(baselineStatuses),
  ordered: z.strictObject({ from: month, to: month, orderedBy: z.string(), orderedAt: z.string() }).optional(),
  computed: z.strictObject({ from: month, to: month, asOf: z.string(), documents: z.int(), lines: z.int() }).optional(),
  kpis: z.array(
    z.strictObject({
      kpi: z.enum(kpis),
      unit: z.enum(kpiUnits),
      source: z.enum(figureSources),
      figure: hundredths.optional(),
      formula: z.strictObject({ en: z.string(), zh: z.string() }),
      /** What the history says of it; also where it says too little for a figure. */
      evidence: z
        .strictObject({
          numerator: counted,
          numeratorOf: z.enum(kpiCounts),
          denominator: counted,
          denominatorOf: z.enum(kpiCounts),
          used: z.int(),
          basis: z.enum(kpiCounts),
          documents: z.int(),
          leftOut: z.array(z.strictObject({ reason: z.enum(leftOutReasons), count: z.int() })),
          median: hundredths.optional(),
          ninetieth: hundredths.optional(),
        })
        .optional(),
      measured: z
        .strictObject({ source: z.string(), measuredOn: z.string(), recordedBy: z.string(), recordedAt: z.string() })
        .optional(),
    }),
  ),
  months: z
    .array(
      z.strictObject({
        month,
        documents: z.int(),
        lines: z.int(),
        ordered: z.int(),
        shipped: z.int(),
        returned: z.int(),
        net: field.moneyText,
      }),
    )
    .max(mostMonths),
};

type BaselineView = z.output<z.ZodObject<typeof baselineShape>>;
type KpiView = BaselineView['kpis'][number];

const countedText = (value: number, of: KpiCount): string => (of === 'amount' ? moneyText(value) : String(value));

function evidenceOf(baseline: Baseline, kpi: Kpi): KpiView['evidence'] {
  const found = baseline.computed?.figures.find((one) => one.kpi === kpi);
  if (!found || !isFromHistory(kpi)) return undefined;
  const { numerator, denominator, basis } = kpisFromHistory[kpi];
  const { used, documents, leftOut, median, ninetieth } = found;
  return {
    numerator: countedText(found.numerator, numerator),
    numeratorOf: numerator,
    denominator: countedText(found.denominator, denominator),
    denominatorOf: denominator,
    ...{ used, basis, documents, leftOut: leftOut.map((one) => ({ ...one })) },
    ...(median === undefined ? {} : { median: moneyText(median) }),
    ...(ninetieth === undefined ? {} : { ninetieth: moneyText(ninetieth) }),
  };
}

/** One key figure: what the history tells comes before what a person entered. */
function kpiView(baseline: Baseline, kpi: Kpi): KpiView {
  const told = baseline.computed?.figures.find((one) => one.kpi === kpi)?.value;
  const byHand = told === undefined ? baseline.byHand.find((one) => one.kpi === kpi) : undefined;
  const value = told ?? byHand?.value;
  const evidence = evidenceOf(baseline, kpi);
  return {
    ...{ kpi, unit: unitOf(kpi), formula: kpiFormulaWords[kpi] },
    source: told !== undefined ? 'history' : byHand ? 'hand' : 'missing',
    ...(value === undefined ? {} : { figure: moneyText(value) }),
    ...(evidence ? { evidence } : {}),
    ...(byHand
      ? {
          measured: {
            source: byHand.source,
            measuredOn: byHand.measuredOn,
            recordedBy: byHand.recordedBy,
            recordedAt: byHand.recordedAt,
          },
        }
      : {}),
  };
}

/** The baseline as it stands, every key figure in the order of the board. */
export function baselineView(company: string, stored: Baseline | undefined): BaselineView {
  const baseline = stored ?? newBaseline(company);
  const { status, ordered, computed } = baseline;
  return {
    status,
    ...(ordered
      ? { ordered: { from: ordered.from, to: ordered.to, orderedBy: ordered.by, orderedAt: ordered.at } }
      : {}),
    ...(computed
      ? {
          computed: {
            ...{ from: computed.from, to: computed.to, asOf: computed.asOf },
            ...{ documents: computed.documents, lines: computed.lines },
          },
        }
      : {}),
    kpis: kpis.map((kpi) => kpiView(baseline, kpi)),
    months: (computed?.months ?? []).map((one) => ({ ...one, net: moneyText(one.net) })),
  };
}
