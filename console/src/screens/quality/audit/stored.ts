import { textOf, type Operation } from '../../../app/api.ts';
import { fieldWord, listWord } from '../../../app/language.ts';
import { centsText, instantText, kindOf, unitPriceText } from '../../../patterns/format.ts';

/** Fields of the journal's summaries that are named after the thing; screens know them by the id's name. */
const aliases: Readonly<Record<string, string>> = {
  partner: 'partnerId',
  item: 'itemId',
  warehouse: 'warehouseId',
  order: 'orderId',
  shipment: 'shipmentId',
  invoice: 'invoiceId',
  recall: 'recallId',
  stop: 'stopId',
  class: 'recallClass',
};

export const fieldOf = (name: string): string => aliases[name] ?? name;

/** The query whose words a type of document is read in: a status means another thing on each. */
const readers: Readonly<Record<string, Operation>> = {
  order: 'get-order',
  shipment: 'get-shipment',
  invoice: 'get-invoice',
  statement: 'get-statement',
  payment: 'get-payment',
  'purchase-order': 'get-purchase-order',
  receipt: 'get-acceptance-record',
  recall: 'get-recall',
  'recall-notice': 'list-recall-notices',
  stop: 'list-stops',
  partner: 'get-partner',
  item: 'get-item',
  user: 'list-users',
  problem: 'list-problems',
  licence: 'list-lapsing-licences',
};

export const readerOf = (type: string): Operation | undefined => readers[type];

/**
 * A stored value as people read it. The journal keeps what the table keeps: amounts are whole minor units, unit prices
 * ten-thousandths; what has parts is told part by part, a line each.
 */
export function storedText(field: string, value: unknown, reader?: string): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) {
    const isPlain = value.every((one) => typeof one !== 'object' || one === null);
    return value.map((one) => storedText(field, one, reader)).join(isPlain ? ', ' : '\n') || '—';
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${fieldWord(fieldOf(name), reader)}: ${storedText(name, part, reader)}`)
      .join(' · ');
  }
  return plainText(kindOf(fieldOf(field), reader), value);
}

function plainText(kind: string, value: unknown): string {
  if (typeof value === 'number' && kind === 'money') return centsText(BigInt(Math.round(value)));
  if (typeof value === 'number' && kind === 'unit-price') return unitPriceText((value / 10_000).toFixed(4));
  const text = textOf(value);
  if (kind.startsWith('list:')) return listWord(kind.slice(5), text);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? instantText(text) : text;
}
