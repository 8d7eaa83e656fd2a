import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';

/** received 待验收 → accepted 已验收 (every line judged, whatever the judgement). */
export const receiptStatuses = ['received', 'accepted'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

/** How goods travelled (GSP 63); degrees Celsius. */
export interface Transport {
  readonly mode: string;
  readonly departedAt: Instant;
  readonly arrivedAt: Instant;
  readonly arrivalCelsius: number;
  readonly lowestCelsius: number;
  readonly highestCelsius: number;
}

/** The supplier as its file stood at receiving: the acceptance record keeps name, address and contact (GSP 65). */
export interface SupplierOnRecord {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly contactId?: string;
}

/** The header of one receipt (收货单); what was received and how it was judged stand in immutable pages. */
export interface Receipt extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly purchaseOrderId: string;
  readonly purchaseOrderNumber: string;
  readonly orderedOn: Day;
  readonly supplier: SupplierOnRecord;
  /** Number of the supplier's delivery note (随货同行单). */
  readonly deliveryNote: string;
  readonly warehouseId: string;
  readonly status: ReceiptStatus;
  readonly lineCount: number;
  readonly transport?: Transport;
  readonly receivedAt: Instant;
  readonly receivedBy: string;
  readonly acceptedAt?: Instant;
  readonly acceptedOn?: Day;
  readonly acceptedBy?: string;
}

/** Goods of one lot with the fields of the acceptance record (进货查验记录, GSP 65). */
export interface ReceiptLine {
  readonly line: number;
  readonly orderLine: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly certificate?: string;
  readonly registrant: string;
  readonly productionLicence?: string;
  readonly di?: string;
  readonly lot: string;
  readonly expiry: Day;
  readonly productionDate?: Day;
  readonly unit: string;
  readonly quantity: number;
  readonly serials: readonly string[];
}

export const conclusions = ['accepted', 'partly-accepted', 'rejected'] as const;

/** How one line was judged. */
export interface AcceptanceResult {
  readonly line: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly conclusion: (typeof conclusions)[number];
  /** 不合格事项 */
  readonly reason?: string;
  /** 处置措施 */
  readonly disposal?: string;
  readonly rejectedSerials: readonly string[];
}
