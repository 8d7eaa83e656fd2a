import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract } from '../../../functions/logistics/get-delivery-note/contract.ts';
import { handler } from '../../../functions/logistics/get-delivery-note/handler.ts';
import { handler as page } from '../../../functions/logistics/get-delivery-note-page/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { allocated, putItem, shipped } from './a-shipment.ts';

jest.setTimeout(60_000); // one small machine serves many tests
let stage: Stage;
let open: string;
let gone: string;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage, '链通 <医疗> 有限公司');
  await putItem(stage, 'itm_plain', [['A1', '2027-01-31', 100]], { storage: { lowCelsius: 2, highCelsius: 8 } });
  gone = await shipped(stage, 'ord_gone', [['itm_plain', 4]]);
  open = await allocated(stage, 'ord_open', [['itm_plain', 2]]);
});

const ask = (handler: Parameters<Stage['call']>[0], as: string, parameters: Record<string, string>) =>
  stage.call(handler, { as, parameters });

describe('get-delivery-note 200', () => {
  it('has the legally required fields, for the customer too', async () => {
    const answer = await ask(handler, 'dealer-buyer', { shipmentId: gone });
    expect(answer.status).toBe(200);
    contract.output.parse(answer.body);
    expect(answer.body).toMatchObject({
      orderNumber: 'SO-ord_gone',
      shippedOn: '2026-11-22',
      supplier: { name: '链通 <医疗> 有限公司' },
      dispatch: { name: '上海仓' },
      consignee: { name: '测试经销商', address: '上海市测试路 1 号' },
      transport: { mode: '承运', details: '顺丰，运单号 SF1' },
      lines: [
        {
          name: '冠脉支架',
          certificate: '国械注准20203130001',
          registrant: '测试医疗',
          lot: 'A1',
          expiry: '2027-01-31',
          quantity: 4,
          conditions: '2 ℃–8 ℃',
          udi: ['(01)06901234567892(11)260101(17)270131(10)A1'],
        },
      ],
    });
  });

  it('prints as a page with a code a line and no word taken for markup', async () => {
    const answer = await ask(page, 'shipper', { shipmentId: gone });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.body).toContain('链通 &lt;医疗&gt; 有限公司');
    expect(answer.body.match(/<svg/g)).toHaveLength(1);
    expect(answer.body).not.toContain('<script');
  });
});

describe('get-delivery-note 404 and 409', () => {
  it('shows strangers nothing, and has no note before the goods leave', async () => {
    for (const read of [handler, page]) {
      expect((await ask(read, 'stranger', { shipmentId: gone })).status).toBe(404);
      expect((await ask(read, 'stranger', { shipmentId: open })).status).toBe(404);
      expect((await ask(read, 'shipper', { shipmentId: 'shp_none' })).status).toBe(404);
      expect((await ask(read, 'shipper', { shipmentId: open })).body.type).toBe('shipment-not-waiting');
    }
  });
});
