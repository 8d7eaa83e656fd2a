import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as getNames } from '../../../functions/admin/get-names/handler.ts';
import { handler as getOrder } from '../../../functions/orders/get-order/handler.ts';
import { handler as getTimeline } from '../../../functions/orders/get-order-timeline/handler.ts';
import { handler as completeHeld } from '../../../functions/orders/complete-held-order/handler.ts';
import { handler as importOrder } from '../../../functions/orders/import-order/handler.ts';
import { handler as listHeld } from '../../../functions/orders/list-held-orders/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { handler as previewOrder } from '../../../functions/orders/preview-order/handler.ts';
import { handler as getPurchase } from '../../../functions/purchasing/get-purchase-order/handler.ts';
import { handler as placePurchase } from '../../../functions/purchasing/place-purchase-order/handler.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { codeCodec } from '../../../table/catalogue.ts';
import { aLicence, company, type Stage } from '../stage.ts';
import { lettered, peopledStage, registered } from './file.ts';

let stage: Stage;
const people: Record<string, string> = {};
beforeAll(async () => {
  stage = await peopledStage();
  await stage.put(licenceCodec.write(aLicence({ id: 'lic_s', partnerId: 'ptn_supplier' })));
  people['valid'] = await registered(stage);
  await lettered(stage, people['valid'] ?? '');
  people['lapsed'] = await registered(stage);
  await lettered(stage, people['lapsed'] ?? '', { number: 'SQ-OLD', validTo: '2026-11-21' });
  people['waiting'] = await registered(stage);
  await lettered(stage, people['waiting'] ?? '', {}, false);
  people['elsewhere'] = await registered(stage);
  await lettered(stage, people['elsewhere'] ?? '', { regions: ['440000'] });
  people['theirs'] = await registered(stage, {
    ...{ kind: 'supplier-salesperson', posts: [], partnerId: 'ptn_supplier' },
  });
  await lettered(stage, people['theirs'] ?? '');
});
const lines = [{ itemId: 'itm_stent', quantity: 3 }];
const order = (salespersonId: string | undefined, key: string, as = 'sales') =>
  stage.call(placeOrder, { as, key, body: { partnerId: 'ptn_dealer', lines, salespersonId } });

describe('an order file in a salesperson’s name', () => {
  const file = (salespersonId: string | undefined, key: string, code = 'STENT-OURS', as = 'sales') =>
    stage.call(importOrder, {
      ...{ as, key },
      body: { partnerId: 'ptn_dealer', fileName: 'o.csv', content: `编码,数量\n${code},2\n`, salespersonId },
    });
  const seen = async (orderId: string) =>
    (await stage.call(getOrder, { as: 'sales', parameters: { orderId } })).body.salespersonId;
  beforeAll(() => stage.write(codeCodec.put(itemCode(company, 'partner:ptn_dealer', 'STENT-OURS', 'itm_stent', 1))));

  it('is placed within the letter and refused outside of it', async () => {
    const placed = await file(people['valid'], 'file-valid');
    expect(placed.body).toMatchObject({ outcome: 'placed' });
    expect(await seen(placed.body.orderId as string)).toBe(people['valid']);
    expect((await file(people['lapsed'], 'file-lapsed')).body.type).toBe('person-letter-lapsed');
    expect((await file(people['valid'], 'file-buyer', 'STENT-OURS', 'dealer-buyer')).body.type).toBe(
      'person-not-found',
    );
  });

  it('keeps the name while it is held, and who completes it may name another', async () => {
    for (const who of ['per_none', people['theirs'], people['waiting']]) {
      expect((await file(who, `held-no-${who}`, 'UNKNOWN-0')).status).toBeGreaterThanOrEqual(400);
    }
    expect((await file(people['valid'], 'held-buyer', 'UNKNOWN-0', 'dealer-buyer')).body.type).toBe('person-not-found');
    const heldOf = async (who: string | undefined, code: string) => {
      const { body } = await file(who, `held-${code}`, code);
      expect(body.outcome).toBe('held');
      await stage.write(codeCodec.put(itemCode(company, 'partner:ptn_dealer', code, 'itm_stent', 1)));
      return body.heldId as string;
    };
    const complete = (heldId: string, key: string, body: object = {}) =>
      stage.call(completeHeld, { as: 'sales', key, parameters: { heldId }, body });
    const kept = await heldOf(people['valid'], 'UNKNOWN-1');
    const listed = (await stage.call(listHeld, { as: 'sales' })).body.items;
    expect(listed).toContainEqual(expect.objectContaining({ heldId: kept, salespersonId: people['valid'] }));
    expect((await complete(kept, 'other', { salespersonId: people['elsewhere'] })).body.type).toBe(
      'person-letter-scope',
    );
    expect(await seen((await complete(kept, 'kept')).body.orderId as string)).toBe(people['valid']);
    const plain = await heldOf(undefined, 'UNKNOWN-2');
    const named = await complete(plain, 'named', { salespersonId: people['valid'] });
    expect(await seen(named.body.orderId as string)).toBe(people['valid']);
  });
});

describe('an order in a salesperson’s name', () => {
  it('goes within the letter, and shows the name to our people only', async () => {
    const placed = await order(people['valid'], 'valid');
    expect(placed.status).toBe(201);
    const parameters = { orderId: placed.body.orderId as string };
    const seen = async (as: string) => (await stage.call(getOrder, { as, parameters })).body.salespersonId;
    expect(await seen('sales')).toBe(people['valid']);
    expect(await seen('dealer-buyer')).toBeUndefined();
    const told = async (as: string) =>
      (await stage.call(getTimeline, { as, parameters })).body.items[0].summary.salespersonId;
    expect(await told('auditor')).toBe(people['valid']);
    expect(await told('dealer-buyer')).toBeUndefined();
    const names = async (as: string) =>
      (await stage.call(getNames, { as, body: { ids: [{ kind: 'person', id: people['valid'] }] } })).body.names;
    expect(await names('sales')).toEqual([{ kind: 'person', id: people['valid'], name: '王小明' }]);
    expect(await names('dealer-buyer')).toEqual([]);
    expect(JSON.stringify(await stage.entryOf('sales', 'valid'))).not.toContain('王小明');
  });

  it.each([
    ['lapsed', 409, 'person-letter-lapsed', '/lines/0'],
    ['waiting', 409, 'person-letter-missing', '/salespersonId'],
    ['elsewhere', 409, 'person-letter-scope', '/lines/0'],
    ['theirs', 422, 'person-not-found', '/salespersonId'],
  ])('is refused in the name of %s: %i %s', async (who, status, type, pointer) => {
    const answer = await order(people[who], `refused-${who}`);
    expect(answer).toMatchObject({ status, body: { type, errors: [{ pointer }] } });
    if (status === 409) expect(answer.body.article).toBe('GSP 78');
    const body = { partnerId: 'ptn_dealer', lines, salespersonId: people[who] };
    const preview = (await stage.call(previewOrder, { as: 'sales', body })).body;
    expect(preview.isPlaceable).toBe(false);
    const shown = pointer === '/salespersonId' ? preview.problems : preview.lines[0].problems;
    expect(shown).toMatchObject([{ type }]);
  });

  it('says which letter, and until when', async () => {
    const { body } = await order(people['lapsed'], 'which');
    expect(body.facts).toMatchObject({ letter: 'SQ-OLD', validTo: '2026-11-21' });
  });

  it('is not for buyers: to them nobody of ours is there', async () => {
    expect((await order(people['valid'], 'buyer', 'dealer-buyer')).body.type).toBe('person-not-found');
    expect((await order(undefined, 'plain', 'dealer-buyer')).status).toBe(201);
  });
});

describe('a purchase from a supplier’s salesperson', () => {
  const purchase = (supplierSalespersonId: string | undefined, key: string) =>
    stage.call(placePurchase, {
      ...{ as: 'purchaser', key },
      body: {
        ...{ supplierId: 'ptn_supplier', warehouseId: 'wh_east', supplierSalespersonId },
        lines: [{ itemId: 'itm_stent', quantity: 3, unitPrice: '80' }],
      },
    });

  it('goes within the letter and shows whom it was bought from', async () => {
    const placed = await purchase(people['theirs'], 'bought');
    expect(placed.status).toBe(201);
    const parameters = { purchaseOrderId: placed.body.purchaseOrderId as string };
    const { body } = await stage.call(getPurchase, { as: 'purchaser', parameters });
    expect(body.supplierSalespersonId).toBe(people['theirs']);
  });

  it('is refused from somebody else’s people, under the article of its own', async () => {
    expect((await purchase(people['valid'], 'ours')).body).toMatchObject({
      type: 'person-not-found',
      errors: [{ pointer: '/supplierSalespersonId' }],
    });
    const unlettered = await registered(stage, {
      ...{ kind: 'supplier-salesperson', posts: [], partnerId: 'ptn_supplier' },
    });
    expect(await purchase(unlettered, 'none')).toMatchObject({
      status: 409,
      body: { type: 'person-letter-missing', article: 'GSP 53(3)' },
    });
  });
});
