import { beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode, type CodeSystem } from '../../../domain/catalogue/code.ts';
import { contract } from '../../../functions/catalogue/get-item-by-code/contract.ts';
import { handler } from '../../../functions/catalogue/get-item-by-code/handler.ts';
import { codeCodec, itemCodec } from '../../../table/catalogue.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const code = (system: CodeSystem, text: string, itemId = 'itm_stent', quantity = 1) =>
  codeCodec.put(itemCode(company, system, text, itemId, quantity));

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending' })));
  await stage.write(
    code('gs1', '06901234567892'),
    code('internal', 'NEW', 'itm_new'),
    code('partner:ptn_dealer', 'H-1', 'itm_stent', 10),
  );
});

const get = (system: string, text: string, as: string | undefined = 'sales') =>
  stage.call(handler, { as, parameters: { system, code: text } });

describe('get-item-by-code 200', () => {
  it('finds by a GTIN of 13 digits as by one of 14', async () => {
    const answer = await get('gs1', '6901234567892');
    contract.output.parse(answer.body);
    expect(answer).toMatchObject({ status: 200, body: { code: '06901234567892', item: { itemId: 'itm_stent' } } });
  });

  it('finds by a partner’s own code, with its pack size', async () => {
    const answer = await get('partner:ptn_dealer', 'H-1', 'dealer-buyer');
    expect(answer).toMatchObject({ status: 200, body: { quantity: 10, item: { code: 'STENT-35' } } });
  });
});

describe('get-item-by-code 403', () => {
  it('asks for a sign-in', async () => {
    expect((await stage.call(handler, { parameters: { system: 'internal', code: 'NEW' } })).status).toBe(403);
  });
});

describe('get-item-by-code 404', () => {
  it('says that nobody knows a code', async () => {
    expect(await get('internal', 'WHAT')).toMatchObject({ status: 404, body: { type: 'code-unknown' } });
  });

  it('hides another partner’s codes and items under review from a partner', async () => {
    expect((await get('partner:ptn_dealer', 'H-1', 'stranger')).body.type).toBe('code-unknown');
    expect((await get('internal', 'NEW', 'dealer-buyer')).body.type).toBe('code-unknown');
    expect((await get('internal', 'NEW')).status).toBe(200);
  });
});

describe('get-item-by-code 422', () => {
  it('refuses a GTIN with a wrong check digit and a system nobody has', async () => {
    expect((await get('gs1', '06901234567893')).body.type).toBe('code-malformed');
    expect((await get('upside-down', 'X')).body.type).toBe('input-invalid');
  });
});
