import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/end-licence/handler.ts';
import { handler as listLapsing } from '../../../functions/partners/list-lapsing-licences/handler.ts';
import type { Stage } from '../stage.ts';
import { furnishedStage } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const end = (licenceId: string, lastDay: string, as = 'quality') =>
  stage.call(handler, {
    as,
    parameters: { partnerId: 'ptn_dealer', licenceId },
    body: { reason: 'revoked', lastDay },
  });

describe('end-licence', () => {
  it('403: is closed to business posts', async () => {
    expect((await end('lic_1', '2026-11-21', 'sales-manager')).status).toBe(403);
  });

  it('404: knows no such licence', async () => {
    expect((await end('lic_none', '2026-11-21')).status).toBe(404);
  });

  it('422: cannot lengthen a licence', async () => {
    expect((await end('lic_1', '2028-01-01')).body.type).toBe('last-day-too-late');
  });

  it('200, then 409: ends once, and what has ended is not chased as lapsing', async () => {
    const query = { month: '2027-12' };
    expect((await stage.call(listLapsing, { as: 'sales', query })).body.items).toHaveLength(1);
    expect(await end('lic_1', '2026-11-21')).toMatchObject({ status: 200, body: { validTo: '2026-11-21' } });
    expect((await end('lic_1', '2026-11-20')).body.type).toBe('licence-already-ended');
    expect((await stage.call(listLapsing, { as: 'sales', query })).body.items).toEqual([]);
  });
});
