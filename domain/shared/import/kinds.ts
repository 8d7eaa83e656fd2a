import type { Role } from '../roles.ts';
import type { ImportColumn } from './column.ts';
import { certificateColumns } from './columns/certificates.ts';
import { priceColumns, stockColumns } from './columns/goods.ts';
import { itemColumns } from './columns/items.ts';
import { openOrderColumns } from './columns/orders.ts';
import { saleColumns } from './columns/sales.ts';
import { peopleColumns } from './columns/people.ts';
import { licenceColumns, partnerColumns } from './columns/partners.ts';
import { receivableColumns } from './columns/receivables.ts';

/** What a list that is handed in is about, in the order in which a company goes live. */
export const importKinds = [
  'items', // 商品
  'partners', // 往来单位
  'licences', // 证照
  'certificates', // 注册证
  'people', // 人员
  'opening-stock', // 期初库存
  'prices', // 价格
  'open-orders', // 未完订单
  'open-receivables', // 未收应收款
  'sales-history', // 历史销售
] as const;
export type ImportKind = (typeof importKinds)[number];

export const importColumns = {
  items: itemColumns,
  partners: partnerColumns,
  licences: licenceColumns,
  certificates: certificateColumns,
  people: peopleColumns,
  'opening-stock': stockColumns,
  prices: priceColumns,
  'open-receivables': receivableColumns,
  'open-orders': openOrderColumns,
  'sales-history': saleColumns,
} as const satisfies Record<ImportKind, readonly ImportColumn[]>;

/** Posts that may hand a list in and apply it: those that may enter its records one by one. */
export const importRoles: Readonly<Record<ImportKind, readonly Role[]>> = {
  items: ['administrator', 'purchaser', 'quality'],
  partners: ['administrator', 'sales', 'sales-manager', 'purchaser', 'quality'],
  licences: ['quality', 'quality-manager'],
  certificates: ['quality', 'quality-manager'],
  people: ['quality', 'quality-manager', 'sales-manager', 'purchaser', 'administrator'],
  'opening-stock': ['administrator', 'quality-manager'],
  prices: ['sales-manager'],
  'open-receivables': ['finance', 'finance-manager'],
  'open-orders': ['sales', 'sales-manager'],
  'sales-history': ['administrator', 'sales-manager', 'finance', 'finance-manager'],
};

/** Kinds whose rows are lines of documents, which are counted and proven too. */
export const kindsOfDocuments: readonly ImportKind[] = ['open-orders', 'sales-history'];

/** Most rows of one list; a longer one is handed in as several. */
export const mostRows = 20_000;
/** Largest file, in bytes. */
export const mostFileBytes = 20_000_000;
