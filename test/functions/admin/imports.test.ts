import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { identityNumberCheck } from '../../../domain/shared/identity-number.ts';
import { checkDigit } from '../../../domain/shared/gs1/check-digit.ts';
import { handler as applyImport } from '../../../functions/admin/apply-import/handler.ts';
import { handler as checkImport } from '../../../functions/admin/check-import/handler.ts';
import { handler as getImport } from '../../../functions/admin/get-import/handler.ts';
import { handler as getUpload } from '../../../functions/admin/get-import-upload/handler.ts';
import { handler as listDuplicates } from '../../../functions/admin/list-import-duplicates/handler.ts';
import { handler as listImports } from '../../../functions/admin/list-imports/handler.ts';
import { handler as listKinds } from '../../../functions/admin/list-import-kinds/handler.ts';
import { handler as listLeft } from '../../../functions/admin/list-import-left/handler.ts';
import { handler as listProblems } from '../../../functions/admin/list-import-problems/handler.ts';
import { handler as mapColumns } from '../../../functions/admin/map-import-columns/handler.ts';
import { handler as readImport } from '../../../functions/admin/read-import/handler.ts';
import { handler as settle } from '../../../functions/admin/settle-import-duplicate/handler.ts';
import { handler as startImport } from '../../../functions/admin/start-import/handler.ts';
import { handler as writeErrors } from '../../../functions/admin/write-import-errors-on-import-checked/handler.ts';
import { handler as approveCertificate } from '../../../functions/catalogue/approve-certificate/handler.ts';
import { handler as followCertificate } from '../../../functions/catalogue/follow-certificate-on-certificate-changed/handler.ts';
import { handler as getCertificate } from '../../../functions/catalogue/get-certificate/handler.ts';
import { handler as getItemByCode } from '../../../functions/catalogue/get-item-by-code/handler.ts';
import { handler as registerItem } from '../../../functions/catalogue/register-item/handler.ts';
import { handler as getStock } from '../../../functions/inventory/get-stock/handler.ts';
import { handler as listPeople } from '../../../functions/people/list-people/handler.ts';
import { handler as getPartnerByCode } from '../../../functions/partners/get-partner-by-code/handler.ts';
import { handler as getPartner } from '../../../functions/partners/get-partner/handler.ts';
import { handler as quotePrice } from '../../../functions/pricing/quote-price/handler.ts';
import { filesKeptDays } from '../../../domain/admin/import/import.ts';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { codeCodec, readItem } from '../../../table/catalogue.ts';
import { certificateIdOf } from '../../../table/certificates.ts';
import type { Envelope } from '../../../table/journal.ts';
import { partnerCodeWrite } from '../../../table/partners.ts';
import { importFileDays } from '../../../runtime/file-bucket.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { aPartner, company, furnish, noon, openStage, type Stage } from '../stage.ts';
import { aList, csv, mortalAfter, takerOf } from './a-list.ts';

let stage: Stage;
let bucket: Bucket;
beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  await stage.write(
    partnerCodeWrite(aPartner()),
    codeCodec.put(itemCode(company, 'internal', 'STENT-35', 'itm_stent', 1)),
  );
});
afterAll(() => bucket.close());

const diOf = (number: number) => {
  const digits = `0695${number.toString().padStart(9, '0')}`;
  return `${digits}${checkDigit(digits)}`;
};
const heading = ['物料编码', '品名', '规格型号', '生产厂家', '管理类别', '计量单位', 'DI码', '产品线', '备注'];
const itemRow = (n: number, more: Partial<Record<number, string>> = {}) => {
  const row = [`A-${n}`, `一次性导管${n}`, `${n}Fr`, '示例医疗', '三类', '支', diOf(n), 'cardio', ''];
  return row.map((cell, place) => more[place] ?? cell);
};
const places = { code: 0, name: 1, specification: 2, manufacturer: 3, riskClass: 4, unit: 5, di: 6, productLine: 7 };

/** A list of items up to its check. */
async function checkedItems(rows: readonly (readonly string[])[], more: { told?: object; sender?: string } = {}) {
  const list = aList(stage, 'purchaser', 'items', more);
  const read = await list.send(csv(heading, ...rows));
  expect(read.status).toBe(200);
  expect((await list.map(places)).status).toBe(200);
  const noted = await list.check();
  return { list, noted };
}

describe('a list of items', () => {
  it('finds every bad row once, tells why in both languages, and takes the good ones in as if they were entered', async () => {
    const rows = [
      itemRow(101),
      itemRow(102, { 0: 'Ａ－１０２　', 1: '导管　１０２' }),
      itemRow(103, { 4: '四类', 5: '' }),
      itemRow(104, { 6: '6.95E+12' }),
      itemRow(105, { 6: '06901234567893' }),
      itemRow(101, { 6: diOf(106) }),
      itemRow(107),
    ];
    const { list, noted } = await checkedItems(rows, { told: { rows: 7 } });
    expect(noted).toMatchObject({ type: 'admin.import-checked.v2', data: { good: 3, bad: 4, known: 0, doubtful: 0 } });
    const problems = await list.list(listProblems);
    expect(
      problems.map(({ row, errors }) => [
        row,
        errors.map((e: { field: string; reason: string }) => `${e.field}:${e.reason}`),
      ]),
    ).toEqual([
      [4, ['riskClass:choice-unknown', 'unit:cell-empty']],
      [5, ['di:code-damaged']],
      [6, ['di:di-wrong']],
      [7, [':row-repeated']],
    ]);
    expect(problems[0].errors[0]).toMatchObject({ zh: '不在该列允许的取值内', en: /values known/, found: '四类' });
    // Nothing was taken in by the check.
    const before = await stage.call(getItemByCode, { as: 'purchaser', query: { system: 'internal', code: 'A-101' } });
    expect(before.status).toBe(404);

    const done = await list.apply();
    expect(done).toMatchObject({
      type: 'admin.import-applied.v2',
      data: { taken: 3, before: 0, refused: 0, waiting: 0 },
    });
    const found = await stage.call(getItemByCode, { as: 'purchaser', query: { system: 'gs1', code: diOf(102) } });
    const item = await readItem(stage.dependencies.store, company, found.body.item.itemId, 'consistent');
    expect(item).toMatchObject({
      code: 'A-102',
      name: '导管 102',
      status: 'pending',
      raisedBy: 'purchaser',
      unit: '支',
    });
    expect(await list.get()).toMatchObject({
      status: 'applied',
      reconciliation: {
        told: { rows: 7 },
        file: { rows: 7 },
        books: { rows: 3 },
        missing: { rows: 4 },
        explained: { rows: 4 },
        unexplained: { rows: 0 },
        proven: false,
      },
    });
  });

  it('gives the wrong rows back as a file that can be mended and handed in again', async () => {
    const sender = 'erp-again';
    const { list, noted } = await checkedItems([itemRow(201), itemRow(202, { 4: '=四类' })], { sender });
    expect(await stage.react(writeErrors, noted)).toBe('written');
    const { errorFiles } = await list.get();
    const sheet = await readSheet(Buffer.from(await (await fetch(errorFiles.xlsx)).arrayBuffer()));
    expect(sheet[0]?.slice(2)).toEqual(heading);
    expect(sheet).toHaveLength(2);
    expect(String(sheet[1]?.[0])).toMatch(/管理类别 Risk class: 不在该列允许的取值内 .* \(=四类\)/);
    expect(sheet[1]?.[1]).toBe('3');
    const bytes = Buffer.from(await (await fetch(errorFiles.csv)).arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const text = bytes.toString('utf8');
    // A cell that a spreadsheet would run as a formula comes as text and is read without its mark.
    expect(text).toContain("'=四类");
    const again = aList(stage, 'purchaser', 'items', { sender });
    expect((await again.send(text.replace("'=四类", '三类'))).status).toBe(200);
    const mended = Object.fromEntries(Object.entries(places).map(([field, place]) => [field, place + 2]));
    await again.map(mended);
    await again.check();
    expect((await again.apply()).data).toMatchObject({ taken: 1, refused: 0 });
  });

  it('remembers the columns of a sender, and asks another', async () => {
    await checkedItems([itemRow(301)], { sender: 'erp-x' });
    const own = aList(stage, 'purchaser', 'items', { sender: 'erp-x' });
    expect((await own.send(csv(heading, itemRow(302)))).body.places).toEqual(places);
    const other = aList(stage, 'purchaser', 'items', { sender: 'erp-y' });
    // "DI码" is known to nobody who did not say so; the usual titles are.
    const { body } = await other.send(csv(heading, itemRow(302)));
    const { di: _di, ...plain } = places;
    expect(body.places).toEqual(plain);
  });

  it('changes nothing when the same list comes a second time, and when one list is applied twice', async () => {
    const rows = [itemRow(401), itemRow(402)];
    const { list } = await checkedItems(rows);
    expect((await list.apply()).data).toMatchObject({ taken: 2 });
    expect((await list.apply('apply-again')).data).toMatchObject({ run: 2, taken: 0, before: 2, refused: 0 });
    const { noted } = await checkedItems(rows);
    expect(noted.data).toMatchObject({ good: 0, known: 2, bad: 0 });
    const { list: changed } = await checkedItems([itemRow(401, { 3: '另一家' })]);
    expect(await changed.list(listProblems)).toMatchObject([
      { row: 2, errors: [{ field: 'code', reason: 'code-taken' }] },
    ]);
  });

  it('resumes where it was killed: every row is taken once, and a page is counted once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => itemRow(500 + index));
    const { list } = await checkedItems(rows, { told: { rows: 60 } });
    const first = await list.order();
    // Half of the first page gets through, then the function dies before the page's end.
    const [consumer, taker] = takerOf(first);
    await expect(taker.react(mortalAfter(stage, 12), first)).rejects.toThrow('killed');
    expect(await list.get()).toMatchObject({ status: 'applying', applied: { done: 0 } });
    await stage.react(taker, first);
    expect(await list.get()).toMatchObject({ applied: { done: 25, before: 12, taken: 13 } });
    // The bus brings the first step again.
    expect(await stage.react(taker, first)).toBe('page-already-done');
    const [second] = await stage.eventsAfter(first, consumer);
    const done = await list.work(second!);
    expect(done.data).toMatchObject({ taken: 48, before: 12, refused: 0, waiting: 0 });
    expect((await list.get()).reconciliation).toMatchObject({
      books: { rows: 60 },
      missing: { rows: 0 },
      proven: true,
    });
  });

  it('lists what was refused on the way in, though the check had nothing against it', async () => {
    const { list } = await checkedItems([itemRow(601), itemRow(602)]);
    const meanwhile = await stage.call(registerItem, {
      as: 'purchaser',
      key: 'meanwhile',
      body: {
        ...{ code: 'A-601', name: '别的', specification: 'x', model: 'x', manufacturer: 'x' },
        ...{ riskClass: 'II', unit: '个', levels: [], productLine: 'cardio' },
      },
    });
    expect(meanwhile.status).toBe(201);
    expect((await list.apply()).data).toMatchObject({ taken: 1, refused: 1 });
    expect(await list.list(listLeft)).toMatchObject([
      { row: 2, rows: 1, outcome: 'refused', error: { reason: 'code-taken', zh: '编码已对应其他商品' } },
    ]);
  });

  it('keeps the code of a merged item as another name, and takes in as new what a person calls new', async () => {
    const { list, noted } = await checkedItems([
      itemRow(701),
      itemRow(702, { 1: '一次性导管701', 2: '701Fr', 6: '' }),
      itemRow(703, { 1: '一次性导管701', 2: '701Fr', 6: '' }),
    ]);
    expect(noted.data).toMatchObject({ good: 3, doubtful: 2 });
    const doubtful = await list.list(listDuplicates);
    expect(doubtful[0]).toMatchObject({
      row: 3,
      code: 'A-702',
      candidates: [{ code: 'A-701', row: 2, reasons: ['same-name', 'same-manufacturer', 'same-specification'] }],
    });
    expect((await list.apply()).data).toMatchObject({ taken: 1, waiting: 2 });
    const say = (row: number, body: object) =>
      stage.call(settle, {
        as: 'purchaser',
        key: `say-${row}`,
        parameters: { importId: list.id(), row: String(row) },
        body,
      });
    expect((await say(3, { decision: 'merge', into: 'A-701' })).status).toBe(200);
    expect((await say(4, { decision: 'new' })).status).toBe(200);
    expect((await list.apply('after')).data).toMatchObject({ taken: 2, before: 1, waiting: 0 });
    const idOf = async (code: string) =>
      (await stage.call(getItemByCode, { as: 'purchaser', query: { system: 'internal', code } })).body.item.itemId;
    expect(await idOf('A-702')).toBe(await idOf('A-701'));
    expect(await idOf('A-703')).not.toBe(await idOf('A-701'));
    // The old code is a name of the item: the list again finds nothing new.
    const { noted: again } = await checkedItems([itemRow(702, { 1: '一次性导管701', 2: '701Fr', 6: '' })]);
    expect(again.data).toMatchObject({ known: 1, good: 0 });
  });
});

describe('settle-import-duplicate', () => {
  it('refuses what is no candidate, and to change a word after the list was applied', async () => {
    const { list } = await checkedItems([itemRow(801), itemRow(802, { 1: '一次性导管801', 2: '801Fr', 6: '' })]);
    const say = (key: string, body: object, as = 'purchaser') =>
      stage.call(settle, { as, key, parameters: { importId: list.id(), row: '3' }, body });
    for (const [key, body] of [
      ['c1', { decision: 'merge', into: 'A-999' }],
      ['c2', { decision: 'merge' }],
      ['c3', { decision: 'new', into: 'A-801' }],
    ] as const) {
      expect((await say(key, body)).body).toMatchObject({ status: 422, type: 'merge-candidate-unknown' });
    }
    expect((await say('c4', { decision: 'new' }, 'sales')).body.type).toBe('import-kind-not-yours');
    expect((await say('c5', { decision: 'new' })).status).toBe(200);
    expect((await say('c6', { decision: 'merge', into: 'A-801' })).status).toBe(200);
    await list.apply();
    expect((await say('c7', { decision: 'new' })).body).toMatchObject({
      status: 409,
      type: 'duplicate-already-settled',
    });
    const other = await stage.call(settle, {
      as: 'purchaser',
      key: 'c8',
      parameters: { importId: list.id(), row: '2' },
      body: { decision: 'new' },
    });
    expect(other.status).toBe(404);
  });
});

describe('a list of partners', () => {
  const partnerHeading = ['客户编码', '客户名称', '客户类型', '省份', '联系地址', '收货人', '电话', '税号', '曾用名'];
  const column = {
    code: 0,
    name: 1,
    kind: 2,
    region: 3,
    address: 4,
    contact: 5,
    phone: 6,
    taxNumber: 7,
    formerName: 8,
  };
  const partner = (code: string, name: string, more: Partial<Record<number, string>> = {}) => {
    const row = [code, name, '经销商', '浙江杭州', `浙江省杭州市${code}路 1 号 2 层`, '', '', '', ''];
    return row.map((cell, place) => more[place] ?? cell);
  };
  async function checkedPartners(...rows: readonly (readonly string[])[]) {
    const list = aList(stage, 'sales', 'partners');
    await list.send(csv(partnerHeading, ...rows));
    await list.map(column, { warehouse: 'wh_east' });
    return { list, noted: await list.check() };
  }

  it('takes partners in with region, address and erasable contact, and merges one under its old code', async () => {
    const { list, noted } = await checkedPartners(
      partner('P-1', '杭州安和医疗器械有限公司', { 5: '王小明', 6: '0571-88889999' }),
      partner('P-2', '杭州安和医疗器械有限责任公司', { 6: '057188889999', 4: '' }),
      partner('P-3', '宁波远大医药有限公司', { 3: '火星', 7: '123' }),
      partner('P-4', '温州博爱商贸有限公司', { 3: '浙江温州', 7: '91330300MA00000000' }),
    );
    expect(noted.data).toMatchObject({ good: 2, bad: 2, doubtful: 1 });
    const [problem, wrongCode] = await list.list(listProblems);
    expect(problem).toMatchObject({ row: 4, errors: [{ field: 'region', reason: 'region-unknown' }] });
    expect(wrongCode).toMatchObject({ row: 5, errors: [{ field: 'taxNumber', reason: 'tax-number-wrong' }] });
    const settled = await stage.call(settle, {
      as: 'sales',
      key: 'p2',
      parameters: { importId: list.id(), row: '3' },
      body: { decision: 'merge', into: 'P-1' },
    });
    expect(settled.status).toBe(200);
    expect((await list.apply()).data).toMatchObject({ taken: 2, waiting: 0, refused: 0 });
    const byCode = (code: string) =>
      stage.call(getPartnerByCode, { as: 'sales', parameters: { code }, query: { code } });
    const { body: first } = await byCode('P-1');
    expect((await byCode('P-2')).body.partnerId).toBe(first.partnerId);
    const { body: whole } = await stage.call(getPartner, { as: 'sales', parameters: { partnerId: first.partnerId } });
    expect(whole).toMatchObject({ region: '330100', status: 'pending', addresses: [{ contact: { name: '王小明' } }] });
    // Second run: the same list finds all of it here, also under the merged code.
    const again = await checkedPartners(
      partner('P-1', '杭州安和医疗器械有限公司'),
      partner('P-2', '杭州安和医疗器械有限责任公司'),
    );
    expect(again.noted.data).toMatchObject({ known: 2, good: 0, doubtful: 0 });
  });

  it('says nothing of people in journal or left rows', async () => {
    const { list } = await checkedPartners(partner('P-8', '湖州仁济商贸有限公司', { 5: '李四四', 6: '13800001111' }));
    const first = await list.order();
    await list.work(first);
    const entry = await stage.eventsAfter(first, 'take-partners-on-partner-list-step-ordered');
    expect(JSON.stringify(entry)).not.toContain('李四四');
    const { store } = stage.dependencies;
    const { pk } = (await import('../../../table/keys.ts')).keys.import(company, list.id());
    expect(JSON.stringify(await store.queryAll({ pk, reading: 'consistent' }))).not.toMatch(/李四四|13800001111/);
  });
});

describe('a list of licences', () => {
  it('records them at their partners and finds them again', async () => {
    const rows = [
      ['单位编码', '证照类型', '证照编号', '许可类别', '有效期起', '有效期至'],
      ['D-001', '二类备案', '沪备20250001', '二类', '2025.1.5', '长期'],
      ['D-001', '二类备案', '沪备20250002', '三类', '2025.1.5', '2030/1/4'],
      ['D-777', '二类备案', '沪备20250003', '二类', '2025.1.5', '2030/1/4'],
      ['D-001', '经营许可证', '沪许1', '二类、三类', '1/5/2025', '2030年1月'],
    ];
    const list = aList(stage, 'quality', 'licences');
    const { body } = await list.send(csv(...rows));
    expect(body.places).toEqual({ partnerCode: 0, kind: 1, number: 2, riskClasses: 3, validFrom: 4, validTo: 5 });
    await list.map(body.places);
    await list.check();
    const problems = await list.list(listProblems);
    expect(problems.map(({ row, errors }) => [row, errors.map((e: { reason: string }) => e.reason)])).toEqual([
      [3, ['licence-scope-unlawful']],
      [4, ['partner-code-unknown']],
      [5, ['day-without-year-first', 'day-without-day']],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 1, refused: 0 });
    const { body: file } = await stage.call(getPartner, { as: 'quality', parameters: { partnerId: 'ptn_dealer' } });
    expect(file.licences).toContainEqual(
      expect.objectContaining({ number: '沪备20250001', validFrom: '2025-01-05', validTo: '9999-12-31' }),
    );
  });
});

describe('licences of our own in a list', () => {
  it('name their stores by id, name or address, and their people, who can be erased', async () => {
    await stage.write(partnerCodeWrite(aPartner({ id: 'ptn_own', code: 'OWN' })));
    const rows = [
      ['单位编码', '证照类型', '证照编号', '许可类别', '库房地址', '法定代表人', '企业负责人', '有效期起', '有效期至'],
      ['OWN', '经营许可证', '沪许OWN1', '三类', '上海市仓库路2号', '孙某某', '李某某', '2031-01-01', '2035-12-31'],
      ['OWN', '经营许可证', '沪许OWN2', '三类', '', '', '', '2031-01-01', '2035-12-31'],
      ['OWN', '经营许可证', '沪许OWN3', '三类', '火星路 1 号', '', '', '2031-01-01', '2035-12-31'],
      ['D-001', '经营许可证', '沪许D9', '三类', 'wh_east', '', '', '2031-01-01', '2035-12-31'],
    ];
    const list = aList(stage, 'quality', 'licences');
    const { body } = await list.send(csv(...rows));
    await list.map(body.places);
    await list.check();
    const problems = await list.list(listProblems);
    expect(problems.map(({ row, errors }) => [row, errors.map((e: { reason: string }) => e.reason)])).toEqual([
      [3, ['warehouses-missing']],
      [4, ['warehouse-not-found']],
      [5, ['warehouses-not-own']],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 1, refused: 0 });
    const { body: file } = await stage.call(getPartner, { as: 'quality', parameters: { partnerId: 'ptn_own' } });
    expect(file.licences).toContainEqual(
      expect.objectContaining({
        ...{ number: '沪许OWN1', warehouses: ['wh_east'] },
        legalRepresentative: expect.objectContaining({ name: '孙某某' }),
        responsiblePerson: expect.objectContaining({ name: '李某某' }),
      }),
    );
  });
});

describe('a list of certificates', () => {
  it('puts them on file with their items for another person to approve, and renews what is approved', async () => {
    const heading = ['注册证号', '注册产品名称', '注册人', '批准日期', '有效期起', '有效期至', '商品编码'];
    const row = (number: string, from: string, to: string, codes: string, name = '冠状动脉支架') =>
      [number, name, '示例医疗', '', from, to, codes] as const;
    const stent = '国械注准20233131234';
    const rows = [
      row(`国械注准 ２０２３3131234`, '2023.1.5', '2028-01-04', 'STENT-35'),
      row(stent, '2023-01-05', '2028/1/4', ''),
      row('沪械备20230001', '2023-05-05', '长期', '', '手术衣'),
      row('国械注准20233139', '2023-01-05', '2028-01-04', ''),
      row('国械注准20233131111', '2023-01-05', '', ''),
      row('国械注准20233132222', '2023-01-05', '2028-01-04', 'GHOST'),
      row('国械注准20233133333', '2023-01-05', '2028-01-04', ''),
      row('国械注准20233133333', '2023-01-05', '2028-01-04', '', '另一名称'),
      row('沪械注准20232024444', '2023-01-05', '2028-01-04', 'STENT-35'),
    ];
    const listed = async (...told: readonly (readonly string[])[]) => {
      const list = aList(stage, 'quality', 'certificates');
      const { body } = await list.send(csv(heading, ...told));
      expect((await list.map(body.places)).status).toBe(200);
      return { list, noted: await list.check() };
    };
    const { list, noted } = await listed(...rows);
    expect(noted.data).toMatchObject({ good: 3, bad: 6, known: 0 });
    expect(
      (await list.list(listProblems)).map(({ row: at, errors }) => [at, errors[0].field, errors[0].reason]),
    ).toEqual([
      [5, 'number', 'certificate-number-wrong'],
      [6, 'validTo', 'certificate-term-missing'],
      [7, 'itemCodes', 'item-code-unknown'],
      [8, 'productName', 'certificate-rows-differ'],
      [9, 'productName', 'certificate-rows-differ'],
      [10, 'itemCodes', 'certificate-class-differs'],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 3, refused: 0 });
    const certificateId = certificateIdOf(stent);
    const seen = async () => (await stage.call(getCertificate, { as: 'auditor', parameters: { certificateId } })).body;
    expect(await seen()).toMatchObject({
      ...{ number: stent, riskClass: 'III', status: 'waiting', inForce: false },
      waiting: { raisedBy: 'quality', itemIds: ['itm_stent'], term: { validTo: '2028-01-04' } },
    });
    // Second run: what waits with the same days and items is known.
    expect((await listed(...rows.slice(0, 3))).noted.data).toMatchObject({ good: 0, bad: 0, known: 3 });

    const approved = await stage.call(approveCertificate, {
      ...{ as: 'quality-manager', key: 'listed-certificate', parameters: { certificateId } },
    });
    expect(approved.status).toBe(200);
    const [event] = await stage.eventsOf('quality-manager', 'listed-certificate');
    expect(await stage.react(followCertificate, event as Envelope)).toBe('accepted');
    const item = await readItem(stage.dependencies.store, company, 'itm_stent', 'consistent');
    expect(item?.certificates).toContainEqual(expect.objectContaining({ certificateId, number: stent }));
    const later = await listed(
      row(stent, '2023-01-05', '2028-01-04', 'STENT-35'),
      row('沪械备20230001', '2023-05-05', '长期', '', '手术衣（更名）'),
    );
    // A filing nobody approved is recorded again as it now reads.
    expect(later.noted.data).toMatchObject({ good: 1, bad: 0, known: 1 });
    const renewal = await listed(row(stent, '2028-01-05', '2033-01-04', 'STENT-35'));
    expect((await renewal.list.apply()).data).toMatchObject({ taken: 1 });
    expect(await seen()).toMatchObject({
      terms: [{ validTo: '2028-01-04' }],
      waiting: { change: 'renewal', term: { validFrom: '2028-01-05' } },
    });
    const strange = await listed(
      row(stent, '2028-01-05', '2033-01-04', 'DRESSING'),
      row(stent, '2024-01-05', '2029-01-04', ''),
    );
    expect(strange.noted.data).toMatchObject({ good: 0, bad: 2 });
  });
});

describe('a list of people', () => {
  const numberOf = (sequence: string) => {
    const first17 = `31010119700101${sequence}`;
    return first17 + identityNumberCheck(first17);
  };
  const [one, two, three] = [numberOf('001'), numberOf('002'), numberOf('003')];
  const heading = ['姓名', '人员类型', '身份证号', '手机', '岗位', '所属单位', '入职日期'];
  const rows = [
    ['邹一诺', '', one.toLowerCase(), '13900000001', '质管员、验收', '', '2020/5/6'],
    ['邹二诺', '供应商销售人员', two, '', '', 'D-001', ''],
    ['邹三诺', '员工', `${three.slice(0, 17)}${three.endsWith('0') ? '1' : '0'}`, '', '保管员', '', ''],
    ['邹四诺', '员工', numberOf('004'), '', '飞行员', '', ''],
    ['邹五诺', '员工', one, '', '验收', '', ''],
    ['邹六诺', '员工', numberOf('006'), '', '', '', ''],
    ['邹七诺', '员工', numberOf('007'), '', '验收', '', '2027-01-01'],
    ['邹八诺', '员工', '', '13900000008', '验收', '', ''],
  ];
  const marks = new RegExp(`邹.诺|${one}|${two}|31010119700101|1390000000`);
  const listed = async (told: readonly (readonly string[])[]) => {
    const list = aList(stage, 'quality', 'people');
    const { body } = await list.send(csv(heading, ...told));
    expect((await list.map(body.places)).status).toBe(200);
    return { list, noted: await list.check() };
  };

  it('opens a file for each, and tells of nobody outside the list’s own files', async () => {
    const { list, noted } = await listed(rows);
    const problems = await list.list(listProblems);
    expect(problems.map(({ row, errors }) => [row, errors[0].field, errors[0].reason])).toEqual([
      [3, 'partnerCode', 'person-partner-kind'],
      [4, 'documentNumber', 'identity-number-wrong'],
      [5, 'posts', 'choice-unknown'],
      [6, '', 'row-repeated'],
      [7, 'posts', 'person-posts-required'],
      [8, 'joinedOn', 'day-not-come'],
      [9, 'documentNumber', 'cell-empty'],
    ]);
    expect(JSON.stringify(problems)).not.toMatch(marks);
    const first = await list.order();
    const done = await list.work(first);
    expect(done.data).toMatchObject({ kind: 'people', taken: 1, refused: 0 });
    const entries = await stage.eventsAfter(first, 'take-people-on-person-list-step-ordered');
    const { keys } = await import('../../../table/keys.ts');
    const stored = await stage.dependencies.store.queryAll({
      pk: keys.import(company, list.id()).pk,
      reading: 'consistent',
    });
    expect(JSON.stringify([noted, done, entries, stored])).not.toMatch(marks);
    const { body } = await stage.call(listPeople, { as: 'quality', query: { name: '邹一诺' } });
    expect(body.items).toMatchObject([{ kind: 'staff', posts: ['quality-management', 'goods-acceptance'] }]);
    // Second run: the same person is known, another name under the number is not.
    const again = await listed([rows[0] ?? [], ['邹改诺', '员工', one, '', '验收', '', '']]);
    expect(again.noted.data).toMatchObject({ known: 1, bad: 1, good: 0 });
    expect(await again.list.list(listProblems)).toMatchObject([
      { row: 3, errors: [{ field: 'documentNumber', reason: 'person-on-file', found: body.items[0].personId }] },
    ]);
  });

  it('gives the wrong rows back to posts that may hand such a list in, and to nobody else', async () => {
    const { list, noted } = await listed(rows.slice(6));
    expect(await stage.react(writeErrors, noted)).toBe('written');
    const seen = async (as: string) =>
      (await stage.call(getImport, { as, parameters: { importId: list.id() } })).body.errorFiles;
    expect(await seen('quality')).toMatchObject({ csv: expect.any(String) });
    expect(await seen('auditor')).toBeUndefined();
    expect(await seen('picker')).toBeUndefined();
  });
});

describe('opening stock', () => {
  it('opens each lot once, all its rows together, and proves quantity and value', async () => {
    await stage.call(registerItem, {
      as: 'purchaser',
      key: 'pump',
      body: {
        ...{ code: 'PUMP', name: '输注泵', specification: 'P1', model: 'P1', manufacturer: '示例医疗', unit: '台' },
        ...{ riskClass: 'II', levels: [], productLine: 'cardio', serialManaged: true },
      },
    });
    const rows = [
      ['商品编码', '仓库', '批号', '有效期至', '结存数量', '序列号', '库存金额'],
      ['STENT-35', 'wh_east', 'L１', 46_752, '1,200', '', '￥120,000.00'],
      ['STENT-35', 'wh_east', 'L2', '2028-06-30', '10 支', '', '1000'],
      ['STENT-35', 'wh_east', 'L3', '', '5', '', '500'],
      ['PUMP', 'wh_east', 'P1', '2029-01-01', '1', 'S-1', '9000'],
      ['PUMP', 'wh_east', 'P1', '2029-01-01', '1', 'S-2', '9000'],
      ['PUMP', 'wh_east', 'P2', '2029-01-01', '1', 'S-3', '9000'],
      ['PUMP', 'wh_east', 'P2', '2029-01-01', '1.5', 'S-4', '9000'],
      ['GHOST', 'wh_east', 'G1', '2029-01-01', '7', '', '70'],
    ];
    const told = { rows: 8, quantity: 1225, value: '157570.00' };
    const list = aList(stage, 'administrator', 'opening-stock', { told });
    const { body } = await list.send(csv(...rows));
    await list.map(body.places);
    await list.check();
    const problems = await list.list(listProblems);
    expect(
      problems.map(({ row, errors }) => [
        row,
        errors.map((e: { field: string; reason: string }) => `${e.field}:${e.reason}`),
      ]),
    ).toEqual([
      [4, ['expiry:expiry-missing']],
      [7, [':row-waits']],
      [8, ['quantity:quantity-not-whole']],
      [9, ['itemCode:item-code-unknown']],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 4, refused: 0 });
    const { body: stock } = await stage.call(getStock, {
      as: 'picker',
      query: { itemId: 'itm_stent', warehouseId: 'wh_east' },
    });
    expect(JSON.stringify(stock)).toMatch(/"lot":"L1","expiry":"2027-12-31".*1200/);
    expect((await list.get()).reconciliation).toEqual({
      told,
      file: { rows: 8, quantity: 1225, value: '157570.00' },
      books: { rows: 4, quantity: 1212, value: '139000.00' },
      missing: { rows: 4, quantity: 13, value: '18570.00' },
      explained: { rows: 4, quantity: 13, value: '18570.00' },
      unexplained: { rows: 0, quantity: 0, value: '0.00' },
      proven: false,
    });
    // The same list again finds what it opened; in another quantity a lot is not opened again.
    const again = aList(stage, 'administrator', 'opening-stock');
    await again.send(csv(...rows.slice(0, 3).map((row, at) => (at === 2 ? row.with(4, '11') : row))));
    await again.map(body.places);
    expect((await again.check()).data).toMatchObject({ good: 0, bad: 1, known: 1 });
    expect(await again.list(listProblems)).toMatchObject([{ row: 3, errors: [{ reason: 'stock-already-opened' }] }]);
  });
});

describe('a lot of more serial numbers than one document takes', () => {
  const heading = ['商品编码', '仓库', '批号', '有效期至', '结存数量', '序列号'];
  const serials = Array.from({ length: 101 }, (_, at) => `MANY-${at + 1}`);
  const rows = [
    ['PUMP', 'wh_east', 'P9', '2029-01-01', '60', serials.slice(0, 60).join('、')],
    ...serials.slice(60).map((serial) => ['PUMP', 'wh_east', 'P9', '2029-01-01', '1', serial]),
  ];
  const checked = async (...lines: readonly string[][]) => {
    const list = aList(stage, 'administrator', 'opening-stock');
    const { body } = await list.send(csv(heading, ...lines));
    await list.map(body.places);
    return { list, noted: await list.check() };
  };
  const standing = async () => {
    const { item } = (await stage.call(getItemByCode, { as: 'sales', query: { system: 'internal', code: 'PUMP' } }))
      .body;
    const query = { itemId: item.itemId, warehouseId: 'wh_east' };
    const { positions } = (await stage.call(getStock, { as: 'picker', query })).body;
    return positions.find(({ lot }: { lot: string }) => lot === 'P9')?.stock.total;
  };

  it('is refused as a whole where one of its last serial numbers is wrong', async () => {
    const wrong = await checked(...rows, ['PUMP', 'wh_east', 'P9', '2029-01-01', '1', 'MANY-3']);
    expect(wrong.noted.data).toMatchObject({ good: 0, bad: 43 });
    const taken = await checked(...rows, ['PUMP', 'wh_east', 'P9', '2029-01-01', '1', 'S-1']);
    expect(taken.noted.data).toMatchObject({ good: 0, bad: 43 });
    expect((await taken.list.list(listProblems)).map(({ errors }) => errors[0].reason)).toContain('serial-in-stock');
    expect(await standing()).toBeUndefined();
  });

  it('is opened by several documents, all of it also where it was killed between two', async () => {
    const { list, noted } = await checked(...rows);
    expect(noted.data).toMatchObject({ good: 42, bad: 0 });
    const first = await list.order();
    const [, taker] = takerOf(first);
    await expect(taker.react(mortalAfter(stage, 1), first)).rejects.toThrow('killed');
    expect(await standing()).toBe(42);
    await list.work(first);
    expect(await standing()).toBe(101);
    expect((await checked(...rows)).noted.data).toMatchObject({ good: 0, known: 42 });
  });
});

describe('a list of prices', () => {
  it('sets list and partner prices, and finds overlaps with what is here and within the list', async () => {
    await stage.call(registerItem, {
      as: 'purchaser',
      key: 'priced',
      body: {
        ...{ code: 'PRICED', name: '定价品', specification: 'x', model: 'x', manufacturer: 'x', unit: '个' },
        ...{ riskClass: 'II', levels: [], productLine: 'cardio' },
      },
    });
    const rows = [
      ['商品编码', '价格层级', '适用对象', '含税单价', '生效日期', '失效日期'],
      ['PRICED', '', '', '88.5', '20260101', '20261231'],
      ['PRICED', '协议价', 'D-001', '80', '2026-01-01', '2026-12-31'],
      ['PRICED', '', '', '90', '2026-06-01', '2027-01-31'],
      ['PRICED', '协议价', 'D-404', '80', '2026-01-01', '2026-12-31'],
      ['PRICED', '渠道价', '', '85', '2026-01-01', '2026-12-31'],
      ['PRICED', '等级价', '99', '85', '2026-01-01', '2026-12-31'],
      ['PRICED', '', '', '0', '2028-01-01', '2028-12-31'],
    ];
    const run = async () => {
      const list = aList(stage, 'sales-manager', 'prices');
      const { body } = await list.send(csv(...rows));
      await list.map(body.places);
      await list.check();
      return list;
    };
    const list = await run();
    expect((await list.list(listProblems)).map(({ row, errors }) => [row, errors[0].field, errors[0].reason])).toEqual([
      [4, 'validFrom', 'prices-overlap'],
      [5, 'scope', 'partner-code-unknown'],
      [6, 'scope', 'scope-missing'],
      [7, 'scope', 'input-invalid'],
      [8, 'unitPrice', 'input-invalid'],
    ]);
    expect((await list.apply()).data).toMatchObject({ taken: 2, refused: 0 });
    const { body: code } = await stage.call(getItemByCode, {
      as: 'sales',
      query: { system: 'internal', code: 'PRICED' },
    });
    const query = { partnerId: 'ptn_dealer', itemId: code.item.itemId, quantity: '1' };
    expect((await stage.call(quotePrice, { as: 'sales', query })).body).toMatchObject({ unitPrice: '80.0000' });
    expect((await (await run()).get()).checked).toMatchObject({ known: 2, good: 0 });
  });
});

describe('files as Chinese programs write them', () => {
  const plain = csv(heading, itemRow(901)).replaceAll('"', '');
  it.each([
    ['UTF-8 with byte order mark and semicolons', Buffer.from(`\uFEFF${plain.replaceAll(',', ';')}`)],
    ['tabs and empty lines', Buffer.from(`${plain.replaceAll(',', '\t')}\n\n\n`)],
  ])('reads %s', async (_name, bytes) => {
    const list = aList(stage, 'purchaser', 'items');
    expect((await list.send(bytes)).body).toMatchObject({ rows: 1, heading });
  });

  it('reads GB 18030', async () => {
    // 商品编码,商品名称 / A,导管
    const bytes = Buffer.from('c9ccc6b7b1e0c2eb2cc9ccc6b7c3fbb3c60a412cb5bcb9dc0a', 'hex');
    const list = aList(stage, 'purchaser', 'items');
    expect((await list.send(bytes)).body).toMatchObject({
      rows: 1,
      heading: ['商品编码', '商品名称'],
      places: { code: 0, name: 1 },
    });
  });

  it('reads a workbook with dates, numbers and yes or no, and counts rows as the sheet does', async () => {
    const cells = [
      ['单位编码', '证照类型', '证照编号', '许可类别', '有效期起', '有效期至'].map((value) => ({
        value,
        type: String,
      })),
      [],
      [
        { value: 'D-001', type: String },
        { value: '二类备案', type: String },
        { value: 20_260_001, type: Number },
        { value: '二类', type: String },
        { value: new Date(Date.UTC(2026, 0, 5)), type: Date, format: 'yyyy/mm/dd' },
        { value: '2030/1/4', type: String },
      ],
    ];
    const bytes = await writeXlsxFile(cells as never).toBuffer();
    const list = aList(stage, 'quality', 'licences');
    const { body } = await list.send(bytes, 'xlsx');
    expect(body.rows).toBe(1);
    await list.map(body.places);
    expect((await list.check()).data).toMatchObject({ good: 1, bad: 0 });
    await list.apply();
    const { body: file } = await stage.call(getPartner, { as: 'quality', parameters: { partnerId: 'ptn_dealer' } });
    expect(file.licences).toContainEqual(expect.objectContaining({ number: '20260001', validFrom: '2026-01-05' }));
  });

  it.each([
    ['import-file-unreadable', Buffer.from([0x00, 0xff, 0xfe, 0x80]), 'csv'],
    ['import-file-unreadable', Buffer.from('no workbook'), 'xlsx'],
    ['import-without-rows', Buffer.from(csv(heading)), 'csv'],
    ['import-too-long', Buffer.from(`a\n${'1\n'.repeat(20_001)}`), 'csv'],
  ] as const)('refuses %s', async (type, bytes, format) => {
    const list = aList(stage, 'purchaser', 'items');
    expect((await list.send(bytes, format)).body).toMatchObject({ status: 422, type });
  });
});

describe('who and when', () => {
  const file = { sender: 'x', fileName: 'x.csv', format: 'csv', bytes: 3, sha256: 'a'.repeat(64) };
  const start = (as: string, kind: string, key: string) =>
    stage.call(startImport, { as, key, body: { ...file, kind } });

  it('403: only who may enter such records one by one hands them in', async () => {
    expect((await start('sales', 'prices', 'w1')).body).toMatchObject({ status: 403, type: 'import-kind-not-yours' });
    expect((await start('administrator', 'licences', 'w2')).body.type).toBe('import-kind-not-yours');
    expect((await start('auditor', 'items', 'w3')).body.type).toBe('not-allowed');
    expect((await start('quality', 'licences', 'w4')).status).toBe(201);
  });

  it('201: the same request again is the same import', async () => {
    const first = await start('purchaser', 'items', 'w5');
    const again = await start('purchaser', 'items', 'w5');
    expect(again.body.importId).toBe(first.body.importId);
    expect(again.headers['idempotent-replay']).toBe('true');
  });

  it('409: no step comes before its turn', async () => {
    const { body } = await start('purchaser', 'items', 'w6');
    const parameters = { importId: body.importId as string };
    const at = (handler: Parameters<Stage['call']>[0], key: string, more: object = {}) =>
      stage.call(handler, { as: 'purchaser', key, parameters, body: more });
    expect((await at(readImport, 'w7')).body).toMatchObject({ status: 409, type: 'import-file-missing' });
    for (const [handler, key, more] of [
      [mapColumns, 'w8', { places: {} }],
      [checkImport, 'w9', {}],
      [applyImport, 'w10', {}],
    ] as const) {
      expect((await at(handler, key, more)).body).toMatchObject({ status: 409, type: 'import-not-there-yet' });
    }
    const list = aList(stage, 'purchaser', 'items');
    await list.send(csv(heading, itemRow(999)));
    expect((await stage.call(getUpload, { as: 'purchaser', parameters: { importId: list.id() } })).body.type).toBe(
      'import-not-there-yet',
    );
    expect(
      (await stage.call(readImport, { as: 'purchaser', key: 'w11', parameters: { importId: 'imp_none' }, body: {} }))
        .status,
    ).toBe(404);
  });

  it('422: columns that do not fit are each named', async () => {
    const list = aList(stage, 'purchaser', 'items');
    await list.send(csv(heading, itemRow(998)));
    const { body } = await list.map({ code: 99, ghost: 1 }, { other: 'x' });
    expect(body).toMatchObject({ status: 422, type: 'import-columns-unfit' });
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/places/code', '/places/ghost', '/constants/other', '/places/name', '/places/unit']),
    );
  });

  it('409: a list without a good row is not applied', async () => {
    const { list } = await checkedItems([itemRow(997, { 4: '?' })]);
    expect((await list.call(applyImport, 'apply')).body).toMatchObject({
      status: 409,
      type: 'import-without-good-rows',
    });
  });

  it('409: nothing is done with a list whose files were deleted after 30 days', async () => {
    expect(filesKeptDays).toBe(importFileDays);
    const { list } = await checkedItems([itemRow(995), itemRow(996, { 4: '?' })]);
    const parameters = { importId: list.id() };
    stage.clock.now = '2026-12-22T04:00:00.000Z';
    for (const [handler, key] of [
      [checkImport, 'gone-1'],
      [applyImport, 'gone-2'],
      [settle, 'gone-3'],
    ] as const) {
      const body = handler === settle ? { decision: 'new' } : {};
      const place = handler === settle ? { ...parameters, row: '2' } : parameters;
      const answer = await stage.call(handler, { as: 'purchaser', key, parameters: place, body });
      expect(answer.body).toMatchObject({ status: 409, type: 'import-files-gone' });
    }
    for (const handler of [listProblems, listDuplicates]) {
      expect((await stage.call(handler, { as: 'auditor', parameters })).body.type).toBe('import-files-gone');
    }
    stage.clock.now = '2026-12-22T03:59:59.999Z';
    expect((await stage.call(listProblems, { as: 'auditor', parameters })).status).toBe(200);
    stage.clock.now = noon;
  });

  it('422: a file that is not the one announced is not read', async () => {
    const { body } = await start('purchaser', 'items', 'w12');
    const key = [...bucket.files.keys()].find((path) => path.includes('/lines.json'))!;
    const place = key.replace(/imports\/.*/, `imports/${company}/${body.importId as string}/source.csv`);
    (bucket.files as Map<string, Buffer>).set(place, Buffer.from('a,b\n1,2'));
    const read = await stage.call(readImport, {
      as: 'purchaser',
      key: 'w13',
      parameters: { importId: body.importId },
      body: {},
    });
    expect(read.body).toMatchObject({ status: 422, type: 'import-file-changed' });
  });

  it('200: lists imports, the newest first, and says which columns a kind has', async () => {
    const { body } = await stage.call(listImports, { as: 'auditor', query: { limit: '5' } });
    expect(body.items).toHaveLength(5);
    const { body: kinds } = await stage.call(listKinds, { as: 'auditor' });
    const items = kinds.kinds.find(({ kind }: { kind: string }) => kind === 'items');
    expect(items.columns.find(({ field }: { field: string }) => field === 'riskClass')).toMatchObject({
      required: true,
      choices: ['一类', '二类', '三类'],
      title: { zh: '管理类别' },
    });
  });
});
