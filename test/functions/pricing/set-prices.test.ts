import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as getSheet } from '../../../functions/pricing/get-price-sheet/handler.ts';
import { handler } from '../../../functions/pricing/set-prices/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';

const term = { validFrom: '2026-12-01', validTo: '2027-11-30' };
const list = (itemId: string, more: object = {}) => ({
  itemId,
  level: 'list',
  unitPrice: '100.0000',
  ...term,
  ...more,
});
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const items = Array.from({ length: 40 }, (_, index) => anItem({ id: `itm_${index}`, code: `I-${index}` }));
  await stage.put(...items.map(itemCodec.write));
});

const set = (key: string, body: object, as = 'sales-manager') => stage.call(handler, { as, key, body });
const sheetOf = async (itemId: string) => (await stage.call(getSheet, { as: 'sales', parameters: { itemId } })).body;

describe('set-prices 201', () => {
  it('sets prices of every level for 40 items at once, and a replay sets none twice', async () => {
    const prices = Array.from({ length: 40 }, (_, index) => [
      list(`itm_${index}`),
      { ...list(`itm_${index}`), level: 'partner', scope: 'ptn_dealer', unitPrice: '90' },
    ]).flat();
    const first = await set('forty', { prices });
    expect(first).toMatchObject({ status: 201, body: { added: 80, ended: 0 } });
    expect((await set('forty', { prices })).body).toEqual(first.body);
    expect(await sheetOf('itm_39')).toMatchObject({
      rules: [{ level: 'list', scope: '', unitPrice: '100.0000' }],
      partners: [{ partnerId: 'ptn_dealer', rules: [{ unitPrice: '90.0000' }] }],
    });
    const record = await stage.dependencies.store.get(
      keys.priceChange(company, first.body.priceChangeId),
      'consistent',
    );
    expect(record?.['added']).toHaveLength(80);
  });

  it('ends a rule and starts the next', async () => {
    const [rule] = (await sheetOf('itm_stent')).rules;
    const ends = [{ itemId: 'itm_stent', ruleId: rule.rule, lastDay: '2026-11-30' }];
    expect((await set('swap', { prices: [list('itm_stent')], ends })).status).toBe(201);
    expect((await sheetOf('itm_stent')).rules).toMatchObject([{ validTo: '2026-11-30' }, { validFrom: '2026-12-01' }]);
  });
});

describe('set-prices 403', () => {
  it.each(['sales', 'finance-manager', 'administrator', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await set('closed', { prices: [list('itm_0')] }, as)).status).toBe(403);
  });
});

describe('set-prices 409', () => {
  it('lets one of several who set the same price at once win, and tells the others which rule stands', async () => {
    const prices = [list('itm_1', { fromQuantity: 50 })];
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((key) => set(`race-${key}`, { prices })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const told = answers.find(({ status }) => status === 409);
    expect(told?.body).toMatchObject({ type: 'prices-overlap', facts: { rule: '/prices/0', item: 'itm_1' } });
  });

  it('loses no rule of two who change one sheet at once', async () => {
    const breaks = [200, 300, 400, 500];
    const answers = await Promise.all(
      breaks.map((fromQuantity) => set(`side-${fromQuantity}`, { prices: [list('itm_2', { fromQuantity })] })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const kept = (await sheetOf('itm_2')).rules.map((rule: { fromQuantity: number }) => rule.fromQuantity);
    expect(kept).toEqual(expect.arrayContaining(breaks));
  });

  it('changes nothing when one of many is refused', async () => {
    const before = await sheetOf('itm_3');
    const prices = [list('itm_3', { fromQuantity: 7 }), list('itm_4')];
    expect((await set('whole', { prices })).body.type).toBe('prices-overlap');
    expect(await sheetOf('itm_3')).toEqual(before);
  });

  it('keeps the prices of past days', async () => {
    const [rule] = (await sheetOf('itm_stent')).rules;
    const ends = [{ itemId: 'itm_stent', ruleId: rule.rule, lastDay: '2026-11-20' }];
    expect((await set('past', { ends })).body.type).toBe('price-history-closed');
  });
});

describe('set-prices 422', () => {
  it.each([
    ['item-not-found', { prices: [list('itm_none')] }],
    ['partner-not-found', { prices: [{ ...list('itm_0'), level: 'partner', scope: 'ptn_none' }] }],
    ['price-rule-not-found', { ends: [{ itemId: 'itm_0', ruleId: 'prc_none', lastDay: '2026-12-01' }] }],
    ['input-invalid', {}],
    ['input-invalid', { prices: [list('itm_0', { unitPrice: '0' })] }],
    ['input-invalid', { prices: [list('itm_0', { unitPrice: '-1' })] }],
    ['input-invalid', { prices: [list('itm_0', { unitPrice: '1.00001' })] }],
    ['input-invalid', { prices: [{ ...list('itm_0'), level: 'channel', scope: 'everyone' }] }],
    ['input-invalid', { prices: [{ ...list('itm_0'), scope: 'hospital' }] }],
    ['input-invalid', { prices: Array.from({ length: 41 }, (_, index) => list(`itm_${index}`)) }],
  ])('refuses with %s %#', async (type, body) => {
    expect(await set('wrong', body)).toMatchObject({ status: 422, body: { type } });
  });
});
