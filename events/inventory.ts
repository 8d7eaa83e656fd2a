import * as z from 'zod';
import { eventType, id, quantity, type EventOf } from './catalogue-entry.ts';

export const warehouseAddedV1 = eventType({
  type: 'inventory.warehouse-added.v1',
  meaning: 'A warehouse of the company can hold goods from now on.',
  data: z.strictObject({ warehouseId: id, region: z.string() }),
  example: { warehouseId: 'wh_east', region: '310000' },
});
export type WarehouseAdded = EventOf<typeof warehouseAddedV1>;

export const stockOpenedV1 = eventType({
  type: 'inventory.stock-opened.v1',
  meaning: 'Stock that was there before the system was taken into its books.',
  data: z.strictObject({ openingId: id, number: id, warehouseId: id, lineCount: z.int().positive(), quantity }),
  example: { openingId: 'opn_1', number: 'OS-2026-000001', warehouseId: 'wh_east', lineCount: 20, quantity: 5000 },
});
export type StockOpened = EventOf<typeof stockOpenedV1>;

export const stockStatusChangedV1 = eventType({
  type: 'inventory.stock-status-changed.v1',
  meaning: 'Goods of one item changed what they may be used for: quality, expiry or a recall moved them.',
  data: z.strictObject({
    statusChangeId: id,
    number: id,
    itemId: id,
    cause: z.enum(['quality', 'expiry', 'recall']),
    to: z.string(),
    lineCount: z.int().positive(),
    quantity,
  }),
  example: {
    statusChangeId: 'stc_1',
    number: 'SC-2026-000001',
    itemId: 'itm_1',
    cause: 'quality',
    to: 'quarantine',
    lineCount: 1,
    quantity: 12,
  },
});
export type StockStatusChanged = EventOf<typeof stockStatusChangedV1>;

export const stockBlockingContinuedV1 = eventType({
  type: 'inventory.stock-blocking-continued.v1',
  meaning: 'A step of blocking recalled stock is done and more is left: the next step follows from this event.',
  data: z.strictObject({
    recallId: id,
    number: id,
    stopId: id,
    itemId: id,
    lots: z.array(z.string()).optional(),
    serials: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  }),
  example: { recallId: 'rec_1', number: 'RC-2026-000001', stopId: 'stp_1', itemId: 'itm_1', lots: ['L1'] },
});
export type StockBlockingContinued = EventOf<typeof stockBlockingContinuedV1>;

export const stockScrappedV1 = eventType({
  type: 'inventory.stock-scrapped.v1',
  meaning: 'Non-conforming or recalled goods were destroyed under the eyes of quality.',
  data: z.strictObject({ statusChangeId: id, number: id, itemId: id, warehouseId: id, quantity }),
  example: { statusChangeId: 'stc_1', number: 'SC-2026-000002', itemId: 'itm_1', warehouseId: 'wh_east', quantity: 5 },
});
export type StockScrapped = EventOf<typeof stockScrappedV1>;

const climate = {
  readingId: id,
  warehouseId: id,
  zone: z.enum(['ambient', 'cold-room']),
  celsius: z.number(),
};

export const climateRecordedV1 = eventType({
  type: 'inventory.climate-recorded.v1',
  meaning: 'Temperature and humidity of a warehouse zone were read.',
  data: z.strictObject({ ...climate, humidityPercent: z.number() }),
  example: { readingId: 'clm_1', warehouseId: 'wh_east', zone: 'ambient', celsius: 21.5, humidityPercent: 48 },
});
export type ClimateRecorded = EventOf<typeof climateRecordedV1>;

export const climateExcursionFoundV1 = eventType({
  type: 'inventory.climate-excursion-found.v1',
  meaning: 'A warehouse zone was warmer or colder than its goods allow; quality must look at them.',
  data: z.strictObject({ ...climate, lowCelsius: z.number(), highCelsius: z.number() }),
  example: {
    readingId: 'clm_1',
    warehouseId: 'wh_east',
    zone: 'cold-room',
    celsius: 11.5,
    lowCelsius: 2,
    highCelsius: 8,
  },
});
export type ClimateExcursionFound = EventOf<typeof climateExcursionFoundV1>;
