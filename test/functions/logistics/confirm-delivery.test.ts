import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract } from '../../../functions/logistics/confirm-delivery/contract.ts';
import { handler as deliver } from '../../../functions/logistics/confirm-delivery/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { putItem, send, shipped } from './a-shipment.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_plain', [['A1', '2027-01-31', 100]]);
});

describe('confirm-delivery 200', () => {
  it('lets the customer’s buyer confirm with the signed copy, once', async () => {
    const id = await shipped(stage, 'ord_done', [['itm_plain', 1]]);
    const body = { signedCopy: { reference: 'copies/1.jpg', sha256: 'a'.repeat(64) } };
    const answer = await send(stage, deliver, 'dealer-buyer', id, body, 'done');
    expect(answer).toMatchObject({ status: 200, body: { status: 'delivered', deliveredAt: stage.clock.now } });
    contract.output.parse(answer.body);
    expect(await stage.eventsOf('dealer-buyer', 'done')).toMatchObject([
      { type: 'logistics.shipment-delivered.v1', data: { shipmentId: id, deliveredAt: stage.clock.now } },
    ]);
    expect((await send(stage, deliver, 'dealer-buyer', id, body, 'done')).body).toEqual(answer.body);
    expect((await send(stage, deliver, 'shipper', id, body)).body.type).toBe('shipment-not-waiting');
  });
});

describe('confirm-delivery 403, 404 and 422', () => {
  it('shows a stranger nothing and believes no impossible date', async () => {
    const id = await shipped(stage, 'ord_strange', [['itm_plain', 1]]);
    expect((await send(stage, deliver, 'stranger', id)).status).toBe(404);
    expect((await send(stage, deliver, 'picker', id)).status).toBe(403);
    for (const deliveredAt of ['2026-11-23T00:00:00Z', '2026-11-20T00:00:00Z']) {
      const answer = await send(stage, deliver, 'shipper', id, { deliveredAt });
      expect(answer).toMatchObject({ status: 422, body: { type: 'delivery-date-impossible' } });
    }
  });
});
