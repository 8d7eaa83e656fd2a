import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as list } from '../../../functions/catalogue/list-udid-deliveries/handler.ts';
import { handler as listDifferences } from '../../../functions/catalogue/list-udid-differences/handler.ts';
import { handler as settle } from '../../../functions/catalogue/settle-udid-difference/handler.ts';
import { handler as take } from '../../../functions/catalogue/take-udid-delivery/handler.ts';
import { codeCodec, itemCodec, newItemWrites, readCodes, readItem } from '../../../table/catalogue.ts';
import { anItem, company, noon, openStage, type Stage } from '../stage.ts';

let stage: Stage;
let count = 0;
const insured = `C${'3'.repeat(26)}`;

const device = (di: string, more = '') => `<device><zxxsdycpbs>${di}</zxxsdycpbs>${more}</device>`;
const file = (...devices: readonly string[]) => `<udid><devices>${devices.join('')}</devices></udid>`;
const flags = '<scbssfbhph>是</scbssfbhph><scbssfbhsxrq>是</scbssfbhsxrq><scbssfbhxlh>否</scbssfbhxlh>';

beforeAll(async () => {
  stage = await openStage();
  const ma = { agency: 'MA' as const, di: 'MA.156.M0.100221.11001', unit: '支', quantity: 1 };
  const items = [anItem(), anItem({ id: 'itm_ma', code: 'MA-1', name: '导管', levels: [ma] })];
  await stage.put(...items.map((item) => itemCodec.write(item)));
  await stage.write(...items.flatMap(newItemWrites));
});

const send = (xml: string, version = `V${(count += 1)}`, as = 'quality') =>
  stage.call(take, { as, key: `take-${version}-${as}`, body: { version, file: 'day.xml', xml } });
const settled = (deliveryId: string, itemId: string, fields: readonly string[], as = 'quality') => {
  count += 1;
  return stage.call(settle, { as, key: `settle-${count}`, parameters: { deliveryId, itemId }, body: { take: fields } });
};
const differences = async (deliveryId: string) =>
  (await stage.call(listDifferences, { as: 'auditor', parameters: { deliveryId } })).body.items;

describe('take-udid-delivery 201', () => {
  it('finds our items by identifiers of any agency, counts the others, and changes nothing', async () => {
    const xml = file(
      device('06901234567892', `<cpmctymc>冠脉支架</cpmctymc>${flags}<ybbm>${insured}</ybbm>`),
      device('MA.156.M0.100221.11001', '<cpmctymc>中心静脉导管</cpmctymc>'),
      device('06901234567809', '<cpmctymc>别人的</cpmctymc>'),
    );
    const answer = await send(xml, '20261121');
    expect(answer).toMatchObject({ status: 201, body: { records: 3, matched: 2, different: 2 } });
    const { deliveryId } = answer.body;
    expect((await send(xml, '20261121')).body).toEqual(answer.body);
    expect(await differences(deliveryId)).toMatchObject([
      { itemId: 'itm_ma', lines: [{ field: 'name', ours: '导管', theirs: '中心静脉导管' }] },
      {
        itemId: 'itm_stent',
        lines: [{ field: 'udiShows', theirs: 'lot, expiry' }, { field: 'insuranceSpecificationCode' }],
      },
    ]);
    const item = await readItem(stage.dependencies.store, company, 'itm_stent', 'consistent');
    expect(item?.udiShows).toBeUndefined();
    const again = await stage.call(take, {
      ...{ as: 'quality-manager', key: 'another' },
      body: { version: '20261121', file: 'day.xml', xml },
    });
    expect(again).toMatchObject({ status: 409, body: { type: 'udid-version-taken' } });
    const listed = await stage.call(list, { as: 'quality', query: {} });
    expect(listed.body.items).toMatchObject([
      { version: '20261121', file: 'day.xml', takenAt: noon, takenBy: 'quality' },
    ]);
  });
});

describe('settle-udid-difference 200', () => {
  it('takes what a person chose, with its code, and keeps the rest', async () => {
    const { deliveryId } = (
      await send(file(device('06901234567892', `${flags}<ybbm>${insured}</ybbm><sfwwjbz>否</sfwwjbz>`)))
    ).body;
    const answer = await settled(deliveryId, 'itm_stent', ['udiShows', 'insuranceSpecificationCode']);
    expect(answer).toMatchObject({ status: 200, body: { taken: 2, left: 1 } });
    const { store } = stage.dependencies;
    expect(await readItem(store, company, 'itm_stent', 'consistent')).toMatchObject({
      ...{ udiShows: ['lot', 'expiry'], insuranceSpecificationCode: insured, sterile: true, status: 'approved' },
    });
    const [code] = await readCodes(store, company, [{ system: 'insurance', code: insured }], 'consistent');
    expect(code?.itemId).toBe('itm_stent');
    expect(await differences(deliveryId)).toMatchObject([
      { settled: { by: 'quality', taken: ['udiShows', 'insuranceSpecificationCode'] } },
    ]);
    expect((await settled(deliveryId, 'itm_stent', [])).body.type).toBe('udid-difference-settled');
  });

  it('lets one of two persons settle, and leaves all when nothing is chosen', async () => {
    const { deliveryId } = (await send(file(device('MA.156.M0.100221.11001', '<cpmctymc>别名</cpmctymc>')))).body;
    const answers = await Promise.all([1, 2, 3].map(() => settled(deliveryId, 'itm_ma', [])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await readItem(stage.dependencies.store, company, 'itm_ma', 'consistent'))?.name).toBe('导管');
  });
});

describe('take-udid-delivery and settle-udid-difference refuse', () => {
  it('other posts', async () => {
    expect((await send(file(device('1')), 'X', 'purchaser')).status).toBe(403);
    expect((await settled('udd_x', 'itm_stent', [], 'quality-manager')).status).toBe(403);
    expect((await stage.call(list, { as: 'dealer-buyer' })).status).toBe(403);
  });

  it('what is not there, no XML, and fields that do not differ or mean another item', async () => {
    expect((await settled('udd_none', 'itm_stent', [])).status).toBe(404);
    expect((await send('no xml')).body.type).toBe('udid-unreadable');
    expect((await send('<udid/>')).body.type).toBe('udid-unreadable');
    const taken = `C${'7'.repeat(26)}`;
    const mapping = {
      id: `insurance#${taken}`,
      company,
      system: 'insurance',
      code: taken,
      itemId: 'itm_ma',
      quantity: 1,
    } as const;
    await stage.write(codeCodec.put(mapping));
    const { deliveryId } = (await send(file(device('06901234567892', `<ybbm>${taken}</ybbm>`)))).body;
    expect((await settled(deliveryId, 'itm_stent', ['name'])).body.type).toBe('udid-field-not-different');
    expect((await settled(deliveryId, 'itm_stent', ['insuranceSpecificationCode'])).body.type).toBe('code-taken');
    expect((await settled(deliveryId, 'itm_stent', ['certificates'])).body.type).toBe('input-invalid');
  });
});
