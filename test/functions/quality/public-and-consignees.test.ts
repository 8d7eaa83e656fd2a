import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract as publicContract } from '../../../functions/quality/get-public-recall/contract.ts';
import { handler as getPublic } from '../../../functions/quality/get-public-recall/handler.ts';
import { contract } from '../../../functions/quality/list-consignees/contract.ts';
import { handler as list } from '../../../functions/quality/list-consignees/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { begun, received, sold } from './a-case.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await received(stage, 'A1', 50);
  await sold(stage, 'ptn_dealer', 'A1', 5);
});

describe('get-public-recall', () => {
  const read = (recallId: string, as?: string) => stage.call(getPublic, { as, parameters: { recallId } });

  it('200: anybody reads it without signing in, with the official notice, without people or partners', async () => {
    const answer = await read(await begun(stage, { lots: ['A1'] }));
    expect(answer).toMatchObject({
      status: 200,
      body: { item: { name: '冠脉支架' }, lots: ['A1'], officialNoticeUrl: 'https://www.nmpa.gov.cn/demo-recall.html' },
    });
    publicContract.output.parse(answer.body);
    expect(JSON.stringify(answer.body)).not.toMatch(/ptn_|triggeredBy|quality"/);
  });

  it('404: nothing is public before the official notice, and nothing that is not there', async () => {
    expect((await read(await begun(stage, { lots: ['A1'], officialNoticeUrl: undefined }))).status).toBe(404);
    expect((await read('rcl_none')).status).toBe(404);
  });

  it('422: refuses what is no id', async () => {
    expect((await read('a b')).status).toBe(422);
  });
});

describe('list-consignees', () => {
  const ask = (as: string | undefined, query: Record<string, string>) => stage.call(list, { as, query });

  it('200: names who got a lot, whether or not anything is recalled', async () => {
    const answer = await ask('auditor', { itemId: 'itm_stent', lot: 'A1' });
    expect(answer.body).toMatchObject({
      received: 50,
      consignees: [{ partnerId: 'ptn_dealer', code: 'D-001', shipped: 5, returned: 0, holds: 5 }],
    });
    contract.output.parse(answer.body);
    expect((await ask('quality', { itemId: 'itm_stent', lot: 'NEVER' })).body.consignees).toEqual([]);
  });

  it('403 and 422: is not for partners, and needs a lot', async () => {
    expect((await ask('dealer-buyer', { itemId: 'itm_stent', lot: 'A1' })).status).toBe(403);
    expect((await ask('quality', { itemId: 'itm_stent' })).status).toBe(422);
  });
});
