import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/quality/announce-working-year/handler.ts';
import { handler as list } from '../../../functions/quality/list-working-years/handler.ts';
import { readWorkingCalendar } from '../../../table/working-days.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

const body = { source: '国办示例号', off: [{ from: '2027-01-01', to: '2027-01-03' }], worked: ['2027-02-20'] };
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});
const announce = (key: string, more: object = {}, as = 'quality-manager', year = '2027') =>
  stage.call(handler, { as, key, parameters: { year }, body: { ...body, ...more } });

describe('announce-working-year', () => {
  it('200: lets the calendar reach a year further, and a replay changes nothing', async () => {
    const { store } = stage.dependencies;
    expect((await readWorkingCalendar(store, company)).has('2027')).toBe(false);
    const first = await announce('a');
    expect(first).toMatchObject({ status: 200, body: { year: '2027' } });
    expect((await announce('a')).body).toEqual(first.body);
    expect((await readWorkingCalendar(store, company)).get('2027')).toMatchObject({ worked: ['2027-02-20'] });
    const { items } = (await stage.call(list, { as: 'sales' })).body;
    // 261 weekdays of 2027 less 1 January, and a Saturday worked.
    expect(items).toMatchObject([
      { year: '2027', source: body.source, workingDays: 261, version: 1 },
      { year: '2026', workingDays: 248 },
      { year: '2025', workingDays: 248 },
    ]);
  });

  it('200: puts a year right that came with the system', async () => {
    expect(
      (await announce('2026', { off: [{ from: '2026-01-01', to: '2026-01-01' }], worked: [] }, 'administrator', '2026'))
        .status,
    ).toBe(200);
    const known = await readWorkingCalendar(stage.dependencies.store, company);
    expect(known.get('2026')?.off).toHaveLength(1);
  });

  it('403: is for those who answer for the calendar', async () => {
    expect((await announce('closed', {}, 'sales')).status).toBe(403);
  });

  it('422: points at the day that is wrong, and takes no year twice', async () => {
    expect((await announce('monday', { worked: ['2027-02-22'] })).body).toMatchObject({
      type: 'working-year-wrong',
      errors: [{ pointer: '/worked/0' }],
    });
    expect((await announce('same')).body.type).toBe('nothing-changed');
    expect((await announce('year', {}, 'quality-manager', '27')).body.errors[0].pointer).toBe('/year');
  });
});
