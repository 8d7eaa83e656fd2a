import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RegistrationCertificate } from '../../../domain/catalogue/certificate.ts';
import { handler as dismiss } from '../../../functions/admin/dismiss-exception/handler.ts';
import { handler as list } from '../../../functions/admin/list-exceptions/handler.ts';
import { handler as reaction } from '../../../functions/admin/run-monitors-on-monitor-run-ordered/handler.ts';
import { handler as order } from '../../../functions/admin/run-monitors/handler.ts';
import { handler as take } from '../../../functions/admin/take-exception/handler.ts';
import { handler as watch } from '../../../functions/admin/watch-master-data/handler.ts';
import { authorisationChainCodec, licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { certificateCodec } from '../../../table/certificates.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import type { Write } from '../../../table/write.ts';
import { aLicence, anItem, aPartner, company, furnish, openStage, type Stage } from '../stage.ts';

let stage: Stage;
const run = (at: string) => watch.run(stage.dependencies, { at, company });
const listed = async (query: Record<string, string> = {}, as = 'quality') =>
  (await stage.call(list, { as, query: { limit: '100', ...query } })).body;
const found = async (rule: string, query: Record<string, string> = {}) => {
  const items: { readonly rule: string; readonly subjectId: string; readonly exceptionId: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listed({ ...query, ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return items.filter((one) => one.rule === rule);
};
const business = (partnerId: string, id: string) =>
  aLicence({ id, partnerId, kind: 'business-licence', number: '91310000MA1FL00000', validTo: '9999-12-31' });
const link = (document: string, validTo: string) => ({
  ...{ grantor: '注册人', grantee: '本公司', document, validTo },
  ...{ productLines: ['cardio'], validFrom: '2026-01-01' },
});

const termTo = (validTo: string) => ({ validFrom: '2022-01-01', validTo });
const aCertificate = (id: string, validTo: string): RegistrationCertificate => ({
  ...{ id, company, number: 'C-1', riskClass: 'III', productName: 'n', registrant: 'r', terms: [termTo(validTo)] },
});
const certificateLink = (certificateId: string, itemId: string): Write => ({
  kind: 'put',
  item: {
    ...keys.certificateItem(company, certificateId, itemId),
    ...{ kind: 'certificate-item', schema: 1, company, certificateId, itemId, as: 'device' },
  },
});

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.put(
    licenceCodec.write(business('ptn_dealer', 'lic_b')),
    partnerCodec.write(aPartner({ id: 'ptn_twin', code: 'D-002', name: '另一经销商' })),
    licenceCodec.write(business('ptn_twin', 'lic_b2')),
    licenceCodec.write(aLicence({ id: 'lic_2', partnerId: 'ptn_twin', validTo: '2027-01-29' })),
    licenceCodec.write(business('ptn_own', 'lic_own_b')),
    authorisationChainCodec.write({
      ...{ id: 'chn_1', company, registrant: '注册人' },
      links: [link('SQ-1', '2027-01-16')],
    }),
    certificateCodec.write(aCertificate('crt_1', '2026-12-31')),
    // Nothing is traded under it any more.
    certificateCodec.write(aCertificate('crt_gone', '2026-10-31')),
    itemCodec.write(anItem({ id: 'itm_bare', code: 'BARE', taxCode: '1090512000000000000', levels: [] })),
    ...Array.from({ length: 120 }, (_, at) =>
      itemCodec.write(
        anItem({
          ...{ id: `itm_many_${at}`, code: `MANY-${at}`, taxCode: '1090512000000000000' },
          ...(at < 2 ? { certificates: [{ certificateId: 'crt_1', number: 'C-1', ...termTo('2026-12-31') }] } : {}),
        }),
      ),
    ),
  );
  for (const itemId of ['itm_many_0', 'itm_many_1']) await stage.write(certificateLink('crt_1', itemId));
});

describe('a run over all master data', () => {
  it('raises each thing once, though two runs of a day meet, and says how much it saw', async () => {
    const [first, second] = await Promise.all([run('2026-11-21T21:30:00.000Z'), run('2026-11-21T21:30:00.000Z')]);
    expect(first).toMatchObject({ looked: 128, busy: 0 });
    expect((first as { raised: number }).raised + (second as { raised: number }).raised).toBe(
      (first as { found: number }).found,
    );
    expect(await run('2026-11-22T21:30:00.000Z')).toMatchObject({ raised: 0, resolved: 0, busy: 0 });
    expect(await found('licence-lapsing')).toMatchObject([
      {
        ...{ subjectKind: 'partner', subjectId: 'ptn_twin', post: 'sales', severity: 'warning', status: 'open' },
        facts: { number: '沪浦药监械经营许20200001号', stage: 60, workingDays: false, window: 'unknown' },
        due: '2027-01-29',
      },
    ]);
    expect(await found('chain-link-lapsing')).toMatchObject([
      { subjectKind: 'authorisation-chain', subjectId: 'chn_1', facts: { document: 'SQ-1' }, post: 'purchaser' },
    ]);
    const twins = await found('same-credit-code');
    expect(new Set(twins.map(({ subjectId }) => subjectId))).toEqual(new Set(['ptn_dealer', 'ptn_twin', 'ptn_own']));
    expect(await found('item-without-device-identifier')).toMatchObject([{ subjectId: 'itm_bare' }]);
    // Two items go by it, and it is one paper.
    expect(await found('certificate-lapsing')).toMatchObject([
      {
        ...{ subjectKind: 'certificate', subjectId: 'crt_1', post: 'quality' },
        facts: { number: 'C-1' },
        due: '2026-12-31',
      },
    ]);
    expect(await found('certificate-lapsed')).toEqual([]);
  });

  it('what is unchanged was last seen by the last run', async () => {
    const page = await listed();
    expect(page.lastRunAt).toBe('2026-11-22T21:30:00.000Z');
    const [{ firstSeen, lastSeen }] = page.items;
    expect([firstSeen, lastSeen]).toEqual(['2026-11-21T21:30:00.000Z', '2026-11-22T21:30:00.000Z']);
  });

  it('what was put right is over by itself; whose document is not traded any more, too', async () => {
    await stage.put(
      itemCodec.write(anItem({ id: 'itm_bare', code: 'BARE', status: 'banned', levels: [] })),
      licenceCodec.write(aLicence({ id: 'lic_2', partnerId: 'ptn_twin', validTo: '2031-01-29' })),
    );
    expect(await run('2026-11-23T21:30:00.000Z')).toMatchObject({ raised: 0, resolved: 3 });
    expect(await found('licence-lapsing')).toEqual([]);
    const over = { status: 'resolved' };
    expect(await found('licence-lapsing', over)).toMatchObject([{ resolvedAt: '2026-11-23T21:30:00.000Z' }]);
    expect(await found('item-without-device-identifier', over)).toHaveLength(1);
  });

  it('202: a person asks for one; heard twice, it does nothing twice', async () => {
    await stage.put(licenceCodec.write(aLicence({ id: 'lic_2', partnerId: 'ptn_twin', validTo: '2027-01-29' })));
    stage.clock.now = '2026-11-24T04:00:00.000Z';
    const ordered = await stage.call(order, { as: 'quality', key: 'now', body: {} });
    expect(ordered).toMatchObject({ status: 202, body: { startedAt: '2026-11-24T04:00:00.000Z' } });
    const [event] = await stage.eventsOf('quality', 'now');
    if (!event) throw new Error('nothing was ordered');
    expect(await stage.react(reaction, event)).toBe('done');
    expect(await stage.react(reaction, event)).toBe('done');
    expect(await found('licence-lapsing')).toMatchObject([{ firstSeen: '2026-11-21T21:30:00.000Z' }]);
    expect((await stage.call(order, { as: 'sales', key: 'no', body: {} })).status).toBe(403);
  });
});

describe('list-exceptions', () => {
  it('200: pages through a post’s own, what is due first on top', async () => {
    const page = async (cursor?: string) =>
      listed({ owner: 'sales-manager', limit: '50', ...(cursor ? { cursor } : {}) });
    const first = await page();
    expect(first.items).toHaveLength(50);
    expect((await page(first.cursor)).items[0].exceptionId).not.toBe(first.items[0].exceptionId);
    expect(new Set(first.items.map(({ post }: { post: string }) => post))).toEqual(new Set(['sales-manager']));
    const dues = (await listed()).items.map(({ due }: { due: string }) => due);
    expect(dues).toEqual(dues.toSorted());
  });

  it('403: is closed to partners; 422: knows no other status', async () => {
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
    expect((await stage.call(list, { as: 'quality', query: { status: 'gone' } })).status).toBe(422);
  });
});

describe('take-exception and dismiss-exception', () => {
  const lapsing = async () => (await found('chain-link-lapsing'))[0]?.exceptionId ?? '';
  const taken = async (key: string, as: string) =>
    stage.call(take, { as, key, parameters: { exceptionId: await lapsing() }, body: {} });
  const put = (exceptionId: string, key: string, until: string, as = 'purchaser') =>
    stage.call(dismiss, { as, key, parameters: { exceptionId }, body: { reason: '厂家更换代理', until } });

  it('200: it is mine and no more the post’s; a replay answers the same; 422 the second time', async () => {
    expect(await taken('take', 'purchaser')).toMatchObject({ status: 200, body: { takenBy: 'purchaser' } });
    expect(await taken('take', 'purchaser')).toMatchObject({ status: 200 });
    expect(await taken('again', 'purchaser')).toMatchObject({ status: 422, body: { type: 'nothing-changed' } });
    const mine = (await listed({ owner: 'me' }, 'purchaser')).items;
    expect(mine).toMatchObject([{ rule: 'chain-link-lapsing', takenBy: 'purchaser' }]);
    expect((await listed({ owner: 'purchaser' }, 'purchaser')).items).toEqual([]);
  });

  it('403: what was given to purchasing is for its people, whoever else may act on exceptions', async () => {
    for (const as of ['quality', 'sales-manager']) {
      const refused = { status: 403, body: { type: 'exception-of-another-post' } };
      expect(await taken(`not-${as}`, as)).toMatchObject(refused);
      expect(await put(await lapsing(), `not-aside-${as}`, '2026-11-26', as)).toMatchObject(refused);
    }
    expect((await taken('not-admin', 'administrator')).body.type).toBe('not-allowed');
  });

  it('200: put aside it comes back after its day, and runs before leave it alone', async () => {
    const exceptionId = await lapsing();
    expect((await put(exceptionId, 'past', '2026-11-23')).body.type).toBe('dismissal-past');
    expect((await put(exceptionId, 'long', '2027-11-30')).body.type).toBe('dismissal-too-long');
    expect(await put(exceptionId, 'aside', '2026-11-26')).toMatchObject({ status: 200 });
    expect((await put(exceptionId, 'twice', '2026-11-26')).body.type).toBe('exception-not-open');
    await run('2026-11-25T21:30:00.000Z');
    expect(await found('chain-link-lapsing', { status: 'dismissed' })).toMatchObject([
      { dismissedBy: 'purchaser', dismissedUntil: '2026-11-26', dismissal: '厂家更换代理' },
    ]);
    await run('2026-11-26T21:30:00.000Z');
    expect(await found('chain-link-lapsing')).toMatchObject([{ exceptionId, takenBy: 'purchaser' }]);
  });

  it('404: knows no such exception; 403: neither auditors nor partners act', async () => {
    expect((await put('exc_none', 'none', '2026-11-26')).status).toBe(404);
    const none = { parameters: { exceptionId: 'exc_none' }, body: {} };
    expect((await stage.call(take, { as: 'sales', ...none })).status).toBe(404);
    expect((await taken('auditor', 'auditor')).status).toBe(403);
    expect((await put(await lapsing(), 'sales', '2026-12-26', 'sales')).status).toBe(403);
  });
});
