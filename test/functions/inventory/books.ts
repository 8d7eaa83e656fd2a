import { handler as openStock } from '../../../functions/inventory/open-stock/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf, warehouseCodec } from '../../../table/stock.ts';
import { anItem, aWarehouse, company, furnish, userWrite, type Stage } from '../stage.ts';

export const stentDi = '06901234567892';
export const implantDi = '06901234567809';

/** The usual company with a second warehouse, an item by serial number and one kept by neither lot nor expiry. */
export async function furnishBooks(stage: Stage): Promise<void> {
  await furnish(stage);
  await stage.put(
    itemCodec.write(
      anItem({
        id: 'itm_implant',
        code: 'IMPLANT',
        serialManaged: true,
        levels: [{ agency: 'GS1', di: implantDi, unit: '支', quantity: 1 }],
      }),
    ),
    itemCodec.write(anItem({ id: 'itm_plain', code: 'PLAIN', lotManaged: false, expiryManaged: false, levels: [] })),
  );
  await stage.write(
    warehouseCodec.put(aWarehouse({ id: 'wh_west', name: '成都仓', region: '510000', coldRoom: false })),
    userWrite('west-receiver', ['receiver'], { warehouses: ['wh_west'] }),
  );
}

let count = 0;

export async function open(stage: Stage, lines: readonly object[], warehouseId = 'wh_east', as = 'administrator') {
  count += 1;
  return stage.call(openStock, { as, key: `open-${count}`, body: { warehouseId, lines } });
}

export async function position(stage: Stage, itemId: string, lot: string, expiry: string, warehouseId = 'wh_east') {
  const key = keys.position(company, itemId, warehouseId, expiry, lot);
  const item = await stage.dependencies.store.get(key, 'consistent');
  return item && positionOf(item);
}

export async function serialRow(stage: Stage, serial: string, itemId = 'itm_implant') {
  return stage.dependencies.store.get(keys.serial(company, itemId, serial), 'consistent');
}
