import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

export const priceLevels = ['list', 'channel', 'tier', 'region', 'partner'] as const;
export type PriceLevel = (typeof priceLevels)[number];

/** A price rule: tax-inclusive, in ten-thousandths, from a quantity (base units) on, valid on both days. */
export interface PriceRule {
  readonly id: string;
  /** list 目录价 < channel 渠道价 < tier 层级价 < region 区域价 < partner 客户协议价: the most particular wins. */
  readonly level: PriceLevel;
  /** The channel (partner kind), tier, region or partner it is for; empty for the list price. */
  readonly scope: string;
  readonly fromQuantity: number;
  readonly unitPriceE4: number;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/**
 * The rules of one item, in one item of the table: one sheet for everyone's rules, one for each partner with rules of
 * its own. Two reads explain a line.
 */
export interface PriceSheet extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly itemId: string;
  /** Absent on the sheet of everyone's rules. */
  readonly partnerId?: string;
  readonly currency: Currency;
  readonly rules: readonly PriceRule[];
}

/** What one command changed in prices: the record of who set which rule and when; sheets hold only what is in use. */
export interface PriceChange extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly setBy: string;
  readonly setAt: Instant;
  readonly added: readonly (PriceRule & { readonly itemId: string })[];
  readonly ended: readonly { readonly itemId: string; readonly ruleId: string; readonly lastDay: Day }[];
}
