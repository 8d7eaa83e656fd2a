import { read, type Teller } from './teller.ts';
import type { Cast } from './cast.ts';
import { handedIn, noteProblems, settled, standing } from './handed-in.ts';

/** A spreadsheet of partners as it lies about in a company: own headings, full-width letters, a slip here and there. */
function messyPartners(run: string, dealer: string): string {
  const rows = [
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
  return rows.map((row) => row.join(',')).join('\r\n');
}

/** A company leaves its spreadsheet behind: read, checked, mended by people, taken in and proven. */
export async function goLive(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '上线：把 Excel 里的客户搬进来',
    'Going live: a messy spreadsheet of customers is read, checked, settled by a person, taken in and proven',
  );
  const sales = teller.as('sales');
  const dealer = (await read(sales, `/partners/${cast.dealerId}`)) as { name: string; code: string };
  const path = await teller.act(
    'sales',
    '上传清单 sends the list',
    () =>
      handedIn(teller, 'sales', {
        ...{ kind: 'partners', fileName: '客户.csv', rows: 5 },
        text: messyPartners(cast.run, dealer.name),
      }),
    (place) => place,
  );
  await teller.act(
    'sales',
    '确认列 settles the columns as proposed',
    () => settled(teller, 'sales', path, { warehouse: 'wh_east' }),
    (places) => Object.keys(places).join(', '),
  );
  await teller.follows('试检查 the dry run', standing(teller, 'sales', path, 'checked'), ({ checked }) => {
    const { good, bad, doubtful } = checked as Record<string, number>;
    return `${good} good, ${bad} wrong, ${doubtful} may be a duplicate`;
  });
  await noteProblems(teller, 'sales', path);
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
  await sales.must(`${path}/applications`, {});
  await teller.follows(
    '导入并核对 taken in and proven',
    standing(teller, 'sales', path, 'applied'),
    ({ applied, reconciliation }) => {
      const { told, books, missing } = reconciliation as Record<string, { rows?: number }>;
      return `${applied.taken} taken; told ${told?.rows}, in the books ${books?.rows}, difference ${missing?.rows} = the wrong rows`;
    },
  );
}
