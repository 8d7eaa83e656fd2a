import type { Rejection, Rejections } from '../contract.ts';
import { houseRejections } from '../rejections.ts';
import { adminRejections } from '../rejections/admin.ts';
import { attachmentRejections } from '../rejections/attachments.ts';
import { auditRejections } from '../rejections/audit.ts';
import { catalogueRejections } from '../rejections/catalogue.ts';
import { certificateRejections } from '../rejections/certificates.ts';
import { financeRejections } from '../rejections/finance.ts';
import { importRejections } from '../rejections/imports.ts';
import { insightRejections } from '../rejections/insight.ts';
import { inventoryRejections } from '../rejections/inventory.ts';
import { logisticsRejections } from '../rejections/logistics.ts';
import { monitorRejections } from '../rejections/monitors.ts';
import { ordersRejections } from '../rejections/orders.ts';
import { partnersRejections } from '../rejections/partners.ts';
import { peopleRejections } from '../rejections/people.ts';
import { pricingRejections } from '../rejections/pricing.ts';
import { purchasingRejections } from '../rejections/purchasing.ts';
import { qualificationRejections } from '../rejections/qualification.ts';
import { qualityRejections } from '../rejections/quality.ts';
import { salespersonRejections } from '../rejections/salesperson.ts';
import { scanRejections } from '../rejections/scans.ts';
import { stockRejections } from '../rejections/stock.ts';
import { switchRejections } from '../rejections/switches.ts';
import { supplierSalespersonRejections } from '../rejections/supplier-salesperson.ts';

/** Every catalogue of refusals by the name of its file. A test holds it against the files of `runtime/rejections`. */
export const rejectionCatalogues: Readonly<Record<string, Rejections>> = {
  house: houseRejections,
  admin: adminRejections,
  attachments: attachmentRejections,
  audit: auditRejections,
  catalogue: catalogueRejections,
  certificates: certificateRejections,
  finance: financeRejections,
  imports: importRejections,
  insight: insightRejections,
  inventory: inventoryRejections,
  logistics: logisticsRejections,
  monitors: monitorRejections,
  orders: ordersRejections,
  partners: partnersRejections,
  people: peopleRejections,
  pricing: pricingRejections,
  purchasing: purchasingRejections,
  qualification: qualificationRejections,
  quality: qualityRejections,
  salesperson: salespersonRejections,
  scans: scanRejections,
  stock: stockRejections,
  switches: switchRejections,
  'supplier-salesperson': supplierSalespersonRejections,
};

export interface NamedRejection extends Rejection {
  readonly name: string;
  /** Where it is at home; two catalogues may use one name in sentences of their own. */
  readonly catalogue: string;
}

export const everyRejection: readonly NamedRejection[] = Object.entries(rejectionCatalogues).flatMap(
  ([catalogue, rejections]) =>
    Object.entries(rejections).map(([name, rejection]) => ({ name, catalogue, ...rejection })),
);
