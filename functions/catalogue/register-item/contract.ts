import * as z from 'zod';
import { command } from '../../../runtime/contract.ts';
import { choose } from '../../../runtime/rejections.ts';
import { catalogueRejections } from '../../../runtime/rejections/catalogue.ts';
import { itemStatus, registeredItem } from '../../../runtime/shapes/catalogue.ts';

export const contract = command({
  context: 'catalogue',
  name: 'register-item',
  method: 'POST',
  path: '/catalogue/items',
  status: 201,
  summary: {
    en: 'Take an item into the master; it waits for first-operation review',
    zh: '登记商品主数据，等待首营审核',
  },
  loses: 'New products cannot be taken into the range.',
  may: ['purchaser', 'quality'],
  input: registeredItem,
  output: z.strictObject({ itemId: z.string(), code: z.string(), status: itemStatus }),
  rejections: choose(
    catalogueRejections,
    'di-wrong',
    'code-repeated',
    'code-taken',
    'storage-limits-crossed',
    'cold-chain-without-limit',
    'item-untraceable',
    'insurance-codes-differ',
    'category-contradicts',
    'filing-exemption-wrong',
    'udi-batch-wrong',
  ),
  example: {
    code: 'STENT-35',
    name: '冠脉支架',
    specification: '3.5×18 mm',
    model: 'S-35',
    manufacturer: '示例医疗',
    riskClass: 'III',
    implantable: true,
    sterile: true,
    unit: '支',
    levels: [{ agency: 'GS1', di: '06901234567892', unit: '支', quantity: 1 }],
    productLine: 'cardio',
  },
});
