import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract as shipmentContract } from '../../../functions/logistics/get-shipment/contract.ts';
import { handler as getShipment } from '../../../functions/logistics/get-shipment/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { putItem, shipped } from './a-shipment.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;
let gone: string;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await putItem(stage, 'itm_plain', [['A1', '2027-01-31', 100]]);
  gone = await shipped(stage, 'ord_gone', [['itm_plain', 4]]);
});

const ask = (handler: Parameters<Stage['call']>[0], as: string, parameters: Record<string, string>) =>
  stage.call(handler, { as, parameters });

describe('get-shipment', () => {
  it('shows lines and progress to staff and to its customer, nothing to strangers', async () => {
    const answer = await ask(getShipment, 'dealer-buyer', { shipmentId: gone });
    shipmentContract.output.parse(answer.body);
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'shipped', units: 4, lines: [{ lot: 'A1', quantity: 4, picked: 4, checked: 4 }] },
    });
    expect((await ask(getShipment, 'stranger', { shipmentId: gone })).status).toBe(404);
  });
});
