import type { ItemKind, ItemStatus } from '../../domain/catalogue/item.ts';
import type { RefusalReason } from '../../domain/logistics/check-shipment.ts';
import type { RecallClass, RecallRole } from '../../domain/quality/jurisdiction.ts';
import type { RiskClass } from '../../domain/shared/qualification.ts';
import type { BusinessStep, Serial, StockStatus } from '../../domain/shared/stock.ts';
import type { Stop } from '../../domain/shared/stop.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const itemKindWords: List<ItemKind> = {
  device: { en: 'Device', zh: '医疗器械' },
  part: { en: 'Part', zh: '配件' },
  'non-device': { en: 'Not a device', zh: '非器械' },
  'drug-type-reagent': { en: 'Reagent registered as a drug', zh: '药字号试剂' },
};

export const itemStatusWords: List<ItemStatus> = {
  pending: { en: 'Waits for first-operation review', zh: '待首营审核' },
  approved: { en: 'Approved', zh: '已审核' },
  banned: { en: 'Banned by quality', zh: '已停用' },
};

export const riskClassWords: List<RiskClass> = {
  I: { en: 'Class I', zh: '第一类' },
  II: { en: 'Class II', zh: '第二类' },
  III: { en: 'Class III', zh: '第三类' },
};

export const stockStatusWords: List<StockStatus> = {
  available: { en: 'Available', zh: '可用' },
  reserved: { en: 'Reserved', zh: '已分配' },
  inspection: { en: 'Waits for acceptance', zh: '待验' },
  quarantine: { en: 'Quarantine', zh: '隔离' },
  blocked: { en: 'Blocked', zh: '冻结' },
  recalled: { en: 'Recalled', zh: '召回' },
  nonConforming: { en: 'Non-conforming', zh: '不合格' },
};

export const serialStatusWords: List<Serial['status']> = {
  'in-stock': { en: 'In stock', zh: '在库' },
  picked: { en: 'Picked', zh: '已拣货' },
  held: { en: 'Held', zh: '已扣留' },
  shipped: { en: 'Shipped', zh: '已发运' },
  returned: { en: 'Returned', zh: '已退回' },
  used: { en: 'Used', zh: '已使用' },
  destroyed: { en: 'Destroyed', zh: '已销毁' },
};

/** Words of EPCIS 2.0 / CBV 2.0. */
export const businessStepWords: List<BusinessStep> = {
  receiving: { en: 'Receiving', zh: '收货' },
  inspecting: { en: 'Acceptance', zh: '验收' },
  storing: { en: 'Put away', zh: '入库' },
  picking: { en: 'Picking', zh: '拣货' },
  shipping: { en: 'Shipping', zh: '发运' },
  holding: { en: 'Holding', zh: '扣留' },
  destroying: { en: 'Destroying', zh: '销毁' },
  stock_taking: { en: 'Stock-taking', zh: '盘点' },
  transporting: { en: 'Transporting', zh: '运输' },
};

export const stopReasonWords: List<Stop['reason']> = {
  recall: { en: 'Recall', zh: '召回' },
  hold: { en: 'Quality hold', zh: '质量扣留' },
  ban: { en: 'Item ban', zh: '品种停用' },
};

export const recallClassWords: List<RecallClass> = {
  I: { en: 'Class I: serious harm', zh: '一级召回' },
  II: { en: 'Class II: temporary or reversible harm', zh: '二级召回' },
  III: { en: 'Class III: harm unlikely', zh: '三级召回' },
};

export const recallRoleWords: List<RecallRole> = {
  registrant: { en: 'Registrant', zh: '注册人/备案人' },
  'import-agent': { en: 'Agent of an imported device', zh: '进口代理人' },
  distributor: { en: 'Distributor', zh: '经营企业' },
};

/** GSP 87. */
export const goodsRefusalWords: List<RefusalReason> = {
  damaged: { en: 'Damaged or contaminated', zh: '破损或污染' },
  label: { en: 'Label missing, unreadable or not matching', zh: '标签缺失、不清或不符' },
  expired: { en: 'Expired', zh: '超过有效期' },
  other: { en: 'Anything else unusual', zh: '其他异常' },
};
