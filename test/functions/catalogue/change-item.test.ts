import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { handler as find } from '../../../functions/catalogue/find-items/handler.ts';
import { handler } from '../../../functions/catalogue/change-item/handler.ts';
import { handler as register } from '../../../functions/catalogue/register-item/handler.ts';
import { contract as registering } from '../../../functions/catalogue/register-item/contract.ts';
import { itemCodec, readCodes, readItem } from '../../../table/catalogue.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;
let itemId: string;
const level = { agency: 'GS1', di: '06901234567816', unit: '盒', quantity: 10 };

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

beforeEach(async () => {
  count += 1;
  itemId = `itm_c${count}`;
  const more = { id: itemId, code: `C-${count}`, approvedAt: stage.clock.now, levels: [] };
  await stage.put(itemCodec.write(anItem(more)));
});

const change = (body: object, more: { as?: string; version?: string; key?: string; id?: string } = {}) =>
  stage.call(handler, {
    as: more.as ?? 'quality',
    key: more.key,
    parameters: { itemId: more.id ?? itemId },
    headers: more.version === '' ? {} : { 'if-match': more.version ?? '"1"' },
    body,
  });
const stored = () => readItem(stage.dependencies.store, company, itemId, 'consistent');

describe('change-item 200', () => {
  it('keeps the approval where nothing reviewed changed, and says what did', async () => {
    const answer = await change({ storage: { highCelsius: 25 }, taxRateBp: 1300 }, { key: 'storage' });
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { status: 'approved' } });
    expect((await stored())?.storage).toEqual({ highCelsius: 25 });
    expect(await stage.eventsOf('quality', 'storage')).toMatchObject([
      { data: { fields: ['storage'], needsReview: false } },
    ]);
    expect(Object.keys((await stage.entryOf('quality', 'storage'))?.changes ?? {})).toEqual(['storage']);
  });

  it('sends it back to review, raised by the changer, when reviewed data changed', async () => {
    expect((await change({ specification: '4.0×18 mm' })).body.status).toBe('pending');
    expect(await stored()).toMatchObject({ raisedBy: 'quality', status: 'pending' });
  });

  it('leaves a banned item banned', async () => {
    await stage.put(itemCodec.write(anItem({ id: itemId, code: `C-${count}`, status: 'banned' })));
    expect((await change({ name: '另名' })).body.status).toBe('banned');
  });

  it('moves codes and search words with the data', async () => {
    const body = {
      ...registering.example,
      code: 'MOVING',
      name: '旧名导管',
      levels: [{ ...level, di: '06901234567809' }],
    };
    const { body: made } = await stage.call(register, { as: 'purchaser', body });
    const answer = await change({ name: '新名支架', levels: [level] }, { id: made.itemId });
    expect(answer.status).toBe(200);
    const systems = ['06901234567809', '06901234567816'].map((code) => ({ system: 'gs1' as const, code }));
    const codes = await readCodes(stage.dependencies.store, company, systems, 'consistent');
    expect(codes.map((code) => code?.itemId)).toEqual([undefined, made.itemId]);
    const hits = async (name: string) =>
      (await stage.call(find, { as: 'sales', query: { name } })).body.items.map(({ code }: { code: string }) => code);
    expect(await hits('旧名')).toEqual([]);
    expect(await hits('新名')).toEqual(['MOVING']);

    const resized = await change({ levels: [{ ...level, quantity: 5 }] }, { id: made.itemId, version: '"2"' });
    expect(resized.status).toBe(200);
    const [code] = await readCodes(stage.dependencies.store, company, systems.slice(1), 'consistent');
    expect(code?.quantity).toBe(5);
  });
});

describe('change-item 403', () => {
  it.each(['purchaser', 'quality-manager', 'sales', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await change({ name: 'X' }, { as })).status).toBe(403);
  });
});

describe('change-item 404', () => {
  it('knows no such item', async () => {
    expect((await change({ name: 'X' }, { id: 'itm_none' })).status).toBe(404);
  });
});

describe('change-item 409', () => {
  it('keeps the basis of stock figures once approved', async () => {
    const answer = await change({ unit: '盒', serialManaged: true });
    expect(answer).toMatchObject({ status: 409, body: { type: 'item-basis-fixed' } });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/serialManaged',
      '/unit',
    ]);
  });

  it('refuses another item’s code', async () => {
    const answer = await change({ levels: [level] });
    expect(answer).toMatchObject({ status: 409, body: { type: 'code-taken' } });
  });
});

describe('change-item 412 and 428', () => {
  it('asks which version is edited and refuses an old one', async () => {
    expect((await change({ taxRateBp: 900 }, { version: '' })).status).toBe(428);
    expect((await change({ taxRateBp: 900 })).status).toBe(200);
    expect((await change({ taxRateBp: 600 })).status).toBe(412);
  });
});

describe('change-item 422', () => {
  it('refuses a change that changes nothing, a new code, and wrong data', async () => {
    expect((await change({ taxRateBp: 1300 })).body.type).toBe('nothing-changed');
    expect((await change({ code: 'NEW' })).body.type).toBe('input-invalid');
    expect((await change({ storage: { lowCelsius: 9, highCelsius: 1 } })).body.type).toBe('storage-limits-crossed');
  });
});
