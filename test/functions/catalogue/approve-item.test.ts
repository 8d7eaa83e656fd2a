import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/catalogue/approve-item/handler.ts';
import { attachmentCodec } from '../../../table/attachments.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { certificateIdOf, certificateItems, readCertificate } from '../../../table/certificates.ts';
import { aPaper, filePapers, itemPapers } from '../papers.ts';
import { anItem, company, furnish, openStage, userWrite, type Stage } from '../stage.ts';

const certificates = [{ number: '国械注准20233130001', validFrom: '2023-01-01', validTo: '2028-01-01', demo: true }];
const linked = [{ ...certificates[0], certificateId: certificateIdOf('国械注准20233130001'), as: 'device' }];
let stage: Stage;
let count = 0;

async function pending(more: Parameters<typeof anItem>[0] = {}, papers = itemPapers): Promise<string> {
  count += 1;
  const id = `itm_p${count}`;
  await stage.put(itemCodec.write(anItem({ id, code: `P-${count}`, status: 'pending', certificates: [], ...more })));
  await filePapers(stage, 'item', id, papers);
  return id;
}

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(userWrite('both', ['purchaser', 'quality-manager']));
});

const approve = (itemId: string, body: object = { certificates }, as: string | undefined = 'quality-manager') =>
  stage.call(handler, { as, parameters: { itemId }, body, key: `${as}-${itemId}` });

describe('approve-item 200', () => {
  it('records certificates, who and when, and says so', async () => {
    const id = await pending();
    expect(await approve(id)).toMatchObject({ status: 200, body: { status: 'approved' } });
    const item = await readItem(stage.dependencies.store, company, id, 'consistent');
    expect(item).toMatchObject({ certificates: linked, approvedBy: 'quality-manager', approvedAt: stage.clock.now });
    expect(await stage.eventsOf('quality-manager', `quality-manager-${id}`)).toMatchObject([
      { type: 'catalogue.item-approved.v1', data: { itemId: id, certificates: 1 } },
    ]);
    expect((await approve(id)).headers['idempotent-replay']).toBe('true');
  });

  it('records the certificate with the first item and links the next ones to it, also when they meet', async () => {
    const number = '国械注准20243130007';
    const shared = [{ number, validFrom: '2024-01-01', validTo: '2028-12-31', registrant: '示例医疗' }];
    const ids = await Promise.all([pending(), pending(), pending()]);
    const answers = await Promise.all(ids.map((id) => approve(id, { certificates: shared })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { store } = stage.dependencies;
    const certificateId = certificateIdOf(number);
    expect(await readCertificate(store, company, certificateId, 'consistent')).toMatchObject({
      ...{ number, riskClass: 'III', registrant: '示例医疗', productName: '冠脉支架', approvedBy: 'quality-manager' },
      terms: [{ validFrom: '2024-01-01', validTo: '2028-12-31' }],
    });
    const { links } = await certificateItems(store, company, certificateId, { limit: 10, reading: 'consistent' });
    expect(links.map(({ itemId }) => itemId).sort()).toEqual([...ids].sort());
    const other = { certificates: [{ ...shared[0], validTo: '2029-12-31' }] };
    expect((await approve(await pending(), other)).body).toMatchObject({ type: 'certificate-differs' });
  });

  it('takes what the source of the item did not say', async () => {
    const id = await pending({ unconfirmed: ['riskClass', 'implantable'] });
    const answer = await approve(id, {
      certificates: [{ number: '沪械注准20232130001', validFrom: '2023-01-01', validTo: '2028-01-01' }],
      confirmed: { riskClass: 'II', implantable: false },
    });
    expect(answer.status).toBe(200);
    const item = await readItem(stage.dependencies.store, company, id, 'consistent');
    expect(item).toMatchObject({ riskClass: 'II', implantable: false });
    expect(item?.unconfirmed).toBeUndefined();
  });

  it('lets a class I filing stand without a term', async () => {
    const id = await pending({ riskClass: 'I' });
    const filing = { number: '沪械备20230001', validFrom: '2023-01-01' };
    expect((await approve(id, { certificates: [filing] })).status).toBe(200);
  });
});

describe('approve-item 403', () => {
  it.each(['quality', 'purchaser', 'dealer-buyer'])('is closed to %s', async (as) => {
    expect((await approve(await pending(), { certificates }, as)).status).toBe(403);
  });

  it('refuses who raised it, whatever posts he holds', async () => {
    const id = await pending({ raisedBy: 'both' });
    expect(await approve(id, { certificates }, 'both')).toMatchObject({ status: 403, body: { type: 'same-person' } });
  });
});

describe('approve-item 404', () => {
  it('knows no such item', async () => {
    expect((await approve('itm_none')).status).toBe(404);
  });
});

describe('approve-item 409', () => {
  it('names the paper that lacks, and takes the copy that lies with a certificate on file', async () => {
    const id = await pending({}, ['label-sample']);
    expect(await approve(id)).toMatchObject({
      status: 409,
      body: { type: 'papers-lacking', facts: { missing: 'registration-certificate (GSP 54)' }, errors: { length: 1 } },
    });
    const certificateId = certificateIdOf('国械注准20233130001');
    await stage.put(attachmentCodec.write(aPaper('certificate', certificateId, 'registration-certificate')));
    expect((await approve(id)).status).toBe(200);
  });

  it('refuses an item that does not wait', async () => {
    const id = await pending({ status: 'approved' });
    expect((await approve(id)).body.type).toBe('item-not-pending');
  });

  it('refuses an item whose only certificate lapsed yesterday, and takes one that lapses today', async () => {
    const until = (validTo: string) => ({
      certificates: [{ number: `演示至${validTo}`, validFrom: '2023-01-01', validTo, demo: true }],
    });
    expect((await approve(await pending(), until('2026-11-21'))).body.type).toBe('certificate-lapsed');
    expect((await approve(await pending(), until('2026-11-22'))).status).toBe(200);
  });
});

describe('approve-item 422', () => {
  it('asks for what the source did not say', async () => {
    const id = await pending({ unconfirmed: ['riskClass', 'productLine'] });
    const answer = await approve(id, { certificates, confirmed: { riskClass: 'III' } });
    expect(answer.body).toMatchObject({ type: 'data-unconfirmed', errors: [{ pointer: '/confirmed/productLine' }] });
  });

  const term = { number: '国械注准20233130009', validFrom: '2023-01-01' };
  it.each([
    ['certificate-missing', []],
    ['certificate-term-missing', [term]],
    ['certificate-days-crossed', [{ ...term, validTo: '2022-01-01' }]],
    ['certificate-number-wrong', [{ ...term, number: 'N', validTo: '2028-01-01' }]],
    ['certificate-class-differs', [{ ...term, number: '沪械备20230009', validTo: '2028-01-01' }]],
  ])('refuses %s', async (reason, wrong) => {
    expect(await approve(await pending(), { certificates: wrong })).toMatchObject({
      status: 422,
      body: { type: reason },
    });
  });
});
