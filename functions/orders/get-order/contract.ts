import * as z from 'zod';
import { shipmentSteps } from '../../../domain/orders/progress.ts';
import { priceSources, ruleOutcomes } from '../../../domain/shared/price-choice.ts';
import { orderStatuses } from '../../../domain/orders/order.ts';
import { currencies } from '../../../domain/shared/money.ts';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';

export const contract = query({
  context: 'orders',
  name: 'get-order',
  path: '/orders/{orderId}',
  summary: { en: 'An order with its lines and why each costs what it costs', zh: '订单及各行价格说明' },
  loses: 'Nobody can look up an order.',
  may: 'anyone',
  input: z.strictObject({ orderId: field.id }),
  output: z.strictObject({
    orderId: z.string(),
    number: z.string(),
    partnerId: z.string(),
    warehouseId: z.string(),
    addressId: z.string(),
    status: z.enum(orderStatuses),
    currency: z.enum(currencies),
    gross: field.moneyText,
    placedAt: z.string(),
    placedBy: z.string(),
    approvedBy: z.string().optional(),
    customerReference: z.string().optional(),
    /** The order of the system before that this one goes on with. */
    oldOrder: z.strictObject({ number: z.string(), orderedOn: z.string() }).optional(),
    /** Told to our own people only. */
    salespersonId: z.string().optional(),
    shipments: z.array(z.strictObject({ shipmentId: z.string(), step: z.enum([...shipmentSteps, 'stopped']) })),
    /** Ids of the invoices of its shipments. */
    invoices: z.array(z.string()),
    shortLines: z.int(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        itemId: z.string(),
        itemCode: z.string(),
        name: z.string(),
        unit: z.string().optional(),
        quantity: z.int(),
        /** Base units; absent until goods are looked for. What is delivered is shipped too, what is shipped allocated. */
        progress: z
          .strictObject({ allocated: z.int(), shipped: z.int(), delivered: z.int(), short: z.int() })
          .optional(),
        unitPrice: field.unitPriceText,
        gross: field.moneyText,
        taxRate: z.string(),
        price: z.strictObject({
          source: z.enum(priceSources),
          /** Empty where no rule was asked. */
          rule: z.string(),
          looked: z.array(z.strictObject({ rule: z.string(), outcome: z.enum(ruleOutcomes) })),
        }),
      }),
    ),
  }),
  rejections: {},
  example: { orderId: 'ord_demo' },
});
