import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { handler as listLeft } from '../../../functions/admin/list-import-left/handler.ts';
import { handler as listProblems } from '../../../functions/admin/list-import-problems/handler.ts';
import { codeCodec } from '../../../table/catalogue.ts';
import { pastSalesOf, readPastSale } from '../../../table/insight.ts';
import { partnerCodeWrite } from '../../../table/partners.ts';
import { mortalAfter, takerOf } from '../admin/a-list.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { aRow, checkedHistory } from './history.ts';

let stage: Stage;
let bucket: Bucket;
beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  await stage.write(
    partnerCodeWrite(aPartner()),
    codeCodec.put(itemCode(company, 'internal', 'STENT-35', 'itm_stent', 1)),
    // An old code of an item that was merged into this one.
    codeCodec.put(itemCode(company, 'internal', 'OLD-35', 'itm_stent', 1)),
  );
});
afterAll(() => bucket.close());

const saleOf = (number: string) => readPastSale(stage.dependencies.store, company, number);
async function salesIn(from: string, to = from): Promise<string[]> {
  const numbers: string[] = [];
  for await (const page of pastSalesOf(stage.dependencies.store, company, { from, to })) {
    numbers.push(...page.map(({ number }) => number));
  }
  return numbers;
}

describe('a list of past sales', () => {
  it('joins rows to documents, keeps what they tell, and proves lines, quantities and value', async () => {
    const told = { rows: 4, documents: 3, quantity: 32, value: '3300.00' };
    const rows = [
      aRow('XS/2025#01', '2025/3/1', [10, 8, '2025-03-04', '2025-03-03', '2025-03-05', '800', '500', 2, '是']),
      ['XS/2025#01', 'D-001', '20250301', 'OLD-35', 2, 0, '2025-03-04', '', '', '', '', '', ''],
      aRow('XS-2', '2025-03-31', [10, 10, '', '', '', '1500.00', '', '', '']),
      aRow('XS-3', '2025-04-01'),
    ];
    const { list, noted, places } = await checkedHistory(stage, rows, { told });
    // Every heading is known by itself: nobody has to say which column is what.
    expect(Object.keys(places)).toHaveLength(13);
    expect(noted.data).toMatchObject({ good: 4, bad: 0, known: 0 });
    expect((await list.apply()).data).toMatchObject({ taken: 4, refused: 0 });
    expect(await saleOf('XS/2025#01')).toMatchObject({
      ...{ number: 'XS/2025#01', partnerId: 'ptn_dealer', day: '2025-03-01' },
      lines: [
        {
          ...{ itemId: 'itm_stent', ordered: 10, shipped: 8, net: 80_000, cost: 50_000, returned: 2, isWrong: true },
          ...{ promised: '2025-03-04', shippedOn: '2025-03-03', deliveredOn: '2025-03-05' },
        },
        { itemId: 'itm_stent', ordered: 2, shipped: 0, net: 0, promised: '2025-03-04', returned: 0, isWrong: false },
      ],
    });
    // Bounds of the period: the last day of a month is in it, the first of the next is not.
    expect(await salesIn('2025-03')).toEqual(['XS/2025#01', 'XS-2']);
    expect(await salesIn('2025-04')).toEqual(['XS-3']);
    const { reconciliation } = await list.get();
    expect(reconciliation).toMatchObject({
      books: { rows: 4, documents: 3, quantity: 32, value: '3300.00' },
      proven: true,
    });
  });

  it('finds every wrong row, and none of a document goes in without the others', async () => {
    const { list, noted } = await checkedHistory(stage, [
      aRow('XS-10', '2025-05-01'),
      ['XS-10', 'D-001', '2025-05-01', 'NO-SUCH', 1, 1, '', '', '', '10', '', '', ''],
      ['XS-11', 'D-404', '2025-05-01', 'STENT-35', 1, 1, '', '2025-04-30', '', '', '', 3, ''],
      aRow('XS-12', '2025-05-01', [1, 1, '', '', '', '-5', '', '', '']),
      aRow('XS-13', '2025-05-01'),
      aRow('XS-13', '2025-05-02'),
    ]);
    expect(noted.data).toMatchObject({ good: 0, bad: 6 });
    expect(
      (await list.list(listProblems)).map(({ row, errors }) => [
        row,
        errors.map((e: { field: string; reason: string; zh: string; en: string }) => `${e.field}:${e.reason}`),
      ]),
    ).toEqual([
      [2, [':row-waits']],
      [3, ['itemCode:item-code-unknown']],
      [
        4,
        [
          'partnerCode:partner-code-unknown',
          'net:sale-amount-missing',
          'shippedOn:sale-days-backwards',
          'returned:sale-returned-too-many',
        ],
      ],
      [5, ['net:input-invalid']],
      [6, ['orderDay:sale-rows-differ']],
      [7, ['orderDay:sale-rows-differ']],
    ]);
  });

  it('changes nothing when it comes a second time, and a document told otherwise is a wrong row', async () => {
    const rows = [aRow('XS-20', '2025-06-01'), aRow('XS-21', '2025-06-02')];
    const { list } = await checkedHistory(stage, rows);
    expect((await list.apply()).data).toMatchObject({ taken: 2 });
    expect((await list.apply('apply-again')).data).toMatchObject({ run: 2, taken: 0, before: 2 });
    const again = await checkedHistory(stage, rows, { told: { rows: 2 } });
    expect(again.noted.data).toMatchObject({ good: 0, known: 2, bad: 0 });
    const changed = await checkedHistory(stage, [
      aRow('XS-20', '2025-06-01', [10, 9, '', '', '', '1000.00', '700.00', '', '']),
      // The same number on a day of another month is the same document told otherwise, not a second one.
      aRow('XS-21', '2025-07-02'),
    ]);
    expect((await changed.list.list(listProblems)).map(({ errors }) => errors[0])).toMatchObject([
      { field: 'number', reason: 'sale-told-otherwise', found: 'XS-20', zh: /已导入/, en: /other contents/ },
      { field: 'number', reason: 'sale-told-otherwise', found: 'XS-21' },
    ]);
    expect(await salesIn('2025-06', '2025-07')).toEqual(['XS-20', 'XS-21']);
  });

  it('finds a sale of tomorrow before anything is taken in, and refuses one of two lists that tell the same number', async () => {
    const one = await checkedHistory(stage, [aRow('XS-30', '2026-11-22'), aRow('XS-31', '2026-11-23')]);
    const other = await checkedHistory(stage, [aRow('XS-30', '2026-11-22', [1, 1, '', '', '', '1', '', '', ''])]);
    expect(await one.list.list(listProblems)).toMatchObject([
      { row: 3, errors: [{ field: 'orderDay', reason: 'sale-in-future' }] },
    ]);
    expect((await one.list.apply()).data).toMatchObject({ taken: 1, refused: 0 });
    // Its check came before the other list was taken in.
    expect((await other.list.apply()).data).toMatchObject({ taken: 0, refused: 1 });
    expect(await other.list.list(listLeft)).toMatchObject([{ row: 2, error: { reason: 'sale-told-otherwise' } }]);
  });

  it('resumes where it was killed and takes every sale once', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => aRow(`XS-K${index}`, '2025-08-01'));
    const { list } = await checkedHistory(stage, rows);
    const first = await list.order();
    const [, taker] = takerOf(first);
    await expect(taker.react(mortalAfter(stage, 9), first)).rejects.toThrow('killed');
    expect((await list.work(first)).data).toMatchObject({ taken: 21, before: 9, refused: 0 });
    expect(await salesIn('2025-08')).toHaveLength(30);
  });

  it('writes little for a document: the sale, its index entry and one journal entry', async () => {
    const sale = await saleOf('XS-20');
    const { pk, sk } = { pk: `PAST-SALE#${company}#${sale?.id}`, sk: 'SALE' };
    const item = await stage.dependencies.store.get({ pk, sk }, 'consistent');
    expect(JSON.stringify(item).length).toBeLessThan(600);
    expect(JSON.stringify(item?.['lines'])).toBe('[["itm_stent",10,10,100000,null,null,null,70000,null,null,null]]');
  });
});
