import { addDays } from '../../domain/shared/calendar.ts';
import type { Cast } from './cast.ts';
import { handIn, takeIn } from './hand-in.ts';
import { read, type Teller } from './teller.ts';

/** A spreadsheet of partners as it lies about in a company: own headings, full-width letters, a slip here and there. */
function messyPartners(run: string, dealer: string): readonly (readonly string[])[] {
  return [
    ['客户编号', '客户名称', '客户类型', '省份', '联系地址', '收货人', '联系电话', '税号'],
    [
      `ＯＬＤ－${run}－１`,
      ` 苏州恒远${run}医疗器械有限公司\u3000`,
      '经销商',
      '江苏苏州',
      '江苏省苏州市示范路 8 号 2 层',
      '',
      '',
      '',
    ],
    [`OLD-${run}-2`, `杭州${run}医院`, '医院', '杭州市', '浙江省杭州市示范街 20 号', '', '', ''],
    [`OLD-${run}-3`, dealer.replace('有限公司', '有限责任公司'), '经销商', '沪', '', '', '', ''],
    [`OLD-${run}-4`, `宁波${run}商贸有限公司`, '批发', '宁波', '', '', '', ''],
    [`OLD-${run}-5`, `火星${run}器械有限公司`, '经销商', '火星', '', '', '', '123'],
  ];
}

/** A company leaves its spreadsheet behind: read, checked, mended by people, taken in and proven. */
export async function goLive(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '上线：把 Excel 里的客户搬进来',
    'Going live: a messy spreadsheet of customers is read, checked, settled by a person, taken in and proven',
  );
  const sales = teller.as('sales');
  const dealer = (await read(sales, `/partners/${cast.dealerId}`)) as { name: string };
  const path = await handIn(teller, {
    post: 'sales',
    kind: 'partners',
    fileName: '客户.csv',
    rows: messyPartners(cast.run, dealer.name),
    told: { rows: 5 },
    constants: { warehouse: 'wh_east' },
  });
  const { items: doubtful } = await read(sales, `${path}/duplicates`, { limit: 100 });
  for (const { row, name, candidates } of doubtful) {
    const [likeliest] = candidates;
    await teller.act(
      'sales',
      `判断 decides on row ${row}: ${name}`,
      () => sales.must(`${path}/duplicates/${row}`, { decision: 'merge', into: likeliest.code }),
      () => `${likeliest.name} (${likeliest.reasons.join(', ')}), merged, its old code kept`,
    );
  }
  await takeIn(teller, 'sales', path, 'rows');
}

/** The books come along: what is still owed, and what is still to be delivered at the price that was agreed. */
export async function booksComeAlong(teller: Teller, cast: Cast): Promise<void> {
  const { run, day } = cast;
  teller.chapter(
    '上线：未收应收款和未完订单随账迁入',
    'Going live: what is still owed and what is still to be delivered come along',
  );
  const ago = (days: number) => addDays(day, -days);
  const owed = await handIn(teller, {
    post: 'finance',
    kind: 'open-receivables',
    fileName: '未收应收款.csv',
    rows: [
      ['客户编码', '单据号', '开票日期', '到期日', '价税合计', '未收金额'],
      ['D-02', `XS-${run}-1`, ago(120), ago(60), '20000.00', '12345.60'],
      ['D-02', `XS-${run}-2`, ago(20), '', '6000.00', '6000.00'],
      ['D-02', `YS-${run}-1`, ago(10), '', '', '-1000.00'],
      ['D-02', `XS-${run}-3`, ago(30), '', '50.00', '500.00'],
    ],
    told: { rows: 4, value: '17845.60' },
  });
  await takeIn(teller, 'finance', owed, 'value');
  await teller.act(
    'finance',
    '核对账龄 looks at the age of the debt',
    () => read(teller.as('finance'), `/finance/partners/${cast.otherDealerId}/receivables`),
    ({ total, ageing }) => `${total}, ageing ${JSON.stringify(ageing)}`,
  );
  const waiting = await handIn(teller, {
    post: 'sales',
    kind: 'open-orders',
    fileName: '未完订单.csv',
    rows: [
      ['客户编码', '订单号', '下单日期', '物料编码', '未发数量', '含税单价'],
      ['D-01', `DD-${run}-1`, ago(15), cast.catheter.code, '4', '88.88'],
      ['D-01', `DD-${run}-2`, ago(12), `${cast.catheter.code}-X`, '1', '88.88'],
    ],
    told: { rows: 2, quantity: 5, value: '444.40' },
  });
  await takeIn(teller, 'sales', waiting, 'value');
  await teller.act(
    'sales',
    '按原订单号查找 finds it by the number it had',
    () => read(teller.as('sales'), '/admin/search', { text: `DD-${run}-1` }),
    ({ hits }) => `${hits[0]?.number}, at the price agreed before`,
  );
}
