import type { Role } from '../../domain/shared/roles.ts';
import type { DemoUser } from '../users.ts';

/** The demo company: 上海链通医疗器械有限公司, its warehouses and its people. All of it is made up. */
export const warehouses = [
  { id: 'wh_east', name: '华东仓（上海）', region: '310115', address: '上海市浦东新区示范路 100 号', coldRoom: true },
  { id: 'wh_north', name: '华北仓（北京）', region: '110115', address: '北京市大兴区示范街 8 号', coldRoom: true },
  { id: 'wh_south', name: '华南仓（广州）', region: '440112', address: '广州市黄埔区示范大道 66 号', coldRoom: true },
  { id: 'wh_west', name: '西南仓（成都）', region: '510112', address: '成都市龙泉驿区示范路 18 号', coldRoom: false },
  { id: 'wh_central', name: '华中仓（武汉）', region: '420112', address: '武汉市东西湖区示范路 30 号', coldRoom: true },
] as const;

export interface Person extends DemoUser {
  readonly roles: readonly Role[];
  /** Code of the partner he works for; absent for our own staff. */
  readonly partnerCode?: string;
  /** His name in Chinese, kept in an erasable contact. */
  readonly name: string;
}

const password = 'Lotline-demo-1';
const staff = (username: string, role: Role, name: string, zh: string, en: string): Person => ({
  username,
  password,
  roles: [role],
  name,
  zh: `${zh} ${name}`,
  en,
});
const partnerPerson = (
  username: string,
  roles: readonly Role[],
  code: string,
  name: string,
  zh: string,
  en: string,
) => ({
  ...staff(username, 'partner-buyer', name, zh, en),
  roles,
  partnerCode: code,
});

export const administrator: Person = staff('admin', 'administrator', '管理员', '系统管理员', 'administrator');

export const people: readonly Person[] = [
  staff('sales', 'sales', '陈思', '销售员', 'sales'),
  staff('sales-manager', 'sales-manager', '李敏', '销售主管', 'sales manager'),
  staff('purchaser', 'purchaser', '王珂', '采购员', 'purchaser'),
  staff('receiver', 'receiver', '赵磊', '收货员', 'receiver'),
  staff('inspector', 'inspector', '钱芳', '验收员', 'acceptance inspector'),
  staff('picker', 'picker', '孙涛', '拣货员', 'picker'),
  staff('checker', 'checker', '周静', '复核员', 'outbound checker'),
  staff('shipper', 'shipper', '吴强', '发运员', 'shipper'),
  staff('quality', 'quality', '郑洁', '质量管理员', 'quality'),
  staff('quality-manager', 'quality-manager', '冯岩', '质量负责人', 'quality manager'),
  staff('finance', 'finance', '韩雪', '财务', 'finance'),
  staff('finance-manager', 'finance-manager', '杨帆', '财务主管', 'finance manager'),
  staff('auditor', 'auditor', '许明', '审计', 'auditor'),
  partnerPerson(
    'dealer',
    ['partner-buyer', 'partner-finance', 'partner-quality', 'partner-administrator'],
    'D-01',
    '何伟',
    '经销商',
    'sub-distributor',
  ),
  partnerPerson(
    'dealer-2',
    ['partner-buyer', 'partner-finance', 'partner-quality'],
    'D-02',
    '吕航',
    '另一经销商',
    'another sub-distributor',
  ),
  partnerPerson('hospital', ['partner-buyer', 'partner-quality'], 'H-01', '施敏', '医院采购', 'hospital purchaser'),
  partnerPerson('agent', ['partner-buyer'], 'A-01', '张岚', '区域代理', 'regional agent'),
];
