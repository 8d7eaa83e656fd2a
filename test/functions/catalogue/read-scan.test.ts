import { beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { contract } from '../../../functions/catalogue/read-scan/contract.ts';
import { handler } from '../../../functions/catalogue/read-scan/handler.ts';
import { codeCodec, itemCodec } from '../../../table/catalogue.ts';
import { anItem, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const levels = [
    { agency: 'GS1', di: '06901234567892', unit: '支', quantity: 1 },
    { agency: 'GS1', di: '16901234567899', unit: '盒', quantity: 10 },
  ] as const;
  await stage.put(
    itemCodec.write(anItem({ levels })),
    itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending', levels: [] })),
  );
  await stage.write(
    ...levels.map(({ di, quantity }) => codeCodec.put(itemCode(company, 'gs1', di, 'itm_stent', quantity))),
    codeCodec.put(itemCode(company, 'gs1', '06901234567809', 'itm_new', 1)),
  );
});

const scan = (code: string, as: string | undefined = 'picker') => stage.call(handler, { as, query: { code } });

describe('read-scan 200', () => {
  it('turns a box’s label into item, pack size, lot and expiry', async () => {
    const answer = await scan('01169012345678991728123110L2026A\u001d215');
    contract.output.parse(answer.body);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        item: { itemId: 'itm_stent', code: 'STENT-35' },
        di: '16901234567899',
        levelUnit: '盒',
        quantity: 10,
        lot: 'L2026A',
        serial: '5',
        expiryDate: '2028-12-31',
      },
    });
  });

  it('reads a Digital Link, bare digits and the content of a carton', async () => {
    expect((await scan('https://id.gs1.org/01/06901234567892/10/L1')).body).toMatchObject({ lot: 'L1', quantity: 1 });
    expect((await scan('6901234567892')).body).toMatchObject({ di: '06901234567892' });
    const carton = await scan('(00)106141411234567897(02)16901234567899(37)4');
    expect(carton.body).toMatchObject({ quantity: 40, sscc: '106141411234567897' });
  });
});

describe('read-scan 403', () => {
  it('asks for a sign-in', async () => {
    expect((await stage.call(handler, { query: { code: '6901234567892' } })).status).toBe(403);
  });
});

describe('read-scan 404', () => {
  it('never guesses an unknown device identifier, and shows what was read', async () => {
    expect(await scan('(01)06901234567816(10)L9')).toMatchObject({
      status: 404,
      body: { type: 'code-unknown', facts: { di: '06901234567816', '(10)': 'L9' } },
    });
  });

  it('hides items under review from a partner', async () => {
    expect((await scan('6901234567809', 'dealer-buyer')).body.type).toBe('code-unknown');
    expect((await scan('6901234567809')).status).toBe(200);
  });
});

describe('read-scan 422', () => {
  it('says where a code is wrong and why', async () => {
    expect(await scan('(01)06901234567893')).toMatchObject({
      status: 422,
      body: { type: 'wrong-check-digit', facts: { position: 17 } },
    });
    expect((await scan('(01)06901234567892(17)271332')).body.type).toBe('impossible-date');
    expect((await scan('+H3735K08B3W')).body).toMatchObject({
      type: 'agency-not-yet-read',
      facts: { agency: 'HIBCC' },
    });
    expect((await scan('hello')).body.type).toBe('not-a-gs1-code');
    expect((await scan('(00)106141411234567897')).body.type).toBe('code-without-item');
  });

  it('has words in both languages and an article for every reason', () => {
    for (const rejection of Object.values(contract.rejections)) {
      expect(rejection.zh).toMatch(/\p{Script=Han}/u);
      expect(rejection.en.length).toBeGreaterThan(5);
    }
  });
});
