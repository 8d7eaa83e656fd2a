import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler as addressOf } from '../../../functions/quality/get-upload-address/handler.ts';
import { contract as linkContract } from '../../../functions/quality/get-attachment-link/contract.ts';
import { handler as link } from '../../../functions/quality/get-attachment-link/handler.ts';
import { handler as judge } from '../../../functions/quality/judge-file-on-file-uploaded/handler.ts';
import { contract as listContract } from '../../../functions/quality/list-attachments/contract.ts';
import { handler as list } from '../../../functions/quality/list-attachments/handler.ts';
import { handler as request } from '../../../functions/quality/request-upload/handler.ts';
import { handler as withdraw } from '../../../functions/quality/withdraw-attachment/handler.ts';
import { certificateCodec, certificateIdOf } from '../../../table/certificates.ts';
import { authorisationChainCodec, authorisationCodec } from '../../../table/partners.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';
import { registered } from '../people/file.ts';
import { aChain, announced, attached, confirmed, pdf, sent, stentCertificate } from './documents.ts';

let stage: Stage;
let bucket: Bucket;
beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  await stage.put(
    authorisationChainCodec.write(aChain()),
    certificateCodec.write(stentCertificate),
    authorisationCodec.write({
      id: 'aut_1',
      company,
      partnerId: 'ptn_dealer',
      productLines: ['cardio'],
      regions: ['310000'],
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    }),
  );
});
afterAll(() => bucket.close());

const ask = (body: object, as = 'quality', key?: string) => stage.call(request, { as, key, body });
const read = (attachmentId: string, as = 'quality') => stage.call(link, { as, parameters: { attachmentId } });
const listed = (query: Record<string, string>, as = 'quality') => stage.call(list, { as, query });
const withdrawn = (attachmentId: string, reason = 'superseded', as = 'quality') =>
  stage.call(withdraw, { as, parameters: { attachmentId }, body: { reason } });

describe('request-upload', () => {
  it('201: announces once, and the journal keeps no address', async () => {
    const body = announced(pdf('once'));
    const answer = await ask(body, 'quality', 'once');
    expect(answer).toMatchObject({ status: 201, body: { status: 'awaited' } });
    expect((await ask(body, 'quality', 'once')).body).toEqual(answer.body);
    expect(JSON.stringify(await stage.entryOf('quality', 'once'))).not.toMatch(/X-Amz|http/);
    expect((await listed({ ownerKind: 'partner', ownerId: 'ptn_dealer' })).body.items).toEqual([]);
  });

  it.each(['sales', 'purchaser', 'auditor', 'administrator', 'dealer-buyer'])('403: is closed to %s', async (as) => {
    expect((await ask(announced(pdf('x')), as)).status).toBe(403);
  });

  it('409: takes the same file as the same kind of document once, until the first is withdrawn', async () => {
    const first = await attached(stage, pdf('twin'));
    expect(await ask(announced(pdf('twin')))).toMatchObject({ status: 409, body: { type: 'file-already-attached' } });
    expect((await ask(announced(pdf('twin'), { documentKind: 'other' }))).status).toBe(201);
    await withdrawn(first);
    expect((await ask(announced(pdf('twin')))).status).toBe(201);
  });

  it.each([
    ['partner', 'ptn_dealer', {}, 201],
    ['partner', 'ptn_none', {}, 422],
    ['licence', 'lic_1', { partnerId: 'ptn_dealer' }, 201],
    ['licence', 'lic_1', { partnerId: 'ptn_other' }, 422],
    ['licence', 'lic_1', {}, 422],
    ['authorisation', 'aut_1', { partnerId: 'ptn_dealer' }, 201],
    ['authorisation', 'aut_2', { partnerId: 'ptn_dealer' }, 422],
    ['item', 'itm_stent', {}, 201],
    ['item', 'itm_none', {}, 422],
    ['certificate', stentCertificate.id, {}, 201],
    ['certificate', certificateIdOf('国械注准20203130002'), {}, 422],
    ['certificate', stentCertificate.number, {}, 422],
    ['authorisation-chain', 'chn_1', { partnerId: 'ptn_own' }, 201],
    ['authorisation-chain', 'chn_2', { partnerId: 'ptn_own' }, 422],
    ['person', 'per_none', {}, 422],
  ])('a document of %s %s %j: %i', async (ownerKind, ownerId, more, status) => {
    const answer = await ask(announced(pdf(`${ownerKind} ${ownerId}`), { ownerKind, ownerId, ...more }));
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.body.type).toBe('owner-not-found');
  });

  it.each([
    { contentType: 'text/html' },
    { contentType: 'image/svg+xml' },
    { bytes: 0 },
    { bytes: 20 * 1024 * 1024 + 1 },
    { sha256: 'A1'.repeat(32) },
    { documentKind: 'diary' },
    { ownerId: 'a#b' },
    { fileName: '张三身份证.pdf' },
  ])('422: takes no %j', async (more) => {
    expect(await ask(announced(pdf('x'), more))).toMatchObject({ status: 422, body: { type: 'input-invalid' } });
  });
});

describe('get-upload-address', () => {
  it('is for quality, and only until the file is confirmed', async () => {
    const attachmentId = await sent(stage, pdf('address'));
    const at = (as: string) => stage.call(addressOf, { as, parameters: { attachmentId } });
    expect((await at('quality-manager')).status).toBe(200);
    expect((await at('sales')).status).toBe(403);
    await confirmed(stage, attachmentId);
    expect(await at('quality')).toMatchObject({ status: 409, body: { type: 'upload-already-confirmed' } });
    const none = await stage.call(addressOf, { as: 'quality', parameters: { attachmentId: 'att_none' } });
    expect(none.status).toBe(404);
  });
});

describe('confirm-upload', () => {
  it('200: what arrived becomes part of the file and stands in the partner’s timeline; a replay changes nothing', async () => {
    const attachmentId = await sent(stage, pdf('a licence'));
    const answer = await confirmed(stage, attachmentId);
    expect(answer).toMatchObject({ status: 200, body: { attachmentId, status: 'unscanned' } });
    expect((await confirmed(stage, attachmentId)).headers['idempotent-replay']).toBe('true');
    expect(await confirmed(stage, attachmentId, 'again')).toMatchObject({ body: { type: 'upload-already-confirmed' } });
    expect(await stage.entryOf('quality', `confirm-${attachmentId}`)).toMatchObject({
      root: 'partner#ptn_dealer',
      events: [{ type: 'quality.file-uploaded.v1' }],
    });
    expect(bucket.files.get(`/files/kept/${company}/${attachmentId}`)).toEqual(pdf('a licence'));
  });

  it('what is sent to the old address afterwards changes nothing', async () => {
    const content = pdf('first');
    const attachmentId = await sent(stage, content);
    const { body } = await stage.call(addressOf, { as: 'quality', parameters: { attachmentId } });
    await confirmed(stage, attachmentId);
    await fetch(body.url as string, { method: 'PUT', headers: body.headers, body: new Uint8Array(content) });
    expect(bucket.files.get(`/files/kept/${company}/${attachmentId}`)).toEqual(content);
  });

  it('409: nothing arrived', async () => {
    const { body } = await ask(announced(pdf('nothing')));
    expect(await confirmed(stage, body.attachmentId)).toMatchObject({ status: 409, body: { type: 'upload-missing' } });
  });

  it.each([
    ['longer', '%PDF-1.7\nsize and'],
    ['as long', '%PDF-1.7\nsiza'],
  ])('409: what arrived is another file, %s', async (_how, other) => {
    const { body } = await ask(announced(pdf('size'), { documentKind: 'other' }));
    (bucket.files as Map<string, Buffer>).set(`/files/incoming/${company}/${body.attachmentId}`, Buffer.from(other));
    expect(await confirmed(stage, body.attachmentId)).toMatchObject({ status: 409, body: { type: 'upload-differs' } });
    expect(bucket.files.has(`/files/kept/${company}/${body.attachmentId}`)).toBe(false);
  });

  it('422: a page of a website is no PDF', async () => {
    const attachmentId = await sent(stage, Buffer.from('<script>alert(1)</script>'));
    expect(await confirmed(stage, attachmentId)).toMatchObject({ status: 422, body: { type: 'file-type-wrong' } });
  });

  it('404: knows no such document', async () => {
    expect((await confirmed(stage, 'att_none')).status).toBe(404);
  });
});

describe('judge-file-on-file-uploaded and get-attachment-link', () => {
  it('nobody opens a file before an engine has judged it; then every reader does, within minutes', async () => {
    const attachmentId = await sent(stage, pdf('to read'));
    await confirmed(stage, attachmentId);
    expect(await read(attachmentId)).toMatchObject({ status: 409, body: { type: 'file-not-scanned' } });
    const [event] = await stage.eventsOf('quality', `confirm-${attachmentId}`);
    if (!event) throw new Error('no event');
    expect(await stage.react(judge, event)).toBe('accepted');
    expect(await stage.react(judge, event)).toBe('replayed');
    expect(await stage.react(judge, { ...event, id: 'evt_again' })).toBe('file-already-judged');
    const answer = await read(attachmentId, 'sales');
    const told = linkContract.output.parse(answer.body);
    expect(told).toMatchObject({ status: 'clean', scannedBy: 'eicar-test-string-only' });
    const file = await fetch(told.url);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf('to read'));
    expect(Date.parse(told.urlExpiresAt) - stage.dependencies.now().getTime()).toBe(300_000);
  });

  it('409: nobody opens a file with a virus', async () => {
    const virus = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}` + '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
    const attachmentId = await attached(stage, pdf(`before ${virus} after`));
    for (const as of ['quality', 'quality-manager', 'auditor']) {
      expect(await read(attachmentId, as)).toMatchObject({ status: 409, body: { type: 'file-infected' } });
    }
    const { body } = await listed({ ownerKind: 'partner', ownerId: 'ptn_dealer', limit: '100' });
    const found = body.items.find((item: { attachmentId: string }) => item.attachmentId === attachmentId);
    expect(found.status).toBe('infected');
  });

  it('403: copies of identity cards are for those who check them', async () => {
    const attachmentId = await attached(stage, pdf('an identity card'), { documentKind: 'id-copy' });
    for (const as of ['quality', 'quality-manager', 'auditor']) expect((await read(attachmentId, as)).status).toBe(200);
    for (const as of ['sales', 'purchaser', 'receiver']) {
      expect(await read(attachmentId, as)).toMatchObject({ status: 403, body: { type: 'attachment-confidential' } });
    }
  });

  it('403: a person’s papers are for those who may see the archive of people', async () => {
    const personId = await registered(stage);
    const owner = { ownerKind: 'person', ownerId: personId };
    const letter = await attached(stage, pdf('a letter'), { ...owner, documentKind: 'authorisation-letter' });
    for (const as of ['quality', 'auditor', 'sales', 'purchaser']) expect((await read(letter, as)).status).toBe(200);
    for (const as of ['receiver', 'inspector', 'checker']) {
      expect(await read(letter, as)).toMatchObject({ status: 403, body: { type: 'attachment-confidential' } });
    }
  });

  it('403 and 404: is not for partners, and knows no such document', async () => {
    expect((await read('att_none')).status).toBe(404);
    expect((await read('att_none', 'dealer-buyer')).status).toBe(403);
  });
});

describe('list-attachments', () => {
  it('a partner’s list holds what belongs to its licences too, and a licence’s its own; pages meet', async () => {
    const licence = { ownerKind: 'licence', ownerId: 'lic_1', partnerId: 'ptn_dealer' };
    const one = await attached(stage, pdf('of the licence'), { ...licence, documentKind: 'operating-licence' });
    const { body } = await listed(licence);
    listContract.output.parse(body);
    expect(body.items.map(({ attachmentId }: { attachmentId: string }) => attachmentId)).toEqual([one]);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listed({
        ownerKind: 'partner',
        ownerId: 'ptn_dealer',
        limit: '3',
        ...(cursor && { cursor }),
      });
      ids.push(...page.body.items.map(({ attachmentId }: { attachmentId: string }) => attachmentId));
      cursor = page.body.cursor as string | undefined;
    } while (cursor);
    expect(ids).toContain(one);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await listed({ ownerKind: 'item', ownerId: 'itm_stent' })).body.items).toEqual([]);
    expect((await listed({ ownerKind: 'partner', ownerId: 'ptn_dealer' }, 'dealer-buyer')).status).toBe(403);
  });
});

describe('withdraw-attachment', () => {
  it('200: it counts no longer and stays readable; once', async () => {
    const attachmentId = await attached(stage, pdf('old'));
    expect(await withdrawn(attachmentId)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(await withdrawn(attachmentId)).toMatchObject({ status: 409, body: { type: 'attachment-withdrawn' } });
    const told = await read(attachmentId, 'auditor');
    expect(told).toMatchObject({ status: 200, body: { withdrawnFor: 'superseded', withdrawnBy: 'quality' } });
    expect(bucket.files.has(`/files/kept/${company}/${attachmentId}`)).toBe(true);
  });

  it('a verdict that comes after the withdrawal does not bring it back', async () => {
    const attachmentId = await sent(stage, pdf('hasty'));
    await confirmed(stage, attachmentId);
    await withdrawn(attachmentId, 'wrong-file');
    const [event] = await stage.eventsOf('quality', `confirm-${attachmentId}`);
    if (event) expect(await stage.react(judge, event)).toBe('accepted');
    expect((await read(attachmentId)).body).toMatchObject({ status: 'withdrawn' });
  });

  it('403, 404, 409, 422', async () => {
    const attachmentId = await sent(stage, pdf('not yet'));
    expect(await withdrawn(attachmentId)).toMatchObject({ status: 409, body: { type: 'upload-not-confirmed' } });
    expect((await withdrawn(attachmentId, 'superseded', 'sales')).status).toBe(403);
    expect((await withdrawn('att_none')).status).toBe(404);
    expect((await withdrawn(attachmentId, 'bored')).status).toBe(422);
  });
});
