import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/admin/list-document-history/contract.ts';
import { handler } from '../../../functions/admin/list-document-history/handler.ts';
import { handler as approveOrder } from '../../../functions/orders/approve-order/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let root: string;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const body = { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
  const { orderId } = (await stage.call(placeOrder, { as: 'sales', key: 'one', body })).body;
  await stage.call(approveOrder, { as: 'sales-manager', key: 'two', parameters: { orderId }, body: {} });
  root = `order#${orderId}`;
});

const ask = (query: Record<string, string>, as = 'auditor') => stage.call(handler, { as, query });

describe('list-document-history', () => {
  it('200: tells who did what, oldest first, with each change before and after', async () => {
    const answer = await ask({ root });
    expect(answer.body.items).toMatchObject([
      { command: 'place-order', actor: 'sales', document: root },
      { command: 'approve-order', actor: 'sales-manager', changes: { status: ['placed', 'approved'] } },
    ]);
    contract.output.parse(answer.body);
  });

  it('200: goes on page by page', async () => {
    const first = await ask({ root, limit: '1' });
    const second = await ask({ root, limit: '1', cursor: first.body.cursor });
    expect([first, second].map(({ body }) => body.items[0].command)).toEqual(['place-order', 'approve-order']);
  });

  it('403, 404 and 422: is closed to partners and sales, finds nothing nobody made, and needs a type and an id', async () => {
    for (const as of ['dealer-buyer', 'sales']) expect((await ask({ root }, as)).status).toBe(403);
    expect((await ask({ root: 'order#none' })).status).toBe(404);
    expect((await ask({ root: 'order' })).status).toBe(422);
  });
});
