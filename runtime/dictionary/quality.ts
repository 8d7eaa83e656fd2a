import type { NoticeStatus, Recall, StopRecord } from '../../domain/quality/recall.ts';
import type { Clock } from '../../domain/quality/jurisdiction.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const recallStatusWords: List<Recall['status']> = {
  open: { en: 'Open', zh: '进行中' },
  closed: { en: 'Closed', zh: '已关闭' },
};

export const noticeStatusWords: List<NoticeStatus> = {
  sent: { en: 'Waits for an answer', zh: '待反馈' },
  answered: { en: 'Answered', zh: '已反馈' },
};

export const stopStatusWords: List<StopRecord['status']> = {
  active: { en: 'In force', zh: '拦截中' },
  lifted: { en: 'Lifted', zh: '已解除' },
};

export const clockBindingWords: List<Clock['binding']> = {
  law: { en: 'Set by law', zh: '法定时限' },
  internal: { en: 'Our own aim', zh: '内部目标' },
};

/** Whom a duty is owed to, as the jurisdiction names them. */
export const recallAddresseeWords: List<string> = {
  traders: { en: 'Traders', zh: '经营企业' },
  users: { en: 'Users of devices', zh: '使用单位' },
  consignees: { en: 'Consignees', zh: '收货单位' },
  registrant: { en: 'Registrant', zh: '注册人/备案人' },
  'provincial-authority': { en: 'Provincial authority', zh: '省级药监部门' },
  'registering-authority': { en: 'Registering authority', zh: '原注册/备案部门' },
  'city-or-county-authority': { en: 'City or county authority', zh: '市县级监管部门' },
};
