import { beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode, type CodeSystem } from '../../../domain/catalogue/code.ts';
import { contract } from '../../../functions/catalogue/find-codes/contract.ts';
import { handler } from '../../../functions/catalogue/find-codes/handler.ts';
import { codeCodec, itemCodec } from '../../../table/catalogue.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { anItem, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const code = (system: CodeSystem, text: string, itemId = 'itm_stent', quantity = 1) =>
  codeCodec.put(itemCode(company, system, text, itemId, quantity));
const find = (codes: readonly string[], as: string | undefined = 'sales', partnerId?: string) =>
  stage.call(handler, { ...(as && { as }), body: { codes, ...(partnerId && { partnerId }) } });
const outcomes = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).body.codes.map(({ outcome }: { outcome: string }) => outcome);

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    itemCodec.write(anItem({ id: 'itm_new', code: 'NEW', status: 'pending' })),
    itemCodec.write(anItem({ id: 'itm_gauze', code: 'GAUZE', name: '纱布', unit: '片', levels: [] })),
    partnerCodec.write(aPartner({ id: 'ptn_stranger' })),
  );
  await stage.write(
    code('internal', 'STENT-35'),
    code('gs1', '06901234567892'),
    code('internal', 'NEW', 'itm_new'),
    code('internal', 'GAUZE', 'itm_gauze'),
    code('partner:ptn_dealer', 'H-1', 'itm_stent', 10),
    code('partner:ptn_dealer', 'GAUZE', 'itm_stent'),
    code('partner:ptn_other', 'H-2', 'itm_gauze'),
  );
});

describe('find-codes 200', () => {
  it('says in the order asked what each code means and by which system', async () => {
    const answer = await find(['STENT-35', '6901234567892', 'H-1', '不认识'], 'sales', 'ptn_dealer');
    contract.output.parse(answer.body);
    expect(answer.body.codes).toMatchObject([
      { code: 'STENT-35', outcome: 'known', meanings: [{ system: 'internal', itemId: 'itm_stent', levelUnit: '支' }] },
      { code: '6901234567892', outcome: 'known', meanings: [{ system: 'gs1', code: '06901234567892', quantity: 1 }] },
      { code: 'H-1', outcome: 'known', meanings: [{ system: 'partner:ptn_dealer', quantity: 10, unit: '支' }] },
      { code: '不认识', outcome: 'unknown', meanings: [] },
    ]);
  });

  it('does not choose where two systems mean two items, but shows both', async () => {
    expect((await find(['GAUZE'], 'sales', 'ptn_dealer')).body.codes).toMatchObject([
      {
        outcome: 'ambiguous',
        meanings: [
          { system: 'partner:ptn_dealer', itemCode: 'STENT-35' },
          { system: 'internal', itemCode: 'GAUZE' },
        ],
      },
    ]);
    expect(await outcomes(['GAUZE'])).toEqual(['known']);
  });

  it('looks at a partner’s own codes without being told to, and at nobody else’s', async () => {
    expect(await outcomes(['H-1', 'H-2'], 'dealer-buyer')).toEqual(['known', 'unknown']);
    expect(await outcomes(['H-1', 'H-2'], 'stranger')).toEqual(['unknown', 'unknown']);
  });

  it('shows partners approved items only', async () => {
    expect(await outcomes(['NEW'])).toEqual(['known']);
    expect(await outcomes(['NEW'], 'dealer-buyer')).toEqual(['unknown']);
  });

  it('finds 300 codes at once, each in its place however often it stands there', async () => {
    const codes = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 'STENT-35' : `none-${index}`));
    const found = await outcomes(codes, 'sales', 'ptn_dealer');
    expect(found).toEqual(codes.map((one) => (one === 'STENT-35' ? 'known' : 'unknown')));
  });
});

describe('find-codes 403, 404 and 422', () => {
  it('403: asks for a sign-in', async () => {
    expect((await stage.call(handler, { body: { codes: ['X'] } })).status).toBe(403);
  });
  it('404: tells a stranger the same of a partner that exists and of one that does not', async () => {
    for (const asked of ['ptn_dealer', 'ptn_none']) {
      const answer = await find(['H-1'], 'stranger', asked);
      expect(answer).toMatchObject({ status: 404, body: { type: 'not-found', facts: { partner: asked } } });
    }
    expect((await find(['H-1'], 'sales', 'ptn_none')).status).toBe(404);
  });
  it('422: names what is wrong with the list', async () => {
    expect((await find([])).body.errors).toMatchObject([{ pointer: '/codes' }]);
    expect((await find(['X', ''])).body.errors).toMatchObject([{ pointer: '/codes/1' }]);
    expect((await find(Array.from({ length: 301 }, () => 'X'))).body.errors).toMatchObject([{ pointer: '/codes' }]);
  });
});
