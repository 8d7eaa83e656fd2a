import type { Input, Output } from '../../app/api.ts';
import { amountText } from '../../patterns/format.ts';

/** One line as it is typed; texts stay as they were typed until they are sent. */
export interface CartRow {
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly unit: string;
  readonly levels: Output<'get-item'>['levels'];
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxPercent: string;
}

export interface Cart {
  readonly supplierId?: string;
  readonly warehouseId?: string;
  readonly expectedOn?: string;
  readonly supplierSalespersonId?: string | undefined;
  readonly rows: readonly CartRow[];
}

export const emptyCart: Cart = { rows: [] };
export const mostRows = 100;

export function rowOf(item: Output<'get-item'>): CartRow {
  const { itemId, code, name, unit, levels } = item;
  return { itemId, itemCode: code, name, unit, levels, quantity: '', unitPrice: '', taxPercent: '' };
}

export const isQuantity = (text: string): boolean => /^[1-9]\d{0,7}$/.test(text.trim());
export const isPrice = (text: string): boolean => /^\d+(?:\.\d{1,4})?$/.test(text.trim());
/** Per cent, as people say it; the API counts hundredths of them. */
export const isTax = (text: string): boolean =>
  text.trim() === '' || (/^\d{1,3}(?:\.\d{1,2})?$/.test(text.trim()) && Number(text) <= 100);

export const isWhole = ({ supplierId, warehouseId, rows }: Cart): boolean =>
  Boolean(supplierId && warehouseId) &&
  rows.length > 0 &&
  rows.every((row) => isQuantity(row.quantity) && isPrice(row.unitPrice) && isTax(row.taxPercent));

export function inputOf(cart: Cart): Input<'place-purchase-order'> {
  const { supplierId = '', warehouseId = '', expectedOn, supplierSalespersonId, rows } = cart;
  return {
    ...{ supplierId, warehouseId },
    ...(expectedOn ? { expectedOn } : {}),
    ...(supplierSalespersonId ? { supplierSalespersonId } : {}),
    lines: rows.map(({ itemId, quantity, unitPrice, taxPercent }) => ({
      ...{ itemId, quantity: Number(quantity), unitPrice: unitPrice.trim() },
      ...(taxPercent.trim() ? { taxRateBp: Math.round(Number(taxPercent) * 100) } : {}),
    })),
  };
}

/** Ten-thousandths of a line, without floating point; what is not typed whole counts nothing. */
function worth({ quantity, unitPrice }: CartRow): bigint {
  if (!isQuantity(quantity) || !isPrice(unitPrice)) return 0n;
  const [whole = '0', fraction = ''] = unitPrice.trim().split('.');
  return BigInt(quantity.trim()) * (BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0')));
}

/** What rows come to, each to the cent as an invoice would write it. */
export function sumText(rows: readonly CartRow[]): string {
  const cents = rows.reduce((sum, row) => sum + (worth(row) + 50n) / 100n, 0n);
  const digits = cents.toString().padStart(3, '0');
  return amountText(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
