import { handler as adjust } from '../../../functions/inventory/adjust-status/handler.ts';
import { handler as openStock } from '../../../functions/inventory/open-stock/handler.ts';
import { handler as scrap } from '../../../functions/inventory/scrap-stock/handler.ts';
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

/** Expiry of the lots that `opened` opens. */
export const day = '2028-12-31';

/** The idempotency key of the last request made here. */
export const lastKey = () => `request-${count}`;

/** Opens a lot of stents, or of implants where serial numbers are named. */
export async function opened(stage: Stage, lot: string, quantity = 10, serials?: readonly string[]) {
  const itemId = serials ? 'itm_implant' : 'itm_stent';
  const answer = await open(stage, [{ itemId, lot, expiry: day, quantity, serials }]);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
}

export function change(
  stage: Stage,
  lot: string,
  from: string,
  to: string,
  quantity: number,
  more: object = {},
  as = 'quality',
) {
  count += 1;
  const body = { itemId: 'itm_stent', warehouseId: 'wh_east', lot, from, to, quantity, reason: '外观可疑', ...more };
  return stage.call(adjust, { as, key: lastKey(), body });
}

export function destroy(
  stage: Stage,
  lot: string,
  from: string,
  quantity: number,
  more: object = {},
  as = 'quality-manager',
) {
  count += 1;
  const body = { itemId: 'itm_stent', warehouseId: 'wh_east', lot, from, quantity, reason: '监督销毁', ...more };
  return stage.call(scrap, { as, key: lastKey(), body });
}
