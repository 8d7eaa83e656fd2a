import type { Shipment } from '../domain/logistics/shipment.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Carriers print their numbers in groups and people type them as they like: blanks, hyphens and case do not count. */
export function waybillForm(waybill: string): string {
  return waybill.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
}

/** What a shipment leaves so that it is found by its waybill. */
export function waybillWrites({ company, id, transport }: Shipment): Write[] {
  const waybill = waybillForm(transport?.waybill ?? '');
  if (waybill === '') return [];
  return [{ kind: 'put', item: { ...keys.waybill(company, waybill, id), kind: 'waybill', schema: 1 } }];
}

/** Shipments that left under a waybill; a carrier's number covers a handful at the most. */
export async function shipmentIdsOfWaybill(store: Store, company: string, waybill: string, limit: number) {
  const form = waybillForm(waybill);
  if (form === '') return [];
  const { items } = await store.query({ pk: keys.waybill(company, form, '').pk, limit, reading: 'eventual' });
  return items.map(({ sk }) => sk);
}
