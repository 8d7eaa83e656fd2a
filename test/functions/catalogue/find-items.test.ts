import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/catalogue/find-items/contract.ts';
import { handler } from '../../../functions/catalogue/find-items/handler.ts';
import { handler as register } from '../../../functions/catalogue/register-item/handler.ts';
import { contract as registering } from '../../../functions/catalogue/register-item/contract.ts';
import { furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  const names = ['冠脉球囊扩张导管', '外周球囊导管', 'Double-lumen haemodialysis catheter', 'Peripheral Catheter'];
  for (const [index, name] of names.entries()) {
    const body = { ...registering.example, code: `F-${index}`, name, levels: [], productLine: 'search' };
    await stage.call(register, { as: 'quality', body });
  }
});

const find = async (query: Record<string, string>, as: string | undefined = 'sales') => {
  const answer = await stage.call(handler, { as, query });
  return { ...answer, codes: (answer.body.items ?? []).map(({ code }: { code: string }) => code) };
};

describe('find-items 200', () => {
  it('finds by words of the name, Chinese or not, whatever width and case', async () => {
    expect((await find({ name: '球囊' })).codes).toEqual(['F-0', 'F-1']);
    expect((await find({ name: '外周 球囊' })).codes).toEqual(['F-1']);
    expect((await find({ name: 'ＣＡＴＨＥＴＥＲ' })).codes).toEqual(['F-2', 'F-3']);
    expect((await find({ name: 'haemo' })).codes).toEqual(['F-2']);
    expect((await find({ name: 'F-3' })).codes).toEqual(['F-3']);
    expect((await find({ name: '没有这个' })).codes).toEqual([]);
  });

  it('pages through hits with a cursor and meets each once', async () => {
    const first = await find({ name: 'catheter', limit: '1' });
    contract.output.parse(first.body);
    const second = await find({ name: 'catheter', limit: '1', cursor: first.body.cursor });
    expect([...first.codes, ...second.codes]).toEqual(['F-2', 'F-3']);
  });

  it('lists by product line and by status, approved ones when nothing is asked', async () => {
    expect((await find({ productLine: 'search' })).codes.sort()).toEqual(['F-0', 'F-1', 'F-2', 'F-3']);
    expect((await find({ status: 'pending', limit: '3' })).codes).toEqual(['F-0', 'F-1', 'F-2']);
    expect((await find({})).codes).toEqual(['STENT-35']);
  });

  it('shows a partner approved items only', async () => {
    expect((await find({ productLine: 'search' }, 'dealer-buyer')).codes).toEqual([]);
    expect((await find({ status: 'pending' }, 'dealer-buyer')).codes).toEqual(['STENT-35']);
    expect((await find({ name: '球囊' }, 'dealer-buyer')).codes).toEqual([]);
  });
});

describe('find-items 400', () => {
  it('refuses a cursor of another list', async () => {
    const { body } = await find({ status: 'pending', limit: '1' });
    expect((await find({ name: 'catheter', cursor: body.cursor })).body.type).toBe('cursor-invalid');
    expect((await find({ productLine: 'search', cursor: body.cursor })).status).toBe(400);
  });
});

describe('find-items 403', () => {
  it('asks for a sign-in', async () => {
    expect((await stage.call(handler, { query: {} })).status).toBe(403);
  });
});

describe('find-items 422', () => {
  it('refuses a page without end', async () => {
    expect((await find({ limit: '1000' })).status).toBe(422);
  });
});
