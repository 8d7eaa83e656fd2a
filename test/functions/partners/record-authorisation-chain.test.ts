import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as change } from '../../../functions/partners/change-authorisation-chain/handler.ts';
import { handler as list } from '../../../functions/partners/list-authorisation-chains/handler.ts';
import { handler as place } from '../../../functions/orders/place-order/handler.ts';
import { handler } from '../../../functions/partners/record-authorisation-chain/handler.ts';
import { aPrice, anItem, openStage, type Stage } from '../stage.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { furnishedStage } from './file.ts';

const own = '上海链通医疗器械有限公司';
const link = (more: object = {}) => ({
  ...{ grantor: '注册人甲', grantee: own, document: 'SQ-1', productLines: ['chained'] },
  ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
  ...more,
});
let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
  await stage.put(
    itemCodec.write(anItem({ id: 'itm_chained', code: 'CHAINED', manufacturer: '注册人甲', productLine: 'chained' })),
    aPrice('itm_chained', 10_000),
  );
});
const record = (key: string, links: readonly object[], as = 'quality') =>
  stage.call(handler, { as, key, body: { registrant: '注册人甲', links } });
const order = (key: string) =>
  stage.call(place, {
    as: 'sales',
    key,
    body: { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_chained', quantity: 1 }] },
  });

describe('an authorisation chain', () => {
  it('201: is on file, listed by its end, opens sales, and closes them as soon as it is changed', async () => {
    expect((await order('before')).status).toBe(201);
    const recorded = await record('chain', [link({ validTo: '2026-11-21' })]);
    expect(recorded).toMatchObject({ status: 201, body: { validTo: '2026-11-21' } });
    expect((await record('chain', [link({ validTo: '2026-11-21' })])).body).toEqual(recorded.body);
    expect(await order('lapsed')).toMatchObject({
      status: 409,
      body: {
        type: 'authorisation-lapsed',
        article: 'GSP 53',
        facts: { document: 'SQ-1', validTo: '2026-11-21' },
        errors: [{ pointer: '/lines/0' }],
      },
    });

    const { chainId } = recorded.body;
    const [listed] = (await stage.call(list, { as: 'auditor' })).body.items;
    expect(listed).toMatchObject({ chainId, inForce: false, productLines: ['chained'], version: 1 });
    const renewed = { parameters: { chainId }, body: { links: [link({ regions: ['31'] })], reason: '续签' } };
    expect(
      (await stage.call(change, { as: 'quality', key: 'stale', headers: { 'if-match': '"7"' }, ...renewed })).status,
    ).toBe(412);
    expect(
      await stage.call(change, { as: 'quality', key: 'renewed', headers: { 'if-match': '"1"' }, ...renewed }),
    ).toMatchObject({
      status: 200,
      body: { validTo: '2026-12-31' },
    });
    expect((await order('renewed')).status).toBe(201);
    const elsewhere = { parameters: { chainId }, body: { links: [link({ regions: ['44'] })], reason: '区域调整' } };
    await stage.call(change, { as: 'quality-manager', key: 'elsewhere', headers: { 'if-match': '"2"' }, ...elsewhere });
    expect((await order('elsewhere')).body).toMatchObject({
      type: 'authorisation-territory',
      facts: { region: '310000' },
    });
  });

  it('403: is kept by quality alone', async () => {
    for (const as of ['sales', 'purchaser', 'dealer-buyer'])
      expect((await record('closed', [link()], as)).status).toBe(403);
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
  });

  it('404: knows no such chain', async () => {
    const none = { parameters: { chainId: 'chn_none' }, body: { links: [link()], reason: '续签' } };
    expect(
      (await stage.call(change, { as: 'quality', key: 'none', headers: { 'if-match': '"1"' }, ...none })).status,
    ).toBe(404);
  });

  it('409: needs our own company on file', async () => {
    const empty = await openStage();
    const answer = await empty.call(handler, {
      as: 'quality',
      key: 'x',
      body: { registrant: '注册人甲', links: [link()] },
    });
    expect(answer).toMatchObject({ status: 409, body: { type: 'own-company-missing' } });
  });

  it('422: names the link that is wrong', async () => {
    expect((await record('broken', [link({ grantee: '别家' })])).body).toMatchObject({
      type: 'chain-broken',
      errors: [{ pointer: '/links/0/grantee' }],
    });
    expect((await record('empty', [])).body.errors[0].pointer).toBe('/links');
    expect((await record('region', [link({ regions: ['上海'] })])).body.errors[0].pointer).toBe('/links/0/regions/0');
  });
});
