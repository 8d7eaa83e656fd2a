import { addDays } from '../../domain/shared/calendar.ts';
import { moneyText } from '../../domain/shared/money.ts';
import { storyDay, type Cast } from './cast.ts';
import { handIn, takeIn } from './hand-in.ts';
import { read, type Teller } from './teller.ts';

const heading = [
  ...['销售单号', '客户编码', '下单日期', '物料编码', '数量', '实发数量', '承诺交期', '出库日期', '签收日期'],
  ...['不含税金额', '销售成本', '退货数量', '错发'],
];

/** Two years of an old system in 30 documents of two lines: some late, some short, some returned, one wrong. */
function oldSales({ run, day, catheter, syringe }: Cast): readonly (readonly string[])[] {
  return Array.from({ length: 30 }, (_, at) => {
    const ordered = addDays(day, -24 * (30 - at));
    const left = addDays(ordered, 1 + (at % 4));
    const line = (code: string, quantity: number, shipped: number, price: number) => [
      ...[`H${run}-${at + 1}`, at % 3 === 0 ? 'H-01' : 'D-01', ordered, code, quantity, shipped, addDays(ordered, 3)],
      ...(shipped > 0 ? [left, addDays(left, 1 + (at % 3))] : ['', '']),
      ...[moneyText(shipped * price), moneyText(Math.round(shipped * price * 0.72))],
      ...[shipped > 0 && at % 9 === 4 ? 1 : '', at === 17 && shipped > 0 ? '是' : ''],
    ];
    return [
      line(catheter.code, 10 + (at % 5), at % 7 === 3 ? 8 : 10 + (at % 5), 21_000),
      line(syringe.code, 100, at % 10 === 6 ? 0 : 100, 180),
    ];
  })
    .flat()
    .map((row) => row.map(String));
}

/** The history of sales goes in as a list; the key figures before going live are made of it, the rest is entered. */
export async function baseline(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '上线：两年历史销售与指标基线',
    'Going live: two years of past sales become the baseline that every later figure is held against',
  );
  const rows = oldSales(cast);
  const quantity = rows.reduce((sum, row) => sum + Number(row[4]), 0);
  const value = moneyText(rows.reduce((sum, row) => sum + Math.round(Number(row[9]) * 100), 0));
  const told = { rows: rows.length, documents: rows.length / 2, quantity, value };
  const path = await handIn(teller, {
    ...{ post: 'finance', kind: 'sales-history', fileName: '历史销售.csv', told },
    rows: [heading, ...rows],
  });
  await takeIn(teller, 'finance', path, 'value');
  await compute(teller);
  await teller.act(
    'sales-manager',
    '填写手工测得的指标 enters what no history tells',
    () =>
      teller.as('sales-manager').must('/insight/baseline/figures', {
        kpi: 'reconciliation-hours',
        figure: '42',
        source: '上线前 12 次月结的平均值',
        measuredOn: storyDay(cast, 1),
      }),
    () => '42 hours of reconciliation a month',
  );
}

async function compute(teller: Teller): Promise<void> {
  const manager = teller.as('sales-manager');
  await teller.act(
    'sales-manager',
    '计算基线 orders the baseline',
    () => manager.must('/insight/baseline', {}),
    ({ from, to }) => `${String(from)} – ${String(to)}`,
  );
  const done = await teller.follows(
    '基线已计算 the figures are there',
    async () => {
      const shown = await read(manager, '/insight/baseline');
      return shown.status === 'computed' ? shown : undefined;
    },
    ({ computed }) => `${computed.documents} documents, ${computed.lines} lines`,
  );
  const figures = done.kpis as { kpi: string; unit: string; source: string; figure?: string }[];
  teller.note(
    figures
      .filter(({ source }) => source === 'history')
      .map(({ kpi, figure, unit }) => `${kpi} ${figure} ${unit}`)
      .join('; '),
  );
  teller.note(`须手工填写 to be entered by hand: ${figures.filter(({ source }) => source === 'missing').length}`);
}
