/**
 * The posts a user can hold. A contract names those that may call it (`may`); whom a user may act for is a second
 * question, answered by the partner and warehouse scopes of the user. GSP 51 asks for rights by post; the split of
 * business and quality posts is INSP ※5.51.
 */
export const staffRoles = [
  'administrator', // 系统管理员: users, clients, switches
  'sales', // 销售员: places orders for customers
  'sales-manager', // 销售主管: approves orders and prices
  'purchaser', // 采购员
  'receiver', // 收货员: receives deliveries
  'inspector', // 验收员: accepts or rejects what was received
  'picker', // 拣货员
  'checker', // 复核员: checks before goods leave (出库复核)
  'shipper', // 发运员
  'quality', // 质量管理员: qualification files, holds, recalls
  'quality-manager', // 质量负责人: approves qualification, closes recalls
  'finance', // 财务
  'finance-manager',
  'auditor', // 审计: reads, never writes
] as const;

export const partnerRoles = [
  'partner-buyer', // 采购: places and follows the partner's orders
  'partner-finance', // 对账: answers statements
  'partner-quality', // 质量: answers recalls
  'partner-administrator', // 单位管理员: lets colleagues of its partner in
] as const;

export const roles = [...staffRoles, ...partnerRoles] as const;
export type StaffRole = (typeof staffRoles)[number];
export type PartnerRole = (typeof partnerRoles)[number];
export type Role = StaffRole | PartnerRole;
