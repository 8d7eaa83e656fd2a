import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/catalogue/get-item/contract.ts';
import { handler } from '../../../functions/catalogue/get-item/handler.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { anItem, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending' })));
});

const get = (itemId: string, as?: string) => stage.call(handler, { as, parameters: { itemId } });

describe('get-item 200', () => {
  it('shows staff the whole item with the version to edit', async () => {
    const answer = await get('itm_new', 'picker');
    contract.output.parse(answer.body);
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: { code: 'NEW', raisedBy: 'purchaser' },
    });
  });

  it('shows a partner approved items, and nothing of who handled them', async () => {
    const answer = await get('itm_stent', 'dealer-buyer');
    expect(answer.status).toBe(200);
    expect(answer.body.raisedBy).toBeUndefined();
  });
});

describe('get-item 403', () => {
  it('asks for a sign-in', async () => {
    expect((await get('itm_stent')).status).toBe(403);
    expect((await get('itm_stent', 'nobody')).status).toBe(403);
  });
});

describe('get-item 404', () => {
  it('hides from a partner what is not approved, as if it did not exist', async () => {
    expect((await get('itm_new', 'dealer-buyer')).body.type).toBe('not-found');
    expect((await get('itm_none', 'picker')).body.type).toBe('not-found');
  });
});
