import type { Role } from '../roles.ts';
import type { ImportColumn } from './column.ts';
import { priceColumns, stockColumns } from './columns/goods.ts';
import { itemColumns } from './columns/items.ts';
import { openOrderColumns } from './columns/orders.ts';
import { licenceColumns, partnerColumns } from './columns/partners.ts';
import { receivableColumns } from './columns/receivables.ts';

/** What a list that is handed in is about, in the order in which a company goes live. */
export const importKinds = [
  'items', // 商品
  'partners', // 往来单位
  'licences', // 证照
  'opening-stock', // 期初库存
  'prices', // 价格
  'open-receivables', // 未收应收款
  'open-orders', // 未完订单
] as const;
export type ImportKind = (typeof importKinds)[number];

export const importColumns = {
  items: itemColumns,
  partners: partnerColumns,
  licences: licenceColumns,
  'opening-stock': stockColumns,
  prices: priceColumns,
  'open-receivables': receivableColumns,
  'open-orders': openOrderColumns,
} as const satisfies Record<ImportKind, readonly ImportColumn[]>;

/** Posts that may hand a list in and apply it: those that may enter its records one by one. */
export const importRoles: Readonly<Record<ImportKind, readonly Role[]>> = {
  items: ['administrator', 'purchaser', 'quality'],
  partners: ['administrator', 'sales', 'sales-manager', 'purchaser', 'quality'],
  licences: ['quality', 'quality-manager'],
  'opening-stock': ['administrator', 'quality-manager'],
  prices: ['sales-manager'],
  'open-receivables': ['finance', 'finance-manager'],
  'open-orders': ['sales', 'sales-manager'],
};

/** Most rows of one list; a longer one is handed in as several. */
export const mostRows = 20_000;
/** Largest file, in bytes. */
export const mostFileBytes = 20_000_000;
