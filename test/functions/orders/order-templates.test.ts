import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract as getting } from '../../../functions/orders/get-order-template/contract.ts';
import { handler as get } from '../../../functions/orders/get-order-template/handler.ts';
import { contract as listing } from '../../../functions/orders/list-order-templates/contract.ts';
import { handler as list } from '../../../functions/orders/list-order-templates/handler.ts';
import { handler as preview } from '../../../functions/orders/preview-order/handler.ts';
import { handler as remove } from '../../../functions/orders/remove-order-template/handler.ts';
import { handler as save } from '../../../functions/orders/save-order-template/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { aPartner, furnish, openStage, userWrite, type Stage } from '../stage.ts';

const partnerId = 'ptn_dealer';
const lines = [
  { itemId: 'itm_stent', quantity: 3 },
  { itemId: 'itm_stent', quantity: 5 },
];
let stage: Stage;
let count = 0;
const keep = (body: object, as = 'dealer-buyer', key = `key-${(count += 1)}`) =>
  stage.call(save, { as, key, body: { partnerId, lines, ...body } });
const idOf = async (body: object): Promise<string> => (await keep(body)).body.templateId;
const names = async (as = 'dealer-buyer', query: object = {}) =>
  (await stage.call(list, { as, query: { partnerId, ...query } })).body.items.map(({ name }: { name: string }) => name);
const read = (templateId: string, as = 'dealer-buyer') => stage.call(get, { as, parameters: { templateId } });
const drop = (templateId: string, as = 'dealer-buyer', key = `key-${(count += 1)}`) =>
  stage.call(remove, { as, key, parameters: { templateId } });

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_stranger' })),
    partnerCodec.write(aPartner({ id: 'ptn_below', ancestors: [partnerId] })),
  );
  await stage.write(userWrite('dealer-finance', ['partner-finance'], { partnerId }));
});

describe('order templates 200', () => {
  it('are kept by the buyer or for it by sales, and come back as they were, ready to be priced', async () => {
    const own = await keep({ name: '每周常规' });
    expect(own).toMatchObject({ status: 200, body: { name: '每周常规', lineCount: 2 } });
    await keep({ name: 'Monthly' }, 'sales');
    const listed = await stage.call(list, { as: 'dealer-buyer', query: { partnerId } });
    listing.output.parse(listed.body);
    expect(listed.body.items).toMatchObject([
      { name: 'Monthly', savedBy: 'sales' },
      { name: '每周常规', lineCount: 2, savedBy: 'dealer-buyer' },
    ]);
    const found = await read(own.body.templateId);
    getting.output.parse(found.body);
    expect(found).toMatchObject({ headers: { etag: '"1"' }, body: { partnerId, version: 1, lines } });
    const body = { partnerId, lines: found.body.lines };
    expect((await stage.call(preview, { as: 'dealer-buyer', body })).body.isPlaceable).toBe(true);
    const [event] = await stage.eventsOf('sales', 'key-2');
    expect(event).toMatchObject({ type: 'orders.order-template-saved.v1', data: { partnerId, lineCount: 2 } });
    expect(JSON.stringify(event)).not.toContain('Monthly');
  });

  it('answer a replay with the first answer and keep nothing twice', async () => {
    const first = await keep({ name: 'Replayed' }, 'dealer-buyer', 'replay');
    const second = await keep({ name: 'Replayed' }, 'dealer-buyer', 'replay');
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
    expect((await names()).filter((name: string) => name === 'Replayed')).toHaveLength(1);
  });

  it('are replaced by id with name and lines; the name they had is free again', async () => {
    const templateId = await idOf({ name: 'Before' });
    const other = [{ itemId: 'itm_stent', quantity: 9 }];
    expect((await keep({ templateId, name: 'After', lines: other, version: 1 })).status).toBe(200);
    expect((await read(templateId)).body).toMatchObject({ name: 'After', version: 2, lines: other });
    expect((await keep({ name: 'before ' })).status).toBe(200);
    // Its own name in another case is no other name.
    expect((await keep({ templateId, name: 'AFTER', lines: other })).status).toBe(200);
    expect((await keep({ name: 'after' })).body.type).toBe('template-name-taken');
  });

  it('hold 300 lines, and a list of them reads none', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ itemId: 'itm_stent', quantity: index + 1 }));
    const templateId = await idOf({ name: 'Long', lines: many });
    expect((await read(templateId)).body.lines).toEqual(many);
    const [page] = [await stage.call(list, { as: 'sales', query: { partnerId, limit: '2' } })];
    expect(page.body.items).toHaveLength(2);
    const rest = await names('sales', { cursor: page.body.cursor });
    expect(rest).not.toContain(page.body.items[0].name);
  });

  it('are removed once, keep their history, and free their name', async () => {
    const templateId = await idOf({ name: 'Gone' });
    expect(await drop(templateId, 'dealer-buyer', 'drop')).toMatchObject({ status: 200, body: { templateId } });
    expect((await drop(templateId, 'dealer-buyer', 'drop')).headers['idempotent-replay']).toBe('true');
    expect(await stage.eventsOf('dealer-buyer', 'drop')).toMatchObject([{ type: 'orders.order-template-removed.v1' }]);
    expect(await names()).not.toContain('Gone');
    for (const answer of [await read(templateId), await drop(templateId), await keep({ templateId, name: 'Back' })]) {
      expect(answer).toMatchObject({ status: 404, body: { facts: { template: templateId } } });
    }
    expect((await keep({ name: 'Gone' })).status).toBe(200);
  });
});

describe('order templates 403', () => {
  it.each(['picker', 'auditor', 'dealer-finance'])('are not for %s', async (as) => {
    const templateId = await idOf({ name: `For ${as}` });
    expect((await keep({ name: 'X' }, as)).status).toBe(403);
    expect((await read(templateId, as)).status).toBe(403);
    expect((await drop(templateId, as)).status).toBe(403);
    expect((await stage.call(list, { as, query: { partnerId } })).status).toBe(403);
  });
});

describe('order templates 404', () => {
  it('are their partner’s alone: others are told nothing of them, those above it neither', async () => {
    const templateId = await idOf({ name: 'Mine' });
    for (const answer of [
      await read(templateId, 'stranger'),
      await drop(templateId, 'stranger'),
      await keep({ name: 'Mine' }, 'stranger'),
      await keep({ name: 'Mine', partnerId: 'ptn_stranger', templateId }, 'stranger'),
      await stage.call(list, { as: 'stranger', query: { partnerId } }),
      await stage.call(list, { as: 'dealer-buyer', query: { partnerId: 'ptn_below' } }),
      await read('tpl_none'),
      await keep({ name: 'X', partnerId: 'ptn_none' }, 'sales'),
      // Sales may act for both, but a template does not change hands.
      await keep({ name: 'Mine', partnerId: 'ptn_stranger', templateId }, 'sales'),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { type: 'not-found' } });
      expect(JSON.stringify(answer.body)).not.toContain('Mine');
    }
    // The same name is free for another partner.
    expect((await keep({ name: 'Mine', partnerId: 'ptn_stranger' }, 'stranger')).status).toBe(200);
  });
});

describe('order templates 409, 412 and 422', () => {
  it('409: let one of ten have a name when ten ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => keep({ name: 'Wanted' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: 'template-name-taken', errors: [{ pointer: '/name' }] });
    expect((await names()).filter((name: string) => name === 'Wanted')).toHaveLength(1);
  });

  it('412: are not replaced over what somebody else saved', async () => {
    const templateId = await idOf({ name: 'Shared' });
    await keep({ templateId, name: 'Shared' }, 'sales');
    expect(await keep({ templateId, name: 'Shared', version: 1 })).toMatchObject({
      status: 412,
      body: { type: 'version-changed', facts: { expected: 1, version: 2 } },
    });
  });

  it('422: name items that do not exist and fields that are wrong', async () => {
    const strange = [...lines, { itemId: 'itm_none', quantity: 1 }];
    expect((await keep({ name: 'X', lines: strange })).body).toMatchObject({
      type: 'item-not-found',
      errors: [{ pointer: '/lines/2/itemId' }],
    });
    const wrong = await keep({ name: ' ', lines: [{ itemId: 'itm_stent', quantity: 0 }] });
    const pointers = wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/name', '/lines/0/quantity']));
  });
});
