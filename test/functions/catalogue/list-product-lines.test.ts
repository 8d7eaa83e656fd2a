import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approve } from '../../../functions/catalogue/approve-item/handler.ts';
import { handler as change } from '../../../functions/catalogue/change-item/handler.ts';
import { handler } from '../../../functions/catalogue/list-product-lines/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { filePapers } from '../papers.ts';
import { anItem, furnish, openStage, type Stage } from '../stage.ts';

const certificates = [{ number: '国械注准20233130001', validFrom: '2023-01-01', validTo: '2028-01-01' }];
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const lines = async (as = 'sales') =>
  (await stage.call(handler, { as })).body.items.map(({ productLine }: { productLine: string }) => productLine);
const pending = async (id: string, productLine: string, more: object = {}) => {
  await filePapers(stage, 'item', id);
  await stage.put(itemCodec.write(anItem({ id, code: id, status: 'pending', certificates: [], productLine, ...more })));
};

describe('list-product-lines 200', () => {
  it('learns a line with the first item that is approved under it, and knows it once', async () => {
    expect(await lines()).toEqual([]);
    for (const id of ['itm_a', 'itm_b']) {
      await pending(id, 'ortho');
      const body = { certificates };
      expect((await stage.call(approve, { as: 'quality-manager', parameters: { itemId: id }, body })).status).toBe(200);
    }
    await pending('itm_c', 'unassigned', { unconfirmed: ['productLine'] });
    const confirmed = { certificates, confirmed: { productLine: 'cardio' } };
    await stage.call(approve, { as: 'quality-manager', parameters: { itemId: 'itm_c' }, body: confirmed });
    expect(await lines()).toEqual(['cardio', 'ortho']);
  });

  it('learns the line an item is moved to, and tells partners too', async () => {
    const body = { productLine: 'neuro' };
    const headers = { 'if-match': '"1"' };
    const moved = await stage.call(change, { as: 'quality', parameters: { itemId: 'itm_stent' }, body, headers });
    expect(moved.status).toBe(200);
    expect(await lines('dealer-buyer')).toContain('neuro');
  });
});

describe('list-product-lines 403', () => {
  it('needs a sign-in', async () => {
    expect((await stage.call(handler, {})).status).toBe(403);
  });
});
