import { aList, csv } from '../admin/a-list.ts';
import type { Stage } from '../stage.ts';

const heading = [
  ...['销售单号', '客户编码', '下单日期', '物料编码', '数量', '实发数量', '承诺交期', '出库日期', '签收日期'],
  ...['不含税金额', '销售成本', '退货数量', '错发'],
];

export type Row = readonly (string | number)[];

/** A line of document `number`; fields from the quantity ordered on may be told otherwise. */
export const aRow = (
  number: string,
  day: string,
  more: Row = [10, 10, '', '', '', '1000.00', '700.00', '', ''],
): Row => [...[number, 'D-001', day, 'STENT-35'], ...more];

/** A list of past sales up to its check. */
export async function checkedHistory(stage: Stage, rows: readonly Row[], more: { told?: object } = {}, as = 'finance') {
  const list = aList(stage, as, 'sales-history', more);
  const read = await list.send(csv(heading, ...rows));
  if (read.status !== 200) throw new Error(JSON.stringify(read.body));
  await list.map(read.body.places);
  const noted = await list.check();
  return { list, noted, places: read.body.places as Record<string, number> };
}
