import type { Day } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';

/** A price rule: tax-inclusive, in ten-thousandths, from a quantity (base units) on, valid on both days. */
export interface PriceRule {
  readonly id: string;
  /** list 目录价 < channel 渠道价 < tier 层级价 < region 区域价 < partner 客户协议价: the most particular wins. */
  readonly level: 'list' | 'channel' | 'tier' | 'region' | 'partner';
  /** The channel (partner kind), tier, region or partner it is for; empty for the list price. */
  readonly scope: string;
  readonly fromQuantity: number;
  readonly unitPriceE4: number;
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** All rules of one item but those of single partners, in one item of the table: one read explains a line. */
export interface PriceSheet extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly itemId: string;
  readonly currency: Currency;
  readonly rules: readonly PriceRule[];
}
