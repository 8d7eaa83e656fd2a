import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/record-authorisation/handler.ts';
import { readPartnerFile } from '../../../table/partners.ts';
import { company, type Stage } from '../stage.ts';
import { furnishedStage } from './file.ts';

const body = { productLines: ['cardio'], regions: ['31'], validFrom: '2026-01-01', validTo: '2026-12-31' };
let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const record = (more: object = {}, as = 'quality', partnerId = 'ptn_dealer') =>
  stage.call(handler, { as, key: 'one', parameters: { partnerId }, body: { ...body, ...more } });

describe('record-authorisation', () => {
  it('201: puts it in the partner’s file, a replay does not double it', async () => {
    const first = await record();
    expect(first.status).toBe(201);
    expect((await record()).body).toEqual(first.body);
    const file = await readPartnerFile(stage.dependencies.store, company, 'ptn_dealer', 'consistent');
    expect(file?.authorisations).toMatchObject([{ productLines: ['cardio'], regions: ['31'] }]);
  });

  it('403: is closed to sales', async () => {
    expect((await record({}, 'sales-manager')).status).toBe(403);
  });

  it('404: knows no such partner', async () => {
    expect((await record({}, 'quality-manager', 'ptn_none')).status).toBe(404);
  });

  it('422: refuses a backward term and a region that is none', async () => {
    expect((await record({ validTo: '2025-01-01' }, 'quality-manager')).body.type).toBe('period-backwards');
    expect((await record({ regions: ['Shanghai'] })).body.errors[0].pointer).toBe('/regions/0');
  });
});
