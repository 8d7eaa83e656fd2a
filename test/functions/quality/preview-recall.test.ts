import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/quality/preview-recall/contract.ts';
import { handler as preview } from '../../../functions/quality/preview-recall/handler.ts';
import { handler as getRecall } from '../../../functions/quality/get-recall/handler.ts';
import { handler as listRecalls } from '../../../functions/quality/list-recalls/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { received, recallBody, sold, triggered } from './a-case.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await received(stage, 'A1', 50);
  await received(stage, 'A2', 10);
  await sold(stage, 'ptn_dealer', 'A1', 5);
  await sold(stage, 'ptn_hospital', 'A1', 2);
  await sold(stage, 'ptn_dealer', 'A2', 1);
});

const ask = (body: object, as = 'quality') => stage.call(preview, { as, body: { itemId: 'itm_stent', ...body } });

describe('preview-recall 200', () => {
  it('counts what lots would reach, here and with whom, and begins nothing', async () => {
    const answer = await ask({ lots: ['A1', 'NEVER'] });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        lots: [
          { lot: 'A1', received: 50, onHand: 43, withConsignees: 7 },
          { lot: 'NEVER', received: 0, onHand: 0, withConsignees: 0 },
        ],
        consignees: [
          { partnerId: 'ptn_dealer', units: 5 },
          { partnerId: 'ptn_hospital', units: 2 },
        ],
      },
    });
    contract.output.parse(answer.body);
    expect((await stage.call(listRecalls, { as: 'quality' })).body.items).toEqual([]);
  });

  it('counts every lot that was ever here when the whole item is meant', async () => {
    const { body } = await ask({});
    expect(body.lots.map(({ lot }: { lot: string }) => lot).toSorted()).toEqual(['A1', 'A2']);
    expect(body.consignees).toMatchObject([
      { partnerId: 'ptn_dealer', units: 6, lots: [{ units: 5 }, { units: 1 }] },
      { partnerId: 'ptn_hospital', units: 2 },
    ]);
  });

  it('tells the clocks of each role and class as the case itself will run them', async () => {
    const { noticeReceivedAt } = recallBody;
    const { body } = await ask({ lots: ['A2'], noticeReceivedAt });
    const recallId = await triggered(stage, { lots: ['A2'] });
    const begun = (await stage.call(getRecall, { as: 'quality', parameters: { recallId } })).body;
    const choice = body.choices.find(
      (one: { role: string; recallClass: string }) => one.role === 'distributor' && one.recallClass === 'I',
    );
    expect(body.choices).toHaveLength(9);
    expect(choice.clocks).toEqual(begun.clocks);
    expect(choice.answerDueAt).toBe(begun.notices[0].dueAt);
  });
});

describe('preview-recall refuses what the recall would refuse', () => {
  it('422: serial ranges of an item without serial numbers, a notice from the future, fields nobody knows', async () => {
    const serials = [{ from: 'S9', to: 'S1' }];
    expect((await ask({ serials })).body.type).toMatch(/serials-not-kept/);
    expect((await ask({ noticeReceivedAt: '2027-01-01T00:00:00Z' })).body.type).toMatch(/notice-not-received-yet/);
    expect((await ask({ colour: 'red' })).status).toBe(422);
  });

  it('404: an item that is not there', async () => {
    expect((await ask({ itemId: 'itm_none' })).status).toBe(404);
  });

  it('403: is for those who may begin a recall', async () => {
    for (const as of ['dealer-buyer', 'sales', 'auditor']) expect((await ask({}, as)).status).toBe(403);
  });
});
