import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/list-lapsing-licences/handler.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { aLicence, type Stage } from '../stage.ts';
import { furnishedStage } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
  await stage.put(
    licenceCodec.write(aLicence({ id: 'lic_late', number: '二', validTo: '2026-12-30' })),
    licenceCodec.write(aLicence({ id: 'lic_soon', number: '一', validTo: '2026-12-01' })),
    licenceCodec.write(aLicence({ id: 'lic_renewed', number: '一', validFrom: '2026-12-02', validTo: '2031-12-01' })),
  );
});

describe('list-lapsing-licences', () => {
  it('200: lists a month in the order of lapsing, with the partner and whether it was renewed', async () => {
    const answer = await stage.call(handler, { as: 'quality', query: { month: '2026-12' } });
    expect(answer.body.items).toMatchObject([
      { licenceId: 'lic_soon', renewed: true, partnerCode: 'D-001' },
      { licenceId: 'lic_late', renewed: false },
    ]);
  });

  it('403: is closed to partners', async () => {
    expect((await stage.call(handler, { as: 'dealer-buyer', query: { month: '2026-12' } })).status).toBe(403);
  });

  it('422: asks for a month', async () => {
    expect((await stage.call(handler, { as: 'quality', query: { month: '2026-13' } })).status).toBe(422);
  });
});
