import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/pricing/quote-price/contract.ts';
import { handler } from '../../../functions/pricing/quote-price/handler.ts';
import { handler as getSheet } from '../../../functions/pricing/get-price-sheet/handler.ts';
import { handler as setPrices } from '../../../functions/pricing/set-prices/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { aPartner, furnish, openStage, userWrite, type Stage } from '../stage.ts';

const term = { itemId: 'itm_stent', validFrom: '2026-01-01', validTo: '2027-12-31' };
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_below', code: 'B', parentId: 'ptn_dealer', ancestors: ['ptn_dealer'] })),
  );
  await stage.write(userWrite('below-buyer', ['partner-buyer'], { partnerId: 'ptn_below' }));
  const prices = [
    { ...term, level: 'channel', scope: 'hospital', unitPrice: '10' },
    { ...term, level: 'partner', scope: 'ptn_dealer', unitPrice: '80.5', fromQuantity: 10 },
  ];
  await stage.call(setPrices, { as: 'sales-manager', key: 'prices', body: { prices } });
});

const quote = (as: string, more: Record<string, string> = {}) =>
  stage.call(handler, { as, query: { partnerId: 'ptn_dealer', itemId: 'itm_stent', ...more } });

describe('quote-price 200', () => {
  it('explains a price in words of both languages', async () => {
    const answer = await quote('sales', { quantity: '12' });
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({ unitPrice: '80.5000', gross: '966.00', on: '2026-11-22' });
    expect(answer.body.looked).toMatchObject([
      { level: 'partner', outcome: 'won', words: { zh: expect.stringContaining('适用') } },
      { level: 'channel', outcome: 'other-buyer' },
      { level: 'list', outcome: 'less-particular' },
    ]);
  });

  it('falls back below the quantity break, and hides from a buyer what others pay', async () => {
    const answer = await quote('dealer-buyer', { quantity: '9' });
    expect(answer.body.unitPrice).toBe('100.0000');
    expect(answer.body.looked.map(({ level }: { level: string }) => level)).toEqual(['partner', 'list']);
  });
});

describe('quote-price 403 and 404', () => {
  it('is not for the warehouse', async () => {
    expect((await quote('picker')).status).toBe(403);
  });

  it('shows a price to its own partner only: not to strangers, nor to those above or below', async () => {
    expect((await quote('stranger')).status).toBe(404);
    expect((await quote('below-buyer')).status).toBe(404);
    expect((await quote('dealer-buyer', { partnerId: 'ptn_below' })).status).toBe(404);
    expect((await quote('sales', { partnerId: 'ptn_none' })).status).toBe(404);
    expect((await quote('sales', { itemId: 'itm_none' })).status).toBe(404);
  });
});

describe('quote-price 409 and 422', () => {
  it('says that no price covers the day', async () => {
    expect(await quote('sales', { on: '2028-01-01' })).toMatchObject({ status: 409, body: { type: 'price-missing' } });
  });

  it('names a wrong quantity', async () => {
    expect((await quote('sales', { quantity: '0' })).body.errors[0].pointer).toBe('/quantity');
  });
});

describe('get-price-sheet', () => {
  const sheet = (as: string, itemId: string, query: Record<string, string> = {}) =>
    stage.call(getSheet, { as, parameters: { itemId }, query });

  it('200: shows staff the rules of everyone and of single partners', async () => {
    const { body } = await sheet('finance', 'itm_stent');
    expect(body.rules).toHaveLength(2);
    expect(body.partners).toMatchObject([{ partnerId: 'ptn_dealer', rules: [{ fromQuantity: 10 }] }]);
  });

  it('403 and 404: is closed to partners, and knows no unknown item', async () => {
    expect((await sheet('dealer-buyer', 'itm_stent')).status).toBe(403);
    expect((await sheet('sales', 'itm_none')).status).toBe(404);
  });
});
