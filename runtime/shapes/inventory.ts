import * as z from 'zod';
import { sourcesAndConsignees } from '../../domain/inventory/trace.ts';
import {
  noExpiry,
  type Move,
  type Serial,
  businessSteps,
  serialStatuses,
  stockStatuses,
  waysOutside,
} from '../../domain/shared/stock.ts';
import { field } from '../fields.ts';

const openedLine = z.strictObject({
  itemId: field.id,
  lot: field.lot.optional(),
  expiry: field.day.optional(),
  productionDate: field.day.optional(),
  quantity: field.quantity,
  serials: z.array(field.serial).max(100).optional(),
});

/** Opening stock of one warehouse, by hand or from a list. */
export const openedStock = z.strictObject({ warehouseId: field.id, lines: z.array(openedLine).min(1).max(20) });

/** Shapes of stock and traces that several contracts share. */
const count = z.int();

export const shownStock = z.strictObject({
  available: count,
  reserved: count,
  inspection: count,
  quarantine: count,
  blocked: count,
  recalled: count,
  nonConforming: count,
  /** Available by its counter, but past its last usable day. */
  expired: count,
  total: count,
});

const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('warehouse'), warehouseId: z.string(), status: z.enum(stockStatuses) }),
  z.strictObject({ kind: z.literal('partner'), partnerId: z.string() }),
  z.strictObject({ kind: z.literal('gone'), how: z.enum(waysOutside) }),
]);

export const tracedMove = z.strictObject({
  occurredAt: z.string(),
  recordedAt: z.string(),
  /** Business step of CBV 2.0. */
  step: z.enum(businessSteps),
  quantity: count,
  from: place,
  to: place,
  documentType: z.string(),
  documentId: z.string(),
  documentNumber: z.string(),
  orderId: z.string().optional(),
  serials: z.array(z.string()).readonly().optional(),
});

/** Who has the goods and where they came from, summed over the moves beside them. */
const reach = {
  sources: z.array(
    z.strictObject({
      partnerId: z.string().optional(),
      documentType: z.string(),
      documentId: z.string(),
      documentNumber: z.string(),
      quantity: count,
    }),
  ),
  consignees: z.array(z.strictObject({ partnerId: z.string(), quantity: count })),
};

const lotMaster = {
  lot: z.string(),
  expiry: z.string().optional(),
  productionDate: z.string().optional(),
  supplierId: z.string().optional(),
};

export const lotTrace = z.strictObject({
  itemId: z.string(),
  ...lotMaster,
  moves: z.array(tracedMove),
  ...reach,
  cursor: z.string().optional(),
});

export const serialLife = z.strictObject({
  itemId: z.string(),
  serial: z.string(),
  ...lotMaster,
  status: z.enum(serialStatuses),
  /** The stock status of a held unit, where it is known. */
  stock: z.enum(stockStatuses).optional(),
  warehouseId: z.string().optional(),
  partnerId: z.string().optional(),
  shipmentId: z.string().optional(),
  moves: z.array(tracedMove),
  ...reach,
});

function movesAnswer(moves: readonly Move[]) {
  const { sources, consignees } = sourcesAndConsignees(moves);
  return {
    moves: moves.map(({ company: _company, id: _id, itemId: _itemId, lot: _lot, ...move }) => move),
    sources: [...sources],
    consignees: [...consignees],
  };
}

interface Master {
  readonly expiry: string;
  readonly productionDate?: string;
  readonly supplierId?: string;
}

function masterAnswer(lot: string, master: Master | undefined) {
  const expiry = master?.expiry === noExpiry ? undefined : master?.expiry;
  return { lot, expiry, productionDate: master?.productionDate, supplierId: master?.supplierId };
}

/** The answer of a lot trace from what the table found. */
export function lotTraceAnswer(
  itemId: string,
  lot: string,
  trace: { readonly lot?: Master; readonly moves: readonly Move[]; readonly cursor?: string },
): z.input<typeof lotTrace> {
  return { itemId, ...masterAnswer(lot, trace.lot), ...movesAnswer(trace.moves), cursor: trace.cursor };
}

/** The answer of a serial's life from what the table found. */
export function serialLifeAnswer(
  life: { readonly unit: Serial; readonly moves: readonly Move[] },
  master: Master | undefined,
): z.input<typeof serialLife> {
  const { itemId, serial, lot, status, stock, warehouseId, partnerId, shipmentId } = life.unit;
  return {
    ...{ itemId, serial },
    ...masterAnswer(lot, master),
    ...{ status, stock, warehouseId, partnerId, shipmentId },
    ...movesAnswer(life.moves),
  };
}
