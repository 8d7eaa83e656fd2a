import type { Item } from '../domain/catalogue/item.ts';
import type { NotedItem, NoteState } from '../domain/logistics/delivery-note.ts';
import { ownPartnerId } from '../domain/partners/partner.ts';
import { dayOf } from '../domain/shared/calendar.ts';
import { readItems } from './catalogue.ts';
import { keys } from './keys.ts';
import { readShipmentGoods } from './logistics.ts';
import { readOrder } from './orders.ts';
import { readContacts, readPartner } from './partners.ts';
import { lotCodec, warehouseCodec } from './stock.ts';
import type { Store } from './store.ts';

/** All a delivery note says, gathered in three waits; undefined when there is no such shipment. */
export async function readDeliveryNote(
  store: Store,
  company: string,
  zone: string,
  shipmentId: string,
): Promise<NoteState | undefined> {
  const goods = await readShipmentGoods(store, company, shipmentId, 'eventual');
  if (!goods) return undefined;
  const { shipment, lines } = goods;
  const itemIds = [...new Set(lines.map(({ itemId }) => itemId))];
  const [own, partner, order, items, lots, warehouseItem] = await Promise.all([
    readPartner(store, company, ownPartnerId, 'eventual'),
    readPartner(store, company, shipment.partnerId, 'eventual'),
    readOrder(store, company, shipment.orderId, 'eventual'),
    readItems(store, company, itemIds, 'eventual'),
    store.getMany(
      lines.map(({ itemId, lot }) => keys.lot(company, itemId, lot)),
      'eventual',
    ),
    store.get(keys.warehouse(company, shipment.warehouseId), 'eventual'),
  ]);
  const address = partner?.addresses.find(({ id }) => id === shipment.addressId);
  const contacts = address?.contactId === undefined ? [] : [address.contactId];
  const [contact] = await readContacts(store, company, contacts);
  const warehouse = warehouseItem && warehouseCodec.fromItem(warehouseItem);
  return {
    shipment,
    lines: lines.map((line, index) => {
      const lot = lots[index];
      return { ...line, productionDate: line.productionDate ?? (lot && lotCodec.fromItem(lot).productionDate) };
    }),
    supplier: own && { name: own.name, address: own.addresses[0]?.text ?? '' },
    dispatch: { name: warehouse?.name ?? shipment.warehouseId, address: warehouse?.address ?? '' },
    consignee: {
      name: partner?.name ?? shipment.partnerId,
      address: address?.text ?? '',
      contact: [contact?.name, contact?.phone].filter(Boolean).join(' '),
    },
    customerReference: order?.customerReference,
    shippedOn: dayOf(shipment.shippedAt ?? shipment.openedAt, zone),
    items: new Map(items.flatMap((item) => (item ? [[item.id, noted(item)] as const] : []))),
  };
}

function noted(item: Item): NotedItem {
  const { name, specification, model, manufacturer, productionLicence, unit, certificates, storage } = item;
  const { lowCelsius, highCelsius, note } = storage;
  const range = [lowCelsius, highCelsius].map((bound) => (bound === undefined ? '' : `${bound} ℃`)).join('–');
  return {
    name,
    specification,
    model,
    manufacturer,
    productionLicence,
    unit,
    certificates,
    di: item.levels.find(({ agency, quantity }) => agency === 'GS1' && quantity === 1)?.di,
    conditions: [range === '–' ? '' : range, note ?? ''].filter(Boolean).join('，') || '常温',
  };
}
