import * as z from 'zod';
import { query } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { logisticsRejections } from '../../../runtime/rejections/logistics.ts';

export const contract = query({
  context: 'logistics',
  name: 'get-delivery-note-page',
  path: '/logistics/shipments/{shipmentId}/delivery-note-page',
  summary: {
    en: 'The delivery note as a page to print on A4, with a DataMatrix code for each lot',
    zh: '可打印的随货同行单（A4），每批附 GS1 DataMatrix 码',
  },
  loses: 'The dock cannot print the note that must travel with the goods.',
  may: 'anyone',
  mediaType: 'text/html',
  drawsDocuments: true,
  memoryMb: 512,
  input: z.strictObject({ shipmentId: field.id }),
  output: z.string(),
  rejections: choose(logisticsRejections, 'shipment-not-waiting'),
  example: { shipmentId: 'shp_demo' },
});
