import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { contract as getContract } from '../../../functions/quality/get-pack/contract.ts';
import { handler as get } from '../../../functions/quality/get-pack/handler.ts';
import { contract as lapsingContract } from '../../../functions/quality/list-lapsing-packs/contract.ts';
import { handler as listLapsing } from '../../../functions/quality/list-lapsing-packs/handler.ts';
import { contract as listContract } from '../../../functions/quality/list-packs/contract.ts';
import { handler as list } from '../../../functions/quality/list-packs/handler.ts';
import { handler as make } from '../../../functions/quality/make-pack-on-pack-requested/handler.ts';
import { contract as previewContract } from '../../../functions/quality/preview-pack/contract.ts';
import { handler as preview } from '../../../functions/quality/preview-pack/handler.ts';
import { handler as request } from '../../../functions/quality/request-pack/handler.ts';
import { drawnPaper, drawnStamp } from '../../../local/seed/drawn-papers.ts';
import { certificateCodec } from '../../../table/certificates.ts';
import { authorisationChainCodec } from '../../../table/partners.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { furnish, openStage, type Stage } from '../stage.ts';
import { lettered, registered } from '../people/file.ts';
import { aChain, attached, stentCertificate } from './documents.ts';

let stage: Stage;
let bucket: Bucket;
const ours = { ownerKind: 'partner', ownerId: 'ptn_own' };
const wish = { partnerId: 'ptn_dealer', itemIds: ['itm_stent'] };

beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  await stage.put(authorisationChainCodec.write(aChain()), certificateCodec.write(stentCertificate));
});
afterAll(() => bucket.close());

const asked = (body: object = wish, as = 'sales') => stage.call(preview, { as, body });
const ordered = (key: string, more: object = {}, as = 'sales') =>
  stage.call(request, { as, key, body: { ...wish, purpose: 'first-operation', ...more } });
const shown = (packId: string, as = 'sales') => stage.call(get, { as, parameters: { packId } });

async function made(key: string, more: object = {}) {
  const { body } = await ordered(key, more);
  const [event] = await stage.eventsOf('sales', key);
  if (!event) throw new Error(`no event: ${JSON.stringify(body)}`);
  expect(await stage.react(make, event)).toBe('accepted');
  return { packId: body.packId as string, event };
}

async function paper(title: string, more: object): Promise<void> {
  await attached(stage, Buffer.from(await drawnPaper(title, [title])), more);
}

describe('before anything is on file', () => {
  it('preview-pack lists what lacks; request-pack makes no pack of nothing', async () => {
    const { body } = await asked();
    const told = previewContract.output.parse(body);
    expect(told.papers.every(({ state }) => state === 'lacking')).toBe(true);
    expect(told.lackingCount).toBe(told.papers.length);
    expect(await ordered('nothing')).toMatchObject({ status: 409, body: { type: 'pack-empty' } });
  });

  it.each(['purchaser', 'receiver', 'auditor', 'dealer-buyer'])('403 for %s', async (as) => {
    expect((await asked(wish, as)).status).toBe(403);
    expect((await ordered(`no-${as}`, {}, as)).status).toBe(403);
  });

  it.each([{ partnerId: 'ptn_none' }, { itemIds: ['itm_none'] }, { itemIds: ['itm_stent', 'itm_none'] }])(
    '404 for %j',
    async (more) => {
      expect((await asked({ ...wish, ...more })).status).toBe(404);
      expect((await ordered(`none-${JSON.stringify(more)}`, more)).status).toBe(404);
    },
  );

  it.each([{ itemIds: [] }, { purpose: 'fun' }, { itemIds: Array.from({ length: 51 }, (_, at) => `itm_${at}`) }])(
    '422 for %j',
    async (more) => {
      expect((await ordered(`wrong-${JSON.stringify(more).length}`, more)).status).toBe(422);
    },
  );
});

describe('with papers on file', () => {
  beforeAll(async () => {
    await paper('营业执照', { ...ours, documentKind: 'business-licence' });
    await paper('经营许可证', {
      ownerKind: 'licence',
      ownerId: 'lic_own',
      partnerId: 'ptn_own',
      documentKind: 'operating-licence',
    });
    await paper('质量保证协议', { ...ours, documentKind: 'quality-agreement', validTo: '2026-12-10' });
    await paper('注册证', {
      ownerKind: 'certificate',
      ownerId: stentCertificate.id,
      documentKind: 'registration-certificate',
    });
    await attached(stage, Buffer.from(drawnStamp()), {
      ...ours,
      documentKind: 'stamp-image',
      contentType: 'image/png',
    });
  });

  it('binds cover, contents and papers into one PDF, each paper on the page that the contents say', async () => {
    const { packId, event } = await made('whole');
    const { body } = await shown(packId);
    const told = getContract.output.parse(body);
    expect(told).toMatchObject({ status: 'made', purpose: 'first-operation', lapsesOn: '2026-12-10' });
    expect(told.papers.map(({ documentKind, state, page }) => [documentKind, state, page])).toEqual([
      ['business-licence', 'present', 3],
      ['operating-licence', 'present', 4],
      ['quality-agreement', 'lapsing', 5],
      ['registration-certificate', 'present', 6],
      ['authorisation-letter', 'lacking', undefined],
      ['authorisation-letter', 'lacking', undefined],
      ['id-copy', 'lacking', undefined],
      ['stamp-image', 'present', 1],
    ]);
    expect(told.lackingCount).toBe(3);
    // An own licence lapses with what is on file of it, a certificate with its own term.
    expect([told.papers[1]?.validTo, told.papers[3]?.validTo]).toEqual(['2030-12-31', '2030-12-31']);
    const content = Buffer.from(await (await fetch(told.url ?? '')).arrayBuffer());
    expect(createHash('sha256').update(content).digest('hex')).toBe(told.sha256);
    const pages = (await PDFDocument.load(content)).getPages();
    expect([pages.length, told.pages]).toEqual([6, 6]);
    // Watermark and stamp are one form that lies over every page.
    const overlays = pages.map(({ node }) => node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).keys().length);
    expect(overlays.every((forms) => forms !== undefined && forms > 0)).toBe(true);
    expect(await stage.react(make, event)).toBe('replayed');
    expect(await stage.react(make, { ...event, id: 'evt_again' })).toBe('pack-already-made');
  });

  it('202: a replay orders no second pack', async () => {
    const first = await ordered('once');
    expect(first.status).toBe(202);
    expect((await ordered('once')).body).toEqual(first.body);
    expect(await stage.entryOf('sales', 'once')).toMatchObject({ root: 'partner#ptn_dealer' });
  });

  it('a paper that no program can open is said to have no page, and the others stand', async () => {
    const owner = { ownerKind: 'authorisation-chain', ownerId: 'chn_1', partnerId: 'ptn_own' };
    const broken = { ...owner, documentKind: 'authorisation-letter' };
    await attached(stage, Buffer.from('%PDF-1.7 but nothing else'), broken);
    const { packId } = await made('broken');
    const { body } = await shown(packId);
    const letter = body.papers.find(({ part }: { part: string }) => part === 'authorisation-chain');
    expect(letter).toMatchObject({ ownerId: 'chn_1', state: 'present', validTo: '2028-12-31' });
    expect(letter.page).toBeUndefined();
    expect(body.pages).toBe(6);
  });

  it('a picture is a page, lying where it is wide', async () => {
    await attached(stage, Buffer.from(drawnStamp(64)), {
      ownerKind: 'item',
      ownerId: 'itm_stent',
      documentKind: 'label-sample',
      contentType: 'image/png',
    });
    const { packId } = await made('picture');
    expect((await shown(packId)).body.pages).toBe(7);
  });

  it('get-pack: 403 for other posts, 404 for none, for auditors too; without a file there is no address', async () => {
    const { body } = await ordered('unmade');
    expect((await shown(body.packId)).body).toMatchObject({ status: 'being-made' });
    expect((await shown(body.packId)).body.url).toBeUndefined();
    expect((await shown(body.packId, 'auditor')).status).toBe(200);
    expect((await shown(body.packId, 'purchaser')).status).toBe(403);
    expect((await shown('pck_none')).status).toBe(404);
  });

  it('a salesman’s letter and identity card go in, while a letter that was approved holds', async () => {
    const personId = await registered(stage);
    const owner = { ownerKind: 'person', ownerId: personId };
    await paper('销售人员授权书', { ...owner, documentKind: 'authorisation-letter' });
    await paper('身份证复印件', { ...owner, documentKind: 'id-copy' });
    const told = async () => {
      const { body } = await asked({ ...wish, salesmanId: personId });
      const papers = previewContract.output.parse(body).papers.filter(({ part }) => part === 'salesman');
      return papers.map(({ documentKind, state, validTo }) => [documentKind, state, validTo]);
    };
    expect(await told()).toEqual([
      ['authorisation-letter', 'lacking', undefined],
      ['id-copy', 'present', undefined],
    ]);
    await lettered(stage, personId, { validTo: '2027-12-31' });
    expect((await told())[0]).toEqual(['authorisation-letter', 'present', '2027-12-31']);
    const { packId } = await made('salesman', { salesmanId: personId });
    const { body } = await shown(packId);
    expect(body.salesmanId).toBe(personId);
    expect((await asked({ ...wish, salesmanId: 'per_none' })).status).toBe(404);
  });

  it('list-packs: those of a customer, the newest first', async () => {
    const page = await stage.call(list, { as: 'auditor', query: { partnerId: 'ptn_dealer', limit: '2' } });
    const told = listContract.output.parse(page.body);
    expect(told.items).toHaveLength(2);
    const times = told.items.map(({ requestedAt }) => requestedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(told.cursor).toBeDefined();
    const other = await stage.call(list, { as: 'auditor', query: { partnerId: 'ptn_own' } });
    expect(other.body.items).toEqual([]);
    expect((await stage.call(list, { as: 'receiver', query: { partnerId: 'ptn_dealer' } })).status).toBe(403);
  });

  it('list-lapsing-packs: chases what lapses until a longer pack follows it', async () => {
    const lapsing = async (month: string) => {
      const { body } = await stage.call(listLapsing, { as: 'sales', query: { month, limit: '100' } });
      return lapsingContract.output.parse(body).items;
    };
    const before = await lapsing('2026-12');
    expect(before.length).toBeGreaterThan(0);
    expect(
      before.every(({ papers }) => papers.map(({ documentKind }) => documentKind).join() === 'quality-agreement'),
    ).toBe(true);
    expect(before.every(({ followedBy }) => followedBy === undefined)).toBe(true);
    expect(await lapsing('2027-01')).toEqual([]);
    await paper('质量保证协议（续签）', { ...ours, documentKind: 'quality-agreement', validTo: '2028-12-31' });
    stage.clock.now = new Date(Date.parse(stage.clock.now) + 60_000).toISOString();
    const { packId } = await made('renewed', { purpose: 'paper-renewal' });
    const after = await lapsing('2026-12');
    expect(after.map(({ followedBy }) => followedBy)).toEqual(after.map(() => packId));
    expect((await lapsing('2028-12')).map((pack) => pack.packId)).toEqual([packId]);
  });
});
