import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/inventory/lock-expired-stock/handler.ts';
import { keys } from '../../../table/keys.ts';
import { company, openStage, stockOf, type Stage } from '../stage.ts';
import { furnishBooks, position } from './books.ts';

let stage: Stage;
/** Ten past midnight in Shanghai on 23 November. */
const at = '2026-11-22T16:10:00.000Z';

beforeAll(async () => {
  stage = await openStage();
  await furnishBooks(stage);
  await stage.write(
    ...stockOf('itm_stent', 'YESTERDAY', '2026-11-22', 5),
    stockOf('itm_stent', 'YESTERDAY', '2026-11-22', 6, 'wh_west')[1]!,
    ...stockOf('itm_stent', 'TODAY', '2026-11-23', 7),
    ...stockOf('itm_stent', 'MISSED', '2026-03-31', 8),
    ...stockOf('itm_stent', 'EMPTY', '2026-11-22', 0),
  );
});

describe('lock-expired-stock', () => {
  it('isolates what expired yesterday or was missed, in every warehouse, and leaves what lasts today', async () => {
    expect(await handler.run(stage.dependencies, { at, company })).toMatchObject({ locked: 2, busy: 0 });
    expect(await position(stage, 'itm_stent', 'YESTERDAY', '2026-11-22')).toMatchObject({
      available: 0,
      nonConforming: 5,
    });
    const west = await position(stage, 'itm_stent', 'YESTERDAY', '2026-11-22', 'wh_west');
    expect(west).toMatchObject({ available: 0, nonConforming: 6 });
    expect(await position(stage, 'itm_stent', 'TODAY', '2026-11-23')).toMatchObject({ available: 7, nonConforming: 0 });
    expect(await position(stage, 'itm_stent', 'MISSED', '2026-03-31')).toMatchObject({ nonConforming: 8 });
    const moves = await stage.dependencies.store.queryAll({
      pk: keys.lot(company, 'itm_stent', 'YESTERDAY').pk,
      sk: { beginsWith: 'MOVE#' },
      reading: 'consistent',
    });
    expect(moves).toMatchObject([
      { step: 'holding', quantity: 5 },
      { step: 'holding', quantity: 6 },
    ]);
  });

  it('does nothing in a second run', async () => {
    expect(await handler.run(stage.dependencies, { at, company })).toMatchObject({ locked: 0 });
    expect(await position(stage, 'itm_stent', 'YESTERDAY', '2026-11-22')).toMatchObject({ nonConforming: 5 });
  });

  it('locks once when two runs meet', async () => {
    await stage.write(...stockOf('itm_stent', 'MEET', '2026-11-20', 9));
    await Promise.all([1, 2].map(() => handler.run(stage.dependencies, { at, company })));
    expect(await position(stage, 'itm_stent', 'MEET', '2026-11-20')).toMatchObject({ available: 0, nonConforming: 9 });
  });
});
