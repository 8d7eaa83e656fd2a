import type { ImportKind } from '../../domain/shared/import/kinds.ts';
import type { RowReason } from '../../domain/shared/import/column.ts';
import type { Rejections, Words } from '../contract.ts';
import { houseRejections } from '../rejections.ts';
import { catalogueRejections } from './catalogue.ts';
import { financeRejections } from './finance.ts';
import { certificateRejections } from './certificates.ts';
import { insightRejections } from './insight.ts';
import { inventoryRejections } from './inventory.ts';
import { ordersRejections } from './orders.ts';
import { partnersRejections } from './partners.ts';
import { peopleRejections } from './people.ts';
import { pricingRejections } from './pricing.ts';
import { qualificationRejections } from './qualification.ts';
import { stockRejections } from './stock.ts';

export const importRejections = {
  'import-kind-not-yours': {
    status: 403,
    en: 'Only posts that may enter such records one by one may hand them in as a list',
    zh: '只有可以逐条登记此类资料的岗位才能批量导入',
    article: 'GSP 51',
  },
  'import-not-there-yet': {
    status: 409,
    en: 'The import does not stand where this step begins',
    zh: '导入尚未进行到此步骤',
  },
  'import-file-missing': {
    status: 409,
    en: 'The file has not arrived: send it to the address that was given',
    zh: '文件尚未上传',
  },
  'import-file-unreadable': {
    status: 422,
    en: 'This is no CSV text in UTF-8 or GB 18030 and no XLSX workbook',
    zh: '不是 UTF-8 或 GB 18030 编码的 CSV，也不是 XLSX 工作簿',
  },
  'import-file-changed': {
    status: 422,
    en: 'What arrived is another file than was announced',
    zh: '收到的文件与登记的不一致',
  },
  'import-without-rows': {
    status: 422,
    en: 'The first sheet holds a heading and no rows',
    zh: '第一张工作表没有数据行',
  },
  'import-too-long': {
    status: 422,
    en: 'The list has more rows than one import takes: divide it',
    zh: '行数超过单次导入上限，请拆分文件',
  },
  'import-columns-unfit': {
    status: 422,
    en: 'Some fields have no column, or a column that does not exist',
    zh: '部分字段没有对应的列，或对应的列不存在',
  },
  'import-files-gone': {
    status: 409,
    en: 'The files of this import were deleted after 30 days: hand the list in again',
    zh: '该导入的文件已超过 30 天并删除，请重新上传清单',
    article: 'PIPL art. 19',
  },
  'merge-candidate-unknown': {
    status: 422,
    en: 'Say “new”, or merge with one of the candidates of this row',
    zh: '请选择“新建”，或与该行的候选项之一合并',
  },
  'duplicate-already-settled': {
    status: 409,
    en: 'The list was applied after this was settled; mend it at the record itself',
    zh: '决定后已经导入，请直接修改对应资料',
  },
  'import-without-good-rows': {
    status: 409,
    en: 'The check found no row that can be taken in',
    zh: '检查后没有可以导入的行',
  },
} satisfies Rejections;

/** Why a cell or a row of a list is not taken, beside what the single command would say. */
export const rowReasonWords: Readonly<Record<RowReason, Words>> = {
  'text-too-long': { en: 'The text is too long', zh: '文字过长' },
  'code-damaged': {
    en: 'A spreadsheet turned the code into a number and its last digits are lost: format the column as text',
    zh: '编码被表格软件转成数值，末位数字已丢失，请将该列设为文本格式',
  },
  'code-malformed': { en: 'A code holds none of / # ? %', zh: '编码不能含有 / # ? %' },
  'day-unreadable': { en: 'This is no day of the calendar', zh: '不是有效日期' },
  'day-without-year-first': {
    en: 'Write the year first: day and month could be taken for each other',
    zh: '请把年份写在前面，否则日和月无法区分',
  },
  'day-without-day': { en: 'The day of the month is missing', zh: '缺少具体日期（只有年月）' },
  'yes-or-no-unreadable': { en: 'Neither yes nor no', zh: '无法判断是或否' },
  'number-unreadable': { en: 'This is no number that fits here', zh: '不是符合要求的数字' },
  'quantity-not-whole': { en: 'Not a whole number of the smallest unit', zh: '不是最小单位的整数' },
  'unit-not-this': { en: 'Counted in another unit than the item', zh: '与商品的计量单位不一致' },
  'unit-unreadable': { en: 'This is no unit', zh: '不是计量单位' },
  'packing-unreadable': {
    en: 'Write packing as a ratio: so many of the smaller to one of the larger',
    zh: '包装规格请写成 10盒/箱',
  },
  'choice-unknown': { en: 'None of the values known for this column', zh: '不在该列允许的取值内' },
  'region-unknown': { en: 'No province or city of this name or code', zh: '没有此名称或代码的省市' },
  'region-ambiguous': { en: 'Several places have this name: name the province', zh: '地名有多个，请写明省份' },
  'cell-empty': { en: 'A value is needed here', zh: '必填，不能为空' },
  'row-repeated': { en: 'The same record stands in an earlier row', zh: '与前面的行重复' },
  'row-waits': {
    en: 'Another row of the same lot, certificate or document is wrong; they can only be taken in together',
    zh: '同一批号、证书或单据的另一行有错误，须一并导入',
  },
  'item-code-unknown': { en: 'No item has this code', zh: '没有此编码的商品' },
  'certificate-rows-differ': {
    en: 'Rows of one number are one certificate; here they say different things of it',
    zh: '同一编号的多行属同一证书，但此栏内容不一致',
  },
  'certificate-linked-by-hand': {
    en: 'The certificate is on file: link this item on its own page or when it is approved',
    zh: '该证书已登记，请在商品页面或首营审核时关联此商品',
  },
  'partner-code-unknown': { en: 'No partner has this code', zh: '没有此编码的往来单位' },
  'scope-missing': { en: 'This price level needs to say for whom', zh: '该价格层级必须写明适用对象' },
  'scope-not-for-list': { en: 'A list price is for everybody', zh: '目录价不区分适用对象' },
  'pack-identifier-unplaced': {
    en: 'Packing and the identifier of the largest pack go together and lead to the smallest unit',
    zh: '包装规格与外包装产品标识须同时填写，并能换算到最小单位',
  },
  'identifier-agency-unclear': {
    en: 'The form of the identifier does not tell its agency',
    zh: '无法从产品标识的形式判断发码机构',
  },
  'address-unknown': {
    en: 'The partner has no such delivery address: write it as it is on file, or leave it blank for the first',
    zh: '该单位没有此收货地址，请按档案填写，或留空使用第一个地址',
  },
  'order-rows-differ': {
    en: 'An earlier row of the same order says something else here',
    zh: '与同一订单前面的行不一致',
  },
  'order-too-long': { en: 'An order has at most 300 lines', zh: '一张订单最多 300 行' },
  'sale-amount-missing': {
    en: 'Goods were shipped, so a net or gross amount is needed',
    zh: '已发货，须填写不含税或含税金额',
  },
  'sale-amount-without-goods': { en: 'An amount of goods that were not shipped', zh: '没有发货却有金额' },
  'sale-days-backwards': {
    en: 'Before the day of the order, or delivered before it was shipped',
    zh: '早于下单日期，或签收早于发货',
  },
  'sale-shipped-nothing': { en: 'A day of goods that were not shipped', zh: '没有发货却有发货或签收日期' },
  'sale-in-future': { en: 'A past sale knows no day to come', zh: '历史销售不能有晚于今天的日期' },
  'sale-returned-too-many': { en: 'More was returned than was shipped', zh: '退货数量大于发货数量' },
  'sale-rows-differ': {
    en: 'The rows of this document name different customers or order days',
    zh: '同一单据各行的客户或下单日期不一致',
  },
  'sale-too-long': { en: 'A document has 300 lines at the most', zh: '一张单据最多 300 行' },
  'duplicate-undecided': { en: 'A person has to say whether this is a duplicate', zh: '疑似重复，等待人工判断' },
  'merge-target-missing': { en: 'What it was merged into is not here', zh: '合并的目标不存在' },
};

const ofKind: Readonly<Record<ImportKind, Readonly<Record<string, Words>>>> = {
  items: catalogueRejections,
  partners: partnersRejections,
  licences: partnersRejections,
  certificates: certificateRejections,
  people: peopleRejections,
  'opening-stock': { ...inventoryRejections, ...stockRejections },
  prices: pricingRejections,
  'open-receivables': financeRejections,
  'open-orders': { ...ordersRejections, ...qualificationRejections, ...stockRejections },
  'sales-history': insightRejections,
};

/** The words of a reason of a row: of the cell, else of the single command, else of the house. */
export function rowWords(kind: ImportKind, reason: string): Words {
  const words =
    (rowReasonWords as Readonly<Record<string, Words>>)[reason] ??
    ofKind[kind][reason] ??
    (houseRejections as Readonly<Record<string, Words>>)[reason];
  if (!words) throw new Error(`a row of ${kind} was refused with '${reason}', which has no words`);
  return { en: words.en, zh: words.zh };
}
