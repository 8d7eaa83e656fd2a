import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '../../../functions/quality/list-demanded-papers/contract.ts';
import { handler } from '../../../functions/quality/list-demanded-papers/handler.ts';
import { attachmentCodec } from '../../../table/attachments.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { licenceCodec } from '../../../table/partners.ts';
import { aPaper, filePapers } from '../papers.ts';
import { aLicence, anItem, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const ask = (ownerKind: string, ownerId: string, as = 'sales') =>
  stage.call(handler, { as, query: { ownerKind, ownerId } });
const told = async (ownerKind: string, ownerId: string) =>
  contract.output.parse((await ask(ownerKind, ownerId)).body).items.map(({ isThere }) => isThere);

describe('list-demanded-papers 200', () => {
  it('says of a partner what is there and what lacks, with its article', async () => {
    expect(await told('partner', 'ptn_dealer')).toEqual([false, false]);
    await filePapers(stage, 'partner', 'ptn_dealer', ['business-licence']);
    const { body } = await ask('partner', 'ptn_dealer');
    expect(body).toMatchObject({
      isDemanded: true,
      items: [
        { isThere: true, documentKinds: ['business-licence'], article: 'GSP 82', attachmentId: expect.any(String) },
        { isThere: false, documentKinds: ['operating-licence'], paper: { zh: expect.any(String) } },
      ],
    });
  });

  it('takes a copy filed with a licence as long as that licence is in force', async () => {
    const copyOf = (licence: string) =>
      aPaper('licence', licence, 'operating-licence', { partnerId: 'ptn_dealer', addedAt: '2026-11-01T00:00:00.000Z' });
    await stage.put(
      licenceCodec.write(aLicence({ id: 'lic_over', validTo: '2026-11-21' })),
      attachmentCodec.write(copyOf('lic_over')),
    );
    expect((await told('partner', 'ptn_dealer'))[1]).toBe(false);
    await stage.put(attachmentCodec.write(copyOf('lic_1')));
    expect((await told('partner', 'ptn_dealer'))[1]).toBe(true);
  });

  it('says of an item what is there, a copy filed with its certificate among it', async () => {
    await stage.put(
      itemCodec.write(
        anItem({
          id: 'itm_new',
          code: 'NEW',
          status: 'pending',
          certificates: [{ certificateId: 'crt_new', number: 'N', validFrom: '2026-01-01', validTo: '2030-12-31' }],
        }),
      ),
    );
    expect(await told('item', 'itm_new')).toEqual([false, false]);
    await stage.put(attachmentCodec.write(aPaper('certificate', 'crt_new', 'registration-certificate')));
    expect(await told('item', 'itm_new')).toEqual([true, false]);
  });
});

describe('list-demanded-papers 403, 404, 422', () => {
  it('is closed to partners and to the warehouse', async () => {
    expect((await ask('partner', 'ptn_dealer', 'dealer-buyer')).status).toBe(403);
    expect((await ask('partner', 'ptn_dealer', 'picker')).status).toBe(403);
  });

  it('knows neither a strange partner nor a strange item', async () => {
    expect((await ask('partner', 'ptn_none')).status).toBe(404);
    expect((await ask('item', 'itm_none')).status).toBe(404);
  });

  it('asks for nothing of a person', async () => {
    expect((await ask('person', 'per_1')).status).toBe(422);
  });
});
