import { handler as placePurchaseOrder } from '../../../functions/purchasing/place-purchase-order/handler.ts';
import { handler as receiveDelivery } from '../../../functions/purchasing/receive-delivery/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { warehouseCodec } from '../../../table/stock.ts';
import { aLicence, anItem, aPartner, aWarehouse, ownFile, userWrite, type Stage } from '../stage.ts';

export const stentDi = '06901234567892';
export const cartonDi = '16901234567899';
export const coldDi = '06901234567816';
export const implantDi = '06901234567809';

/** A supplier with its licence, and items of each kind: by lot, by serial number, cold. */
export async function furnishSupply(stage: Stage): Promise<void> {
  await stage.put(
    itemCodec.write(
      anItem({
        levels: [
          { agency: 'GS1', di: stentDi, unit: '支', quantity: 1 },
          { agency: 'GS1', di: cartonDi, unit: '箱', quantity: 10 },
        ],
      }),
    ),
    itemCodec.write(
      anItem({
        id: 'itm_implant',
        code: 'IMPLANT',
        serialManaged: true,
        implantable: true,
        levels: [{ agency: 'GS1', di: implantDi, unit: '支', quantity: 1 }],
      }),
    ),
    itemCodec.write(
      anItem({
        id: 'itm_cold',
        code: 'COLD',
        coldChain: true,
        storage: { lowCelsius: 2, highCelsius: 8 },
        levels: [{ agency: 'GS1', di: coldDi, unit: '支', quantity: 1 }],
      }),
    ),
    partnerCodec.write(aPartner({ id: 'ptn_supplier', code: 'S-001', name: '测试供货者', kind: 'supplier' })),
    licenceCodec.write(aLicence({ partnerId: 'ptn_supplier' })),
    ...ownFile(),
  );
  await stage.write(
    warehouseCodec.put(aWarehouse()),
    warehouseCodec.put(aWarehouse({ id: 'wh_west', name: '成都仓' })),
    userWrite('west-receiver', ['receiver'], { warehouses: ['wh_west'] }),
    userWrite('both', ['receiver', 'inspector']),
    userWrite('buyer', ['partner-buyer'], { partnerId: 'ptn_supplier' }),
  );
}

export const transport = {
  mode: '冷藏车',
  departedAt: '2026-11-21T20:00:00Z',
  arrivedAt: '2026-11-22T02:00:00Z',
  arrivalCelsius: 5,
  lowestCelsius: 3,
  highestCelsius: 7,
};

let count = 0;

/** A purchase order for a hundred stents, ten implants and ten cold kits; answers its id. */
export async function aPurchaseOrder(stage: Stage, lines?: readonly object[]): Promise<string> {
  count += 1;
  const answer = await stage.call(placePurchaseOrder, {
    as: 'purchaser',
    key: `purchase-${count}`,
    body: {
      supplierId: 'ptn_supplier',
      warehouseId: 'wh_east',
      lines: lines ?? [
        { itemId: 'itm_stent', quantity: 100, unitPrice: '80' },
        { itemId: 'itm_implant', quantity: 10, unitPrice: '5000' },
        { itemId: 'itm_cold', quantity: 10, unitPrice: '20' },
      ],
    },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.purchaseOrderId;
}

export async function receive(stage: Stage, purchaseOrderId: string, more: object, as = 'receiver') {
  count += 1;
  return stage.call(receiveDelivery, {
    as,
    key: `receive-${count}`,
    body: { purchaseOrderId, supplierId: 'ptn_supplier', deliveryNote: 'SN-1', ...more },
  });
}
