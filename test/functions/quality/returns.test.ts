import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract as destroyContract } from '../../../functions/quality/destroy-recalled/contract.ts';
import { handler as destroy } from '../../../functions/quality/destroy-recalled/handler.ts';
import { contract } from '../../../functions/quality/receive-recall-return/contract.ts';
import { handler as receive } from '../../../functions/quality/receive-recall-return/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { positionOf, serialCodec } from '../../../table/stock.ts';
import { anItem, company, furnish, openStage, type Stage, userWrite } from '../stage.ts';
import { expiry, received, sold, triggered } from './a-case.ts';

let stage: Stage;
let recallId: string;
let serialRecall: string;
let count = 0;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(itemCodec.write(anItem({ id: 'itm_lead', code: 'LEAD', serialManaged: true })));
  await stage.write(userWrite('receiver-north', ['receiver'], { warehouses: ['wh_north'] }));
  await received(stage, 'A1', 50);
  await sold(stage, 'ptn_dealer', 'A1', 5);
  await received(stage, 'S1', 3, { itemId: 'itm_lead', serials: ['N1', 'N2', 'N3'] });
  await sold(stage, 'ptn_dealer', 'S1', 2, { itemId: 'itm_lead', serials: ['N1', 'N2'] });
  recallId = await triggered(stage, { lots: ['A1'] });
  serialRecall = await triggered(stage, { itemId: 'itm_lead', serials: [{ from: 'N1', to: 'N2' }] });
});

const back = { partnerId: 'ptn_dealer', warehouseId: 'wh_east', lot: 'A1', quantity: 1 };
const unit = { ...back, lot: 'S1', serials: ['N1'] };
const take = (body: object, { as = 'receiver', id = recallId, key = `take-${(count += 1)}` } = {}) =>
  stage.call(receive, { as, key, parameters: { recallId: id }, body });
const gone = { warehouseId: 'wh_east', supervision: '监销 31', lot: 'A1', quantity: 1 };
const burn = (body: object, { as = 'quality-manager', id = recallId, key = `burn-${(count += 1)}` } = {}) =>
  stage.call(destroy, { as, key, parameters: { recallId: id }, body });
const standing = async (itemId = 'itm_stent', lot = 'A1') => {
  const key = keys.position(company, itemId, 'wh_east', expiry, lot);
  const item = await stage.dependencies.store.get(key, 'consistent');
  return item && positionOf(item);
};
const serial = async (name: string) => {
  const item = await stage.dependencies.store.get(keys.serial(company, 'itm_lead', name), 'consistent');
  return item && serialCodec.fromItem(item);
};

describe('receive-recall-return', () => {
  it('201: goods stand apart as recalled although the item is stopped, and a replay books nothing twice', async () => {
    const answer = await take({ ...back, quantity: 2 }, { key: 'first' });
    expect(answer).toMatchObject({ status: 201, body: { returned: 2, outstanding: 3 } });
    contract.output.parse(answer.body);
    expect((await take({ ...back, quantity: 2 }, { key: 'first' })).body).toEqual(answer.body);
    expect(await standing()).toMatchObject({ recalled: 2, available: 45 });
  });

  it('201: a unit with a serial number comes back once', async () => {
    expect((await take(unit, { id: serialRecall })).status).toBe(201);
    expect(await serial('N1')).toMatchObject({ status: 'returned', stock: 'recalled', warehouseId: 'wh_east' });
    expect(await serial('N1')).not.toHaveProperty('partnerId');
    expect(await take(unit, { id: serialRecall })).toMatchObject({
      status: 409,
      body: { type: 'serial-not-with-consignee' },
    });
  });

  it('lets of six who return the last three one by one exactly three in', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => take(back)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.type === 'more-than-issued')).toHaveLength(3);
    expect(await standing()).toMatchObject({ recalled: 5 });
  });

  it('403: is closed to other posts and to a receiver of another warehouse', async () => {
    expect((await take(back, { as: 'sales' })).status).toBe(403);
    expect((await take(back, { as: 'dealer-buyer' })).status).toBe(403);
    expect(await take(back, { as: 'receiver-north' })).toMatchObject({ body: { type: 'warehouse-not-yours' } });
  });

  it('404: knows neither case nor consignee', async () => {
    expect((await take(back, { id: 'rcl_none' })).status).toBe(404);
    expect((await take({ ...back, partnerId: 'ptn_none' })).status).toBe(404);
  });

  it.each([
    [409, 'lot-not-recalled', { ...back, lot: 'B2' }],
    [422, 'warehouse-not-found', { ...back, warehouseId: 'wh_none' }],
    [422, 'serials-not-kept', { ...back, serials: ['N1'] }],
    [422, 'input-invalid', { ...back, quantity: 0 }],
  ])('%s: refuses with %s', async (status, type, body) => {
    expect(await take(body)).toMatchObject({ status, body: { type } });
  });

  it.each([
    [422, 'serials-needed', { ...unit, serials: undefined }],
    [422, 'serials-needed', { ...unit, serials: ['N1', 'N1'] }],
    [409, 'serial-not-recalled', { ...unit, serials: ['N3'] }],
    [422, 'lot-not-in-notice', { ...unit, lot: 'S9', serials: ['N2'] }],
  ])('%s: refuses a unit with %s', async (status, type, body) => {
    expect(await take(body, { id: serialRecall })).toMatchObject({ status, body: { type } });
  });
});

describe('destroy-recalled', () => {
  it('201: goods leave the books with the record of their supervision', async () => {
    const answer = await burn({ ...gone, quantity: 2 }, { key: 'first' });
    expect(answer).toMatchObject({ status: 201, body: { quantity: 2 } });
    destroyContract.output.parse(answer.body);
    expect((await burn({ ...gone, quantity: 2 }, { key: 'first' })).body).toEqual(answer.body);
    expect(await standing()).toMatchObject({ recalled: 3, available: 45 });
  });

  it('201: a unit with a serial number is gone for good', async () => {
    const one = { ...gone, lot: 'S1', serials: ['N1'] };
    expect((await burn(one, { id: serialRecall })).status).toBe(201);
    expect(await serial('N1')).toMatchObject({ status: 'destroyed' });
    expect(await burn(one, { id: serialRecall })).toMatchObject({ status: 409 });
  });

  it('403 and 404: only quality’s manager, only a case that is there', async () => {
    expect((await burn(gone, { as: 'quality' })).status).toBe(403);
    expect((await burn(gone, { id: 'rcl_none' })).status).toBe(404);
  });

  it.each([
    [409, 'nothing-recalled-here', { ...gone, quantity: 100 }],
    [409, 'nothing-recalled-here', { ...gone, warehouseId: 'wh_none' }],
    [409, 'lot-not-recalled', { ...gone, lot: 'B2' }],
    [422, 'serials-not-kept', { ...gone, serials: ['N1'] }],
    [422, 'input-invalid', { ...gone, supervision: ' ' }],
  ])('%s: refuses with %s', async (status, type, body) => {
    expect(await burn(body)).toMatchObject({ status, body: { type } });
  });
});
