import * as z from 'zod';
import type { Rejected } from '../../domain/shared/decision.ts';
import { both } from '../../domain/shared/said.ts';
import { choose, houseRejections } from '../rejections.ts';
import { ordersRejections } from '../rejections/orders.ts';
import { qualificationRejections } from '../rejections/qualification.ts';
import { salespersonRejections } from '../rejections/salesperson.ts';
import { stockRejections } from '../rejections/stock.ts';
import type { Rejection } from '../contract.ts';
import { field } from '../fields.ts';

/** What an order is made of, placed, asked about or kept as a template. */
export const orderLines = z
  .array(z.strictObject({ itemId: field.id, quantity: field.quantity }))
  .min(1, both('订单至少须有一行', 'an order has at least one line'))
  .max(300, both('订单最多 300 行', 'an order has at most 300 lines'));

/** What of an order of the system before is still to be delivered, as a list brings it. */
export const openedOrder = z.strictObject({
  partnerId: field.id,
  oldNumber: field.code,
  orderedOn: field.day,
  warehouseId: field.id.optional(),
  addressId: field.id.optional(),
  lines: z
    .array(
      z.strictObject({
        itemId: field.id,
        quantity: field.quantity,
        unitPrice: field.unitPrice.refine((price) => price > 0, both('须大于零', 'must be more than zero')),
      }),
    )
    .min(1),
});

/** The heading row of an order file, cell by cell. */
export const orderHeading = z
  .array(z.string().max(200))
  .min(1)
  .max(100, both('表头最多 100 列', 'a heading has at most 100 columns'));

/** The place of a column in its row, 0 for the first. */
const column = z.int().min(0).max(99);
export const orderColumns = z.strictObject({
  code: column,
  quantity: column,
  reference: column.optional(),
  name: column.optional(),
  unit: column.optional(),
});

/** Every refusal that can be shown beside an order that is not placed yet. */
const shownRejections = {
  ...choose(houseRejections, 'amount-too-large'),
  ...choose(ordersRejections, 'address-not-found', 'item-not-found', 'price-missing', 'credit-exceeded'),
  ...choose(stockRejections, 'warehouse-not-found'),
  ...qualificationRejections,
  ...salespersonRejections,
};
type ShownReason = keyof typeof shownRejections;

/** A refusal as it would be told, shown before anything is sent. */
export const problemShape = z.strictObject({
  /** The name of the rejection. */
  type: z.string(),
  title: z.strictObject({ en: z.string(), zh: z.string() }),
  article: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Which step it would refuse: what stops approval only can be placed and waits. */
  stops: z.enum(['placing', 'approval']),
});

export function problemView({ reason, facts }: Rejected<ShownReason>): z.input<typeof problemShape> {
  const { en, zh, article }: Rejection = shownRejections[reason];
  return {
    type: reason,
    title: { en, zh },
    ...(article ? { article } : {}),
    facts: { ...facts },
    stops: reason === 'credit-exceeded' ? 'approval' : 'placing',
  };
}

/** Basis points as a percentage, e.g. "13.00". */
export function taxRateText(taxRateBp: number): string {
  return (taxRateBp / 100).toFixed(2);
}
