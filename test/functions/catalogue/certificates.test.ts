import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approve } from '../../../functions/catalogue/approve-certificate/handler.ts';
import { handler as decide } from '../../../functions/catalogue/decide-certificate-renewal/handler.ts';
import { handler as end } from '../../../functions/catalogue/end-certificate/handler.ts';
import { handler as follow } from '../../../functions/catalogue/follow-certificate-on-certificate-changed/handler.ts';
import { handler as get } from '../../../functions/catalogue/get-certificate/handler.ts';
import { handler as link } from '../../../functions/catalogue/link-certificate/handler.ts';
import { handler as listItems } from '../../../functions/catalogue/list-certificate-items/handler.ts';
import { handler as list } from '../../../functions/catalogue/list-certificates/handler.ts';
import { handler as listLapsing } from '../../../functions/catalogue/list-lapsing-certificates/handler.ts';
import { handler as askRenewal } from '../../../functions/catalogue/record-certificate-renewal/handler.ts';
import { handler as record } from '../../../functions/catalogue/record-certificate/handler.ts';
import { handler as renew } from '../../../functions/catalogue/renew-certificate/handler.ts';
import { handler as unlink } from '../../../functions/catalogue/unlink-certificate/handler.ts';
import type { HttpFunction } from '../../../runtime/http-command.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import { anItem, company, furnish, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;

beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
});

const paper = {
  riskClass: 'III',
  productName: '冠状动脉支架',
  registrant: '示例医疗',
  validFrom: '2023-01-01',
  validTo: '2027-12-31',
};

/** A number nobody has used in these tests. */
function aNumber(): string {
  count += 1;
  return `国械注准2023313${count.toString().padStart(4, '0')}`;
}

function send(handler: HttpFunction, parameters: Record<string, string>, body: object, as: string) {
  count += 1;
  return stage.call(handler, { as, parameters, body, key: `${as}-${count}` });
}

/** A certificate on file and approved; answers its id. */
async function aCertificate(more: object = {}): Promise<string> {
  const recorded = await send(record, {}, { number: aNumber(), ...paper, ...more }, 'quality');
  if (recorded.status !== 201) throw new Error(JSON.stringify(recorded.body));
  const { certificateId } = recorded.body;
  const approved = await send(approve, { certificateId }, {}, 'quality-manager');
  if (approved.status !== 200) throw new Error(JSON.stringify(approved.body));
  return certificateId as string;
}

async function anItemOnFile(more: object = {}): Promise<string> {
  count += 1;
  const id = `itm_c${count}`;
  await stage.put(itemCodec.write(anItem({ id, code: `C-${count}`, certificates: [], ...more })));
  return id;
}

const rowsOf = async (itemId: string) =>
  (await readItem(stage.dependencies.store, company, itemId, 'consistent'))?.certificates ?? [];
const shown = async (certificateId: string) =>
  (await stage.call(get, { as: 'auditor', parameters: { certificateId } })).body;

/** The event of the last command of a user on a certificate, as the bus would carry it. */
async function heard(as = 'quality-manager') {
  const [event] = await stage.eventsOf(as, `${as}-${count}`);
  if (!event) throw new Error('no event');
  return event;
}

describe('record-certificate 201, approve-certificate 200', () => {
  it('puts it on file once, shows what waits, and opens it by another person', async () => {
    const number = aNumber();
    const body = { number: ` ${number} `, ...paper, issuedOn: '2023-01-01' };
    const first = await stage.call(record, { as: 'quality', body, key: 'once' });
    expect(first).toMatchObject({ status: 201, body: { number, status: 'waiting' } });
    expect((await stage.call(record, { as: 'quality', body, key: 'once' })).body).toEqual(first.body);
    const { certificateId } = first.body;
    expect(await shown(certificateId)).toMatchObject({
      ...{ status: 'waiting', inForce: false, terms: [], legacy: false, demo: false },
      waiting: { change: 'first', raisedBy: 'quality', term: { validTo: '2027-12-31', issuedOn: '2023-01-01' } },
    });
    const waiting = await stage.call(list, { as: 'quality-manager', query: { status: 'waiting' } });
    expect(waiting.body.items.map((one: { certificateId: string }) => one.certificateId)).toContain(certificateId);
    await send(approve, { certificateId }, {}, 'quality-manager');
    const seen = await shown(certificateId);
    expect(seen).toMatchObject({ status: 'approved', inForce: true, approvedBy: 'quality-manager', approvedAt: noon });
    const found = await stage.call(list, { as: 'receiver', query: { number: number.replace('2023', '２０２３') } });
    expect(found.body.items).toMatchObject([{ certificateId, number }]);
    const none = await stage.call(list, { as: 'receiver', query: { number: '国械注准20203139999' } });
    expect(none.body.items).toEqual([]);
  });

  it('keeps one certificate of a number when two record it at once: the later one waits, and only another approves', async () => {
    const body = { number: aNumber(), ...paper };
    const answers = await Promise.all(['quality', 'quality-manager'].map((as) => send(record, {}, body, as)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { certificateId } = answers[0]?.body ?? {};
    const raisedBy = (await shown(certificateId)).waiting.raisedBy as string;
    const other = raisedBy === 'quality' ? 'quality-manager' : raisedBy;
    const approved = await send(approve, { certificateId }, {}, 'quality-manager');
    expect(approved.status).toBe(other === 'quality-manager' && raisedBy === 'quality' ? 200 : 403);
  });
});

describe('record-certificate 201 with the items that go by it', () => {
  it('shows them to who approves, links them by the approval, and not again what was unlinked since', async () => {
    const [one, other] = [await anItemOnFile(), await anItemOnFile()];
    const body = { number: aNumber(), ...paper, itemIds: [one, other] };
    const { certificateId } = (await send(record, {}, body, 'quality')).body;
    expect((await shown(certificateId)).waiting.itemIds).toEqual([one, other]);
    expect(await rowsOf(one)).toEqual([]);
    await send(approve, { certificateId }, {}, 'quality-manager');
    const event = await heard();
    const linked = await stage.call(listItems, { as: 'auditor', parameters: { certificateId } });
    expect(linked.body.items).toMatchObject([
      { itemId: one, as: 'device' },
      { itemId: other, as: 'device' },
    ]);
    expect(await stage.react(follow, event)).toBe('accepted');
    expect(await rowsOf(one)).toMatchObject([{ certificateId, as: 'device', validTo: '2027-12-31' }]);
    expect((await send(unlink, { itemId: other, certificateId }, {}, 'quality-manager')).status).toBe(409);
    const pending = await anItemOnFile({ status: 'pending' });
    const second = (await send(record, {}, { ...body, number: aNumber(), itemIds: [pending] }, 'quality')).body;
    const another = second.certificateId as string;
    await send(approve, { certificateId: another }, {}, 'quality-manager');
    const later = await heard();
    await stage.react(follow, later);
    expect((await send(unlink, { itemId: pending, certificateId: another }, {}, 'quality-manager')).status).toBe(200);
    await stage.react(follow, { ...later, id: `${later.id}-again` });
    expect(await rowsOf(pending)).toEqual([]);
  });
});

describe('record-certificate 404, 422', () => {
  it('refuses items that are not there, and of another class', async () => {
    const told = { number: aNumber(), ...paper };
    expect((await send(record, {}, { ...told, itemIds: ['itm_none'] }, 'quality')).status).toBe(404);
    const other = await anItemOnFile({ riskClass: 'II' });
    const no = await send(record, {}, { ...told, itemIds: [other] }, 'quality');
    expect(no).toMatchObject({ status: 422, body: { errors: [{ pointer: '/itemIds' }] } });
  });
});

describe('certificates 403', () => {
  it.each(['purchaser', 'receiver', 'sales-manager', 'administrator', 'dealer-buyer'])(
    'are closed to %s',
    async (as) => {
      expect((await send(record, {}, { number: aNumber(), ...paper }, as)).status).toBe(403);
      for (const handler of [approve, end, renew, decide, askRenewal]) {
        const body = {
          reason: 'revoked',
          ...paper,
          outcome: 'granted',
          day: '2026-01-01',
          notice: 'A',
          askedOn: '2026-01-01',
        };
        expect([400, 403, 422]).toContain((await send(handler, { certificateId: 'crt_none' }, body, as)).status);
      }
    },
  );

  it('are closed to partners’ people, and approved by nobody who raised them', async () => {
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
    const { body } = await send(record, {}, { number: aNumber(), ...paper }, 'quality-manager');
    const answer = await send(approve, { certificateId: body.certificateId }, {}, 'quality-manager');
    expect(answer).toMatchObject({ status: 403, body: { type: 'same-person' } });
  });
});

describe('certificates 404', () => {
  it.each([
    [approve, {}],
    [end, { reason: 'recorded-in-error' }],
    [renew, { validFrom: '2028-01-01', validTo: '2032-12-31' }],
    [askRenewal, { notice: 'A', askedOn: '2026-01-01' }],
    [decide, { outcome: 'granted', day: '2026-01-01' }],
  ])('know no such certificate (%#)', async (handler, body) => {
    expect((await send(handler, { certificateId: 'crt_none' }, body, 'quality-manager')).status).toBe(404);
  });

  it('links no item or certificate that is not there', async () => {
    const certificateId = await aCertificate();
    expect((await send(link, { itemId: 'itm_none' }, { certificateId }, 'quality-manager')).status).toBe(404);
    const body = { certificateId: 'crt_none' };
    expect((await send(link, { itemId: 'itm_stent' }, body, 'quality-manager')).status).toBe(404);
    const parameters = { itemId: 'itm_none', certificateId };
    expect((await stage.call(unlink, { as: 'quality-manager', parameters, key: 'none' })).status).toBe(404);
    expect((await stage.call(get, { as: 'auditor', parameters: { certificateId: 'crt_none' } })).status).toBe(404);
  });
});

describe('certificates 409 and 422', () => {
  it('say by name what stands in the way', async () => {
    const certificateId = await aCertificate();
    const { number } = await shown(certificateId);
    const no = async (handler: HttpFunction, parameters: Record<string, string>, body: object) => {
      const answer = await send(handler, parameters, body, 'quality-manager');
      return [answer.status, answer.body.type];
    };
    expect(await no(record, {}, { number, ...paper })).toEqual([409, 'certificate-already-recorded']);
    expect(await no(record, {}, { ...paper, number: 'ABC' })).toEqual([422, 'certificate-number-wrong']);
    expect(await no(record, {}, { ...paper, number: aNumber(), riskClass: 'II' })).toEqual([
      422,
      'certificate-class-differs',
    ]);
    expect(await no(approve, { certificateId }, {})).toEqual([409, 'certificate-not-waiting']);
    expect(await no(end, { certificateId }, { reason: 'revoked' })).toEqual([422, 'last-day-missing']);
    expect(await no(end, { certificateId }, { reason: 'revoked', lastDay: '2027-12-31' })).toEqual([
      422,
      'last-day-too-late',
    ]);
    expect(await no(decide, { certificateId }, { outcome: 'granted', day: '2026-01-01' })).toEqual([
      409,
      'renewal-not-waiting',
    ]);
    const overlaps = { validFrom: '2027-12-31', validTo: '2032-12-31' };
    expect(await no(renew, { certificateId }, overlaps)).toEqual([409, 'certificate-terms-overlap']);
    const late = aNumber();
    const lapsing = await aCertificate({ number: late, validTo: '2027-05-21' });
    const asked = { notice: 'A', askedOn: '2026-11-22' };
    expect(await no(askRenewal, { certificateId: lapsing }, asked)).toEqual([422, 'renewal-asked-late']);
    const itemId = await anItemOnFile({ riskClass: 'II' });
    expect(await no(link, { itemId }, { certificateId })).toEqual([422, 'certificate-class-differs']);
  });
});

describe('link-certificate 201, unlink-certificate 200', () => {
  it('puts the terms on the item, lists it under the certificate, and takes it off again', async () => {
    const [one, two] = [await aCertificate(), await aCertificate()];
    const itemId = await anItemOnFile();
    for (const certificateId of [one, two]) {
      expect((await send(link, { itemId }, { certificateId }, 'quality-manager')).status).toBe(201);
    }
    const again = await send(link, { itemId }, { certificateId: one }, 'quality-manager');
    expect(again).toMatchObject({ status: 409, body: { type: 'certificate-already-linked' } });
    expect(await rowsOf(itemId)).toMatchObject([{ certificateId: one }, { certificateId: two }]);
    const under = async (certificateId: string) =>
      (await stage.call(listItems, { as: 'sales', parameters: { certificateId } })).body.items;
    expect(await under(one)).toMatchObject([{ itemId, as: 'device', status: 'approved' }]);
    const off = (certificateId: string) =>
      stage.call(unlink, { as: 'quality-manager', parameters: { itemId, certificateId }, key: `off-${certificateId}` });
    expect((await off(one)).status).toBe(200);
    expect(await under(one)).toEqual([]);
    expect(await rowsOf(itemId)).toMatchObject([{ certificateId: two }]);
    expect((await off(two)).body.type).toBe('certificate-last');
  });
});

describe('follow-certificate-on-certificate-changed', () => {
  it('brings every item in line, whatever the order and number of the events', async () => {
    const certificateId = await aCertificate();
    const itemIds = await Promise.all(Array.from({ length: 23 }, () => anItemOnFile()));
    for (const itemId of itemIds) await send(link, { itemId }, { certificateId }, 'quality-manager');
    await send(renew, { certificateId }, { validFrom: '2028-01-01', validTo: '2032-12-31' }, 'quality');
    await send(approve, { certificateId }, {}, 'quality-manager');
    const renewed = await heard();
    await send(end, { certificateId }, { reason: 'revoked', lastDay: '2026-06-30' }, 'quality-manager');
    const ended = await heard();

    expect(await stage.react(follow, ended)).toBe('accepted');
    expect(await stage.react(follow, renewed)).toBe('nothing-changed');
    expect(await stage.react(follow, ended)).toBe('nothing-changed');
    for (const itemId of itemIds) {
      expect(await rowsOf(itemId)).toMatchObject([
        { validTo: '2026-06-30' },
        { validFrom: '2028-01-01', validTo: '2027-12-31' },
      ]);
    }
    const versions = await Promise.all(
      itemIds.map(
        async (id) => (await readItem(stage.dependencies.store, company, id, 'consistent'))?.remembered?.version,
      ),
    );
    expect(new Set(versions)).toEqual(new Set([3]));
  });

  it('tells a waiting renewal to the items, and its refusal', async () => {
    const certificateId = await aCertificate({ number: aNumber() });
    const itemId = await anItemOnFile();
    await send(link, { itemId }, { certificateId }, 'quality-manager');
    await send(askRenewal, { certificateId }, { notice: '受理1', askedOn: '2026-11-20' }, 'quality');
    expect((await shown(certificateId)).waiting).toMatchObject({
      change: 'notice',
      term: { renewal: { notice: '受理1' } },
    });
    await send(approve, { certificateId }, {}, 'quality-manager');
    await stage.react(follow, await heard());
    expect(await rowsOf(itemId)).toMatchObject([{ renewal: { notice: '受理1' } }]);
    await send(decide, { certificateId }, { outcome: 'refused', day: '2026-11-22' }, 'quality');
    await stage.react(follow, await heard('quality'));
    expect(await rowsOf(itemId)).toMatchObject([{ renewal: { decision: { outcome: 'refused' } } }]);
  });
});

describe('list-lapsing-certificates 200', () => {
  it('lists by the month of the last term, with the last day to ask; what ended early is not listed', async () => {
    const certificateId = await aCertificate({ number: aNumber(), validTo: '2029-08-31' });
    const other = await aCertificate({ number: aNumber(), validTo: '2029-08-01' });
    await send(end, { certificateId: other }, { reason: 'cancelled', lastDay: '2026-01-01' }, 'quality');
    const answer = await stage.call(listLapsing, { as: 'quality', query: { month: '2029-08' } });
    expect(answer.body.items).toMatchObject([{ certificateId, lapsesOn: '2029-08-31', askUntil: '2029-02-28' }]);
    await send(renew, { certificateId }, { validFrom: '2029-09-01', validTo: '2034-08-31' }, 'quality');
    await send(approve, { certificateId }, {}, 'quality-manager');
    expect((await stage.call(listLapsing, { as: 'quality', query: { month: '2029-08' } })).body.items).toEqual([]);
    expect((await stage.call(listLapsing, { as: 'quality', query: { month: '2034-08' } })).body.items).toHaveLength(1);
    expect((await stage.call(listLapsing, { as: 'quality', query: { month: '2029-13' } })).status).toBe(422);
  });
});
