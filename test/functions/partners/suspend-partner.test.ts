import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { handler } from '../../../functions/partners/suspend-partner/handler.ts';
import type { Stage } from '../stage.ts';
import { furnishedStage } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const suspend = (partnerId: string, as = 'quality', body: object = { reason: 'qualification' }) =>
  stage.call(handler, { as, parameters: { partnerId }, body });

describe('suspend-partner', () => {
  it('403: is closed to business posts', async () => {
    expect((await suspend('ptn_dealer', 'sales-manager')).status).toBe(403);
  });

  it('404: knows no such partner', async () => {
    expect((await suspend('ptn_none')).status).toBe(404);
  });

  it('422: asks for a reason of the list', async () => {
    expect((await suspend('ptn_dealer', 'quality', { reason: 'because' })).body.errors[0].pointer).toBe('/reason');
  });

  it('200, then 409: from then on no order is taken', async () => {
    expect(await suspend('ptn_dealer')).toMatchObject({ status: 200, body: { status: 'suspended' } });
    expect((await suspend('ptn_dealer')).body.type).toBe('partner-already-suspended');
    const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
    const order = await stage.call(placeOrder, { as: 'dealer-buyer', key: 'late', body });
    expect(order.body.type).toBe('partner-not-approved');
  });
});
