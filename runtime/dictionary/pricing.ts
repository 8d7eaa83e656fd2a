import type { PriceLevel } from '../../domain/pricing/price.ts';
import type { PriceSource, RuleOutcome } from '../../domain/shared/price-choice.ts';
import type { Words } from '../contract.ts';

export const priceLevelWords: Readonly<Record<PriceLevel, Words>> = {
  list: { en: 'List price', zh: '目录价' },
  channel: { en: 'Channel price', zh: '渠道价' },
  tier: { en: 'Tier price', zh: '层级价' },
  region: { en: 'Regional price', zh: '区域价' },
  partner: { en: 'Price agreed with the partner', zh: '客户协议价' },
};

export const priceSourceWords: Readonly<Record<PriceSource, Words>> = {
  rules: { en: 'By the price rules', zh: '按价格规则' },
  agreed: { en: 'Agreed before this system began', zh: '本系统启用前约定' },
};

export const ruleOutcomeWords: Readonly<Record<RuleOutcome, Words>> = {
  won: { en: 'Applies: the most particular rule that fits', zh: '适用：符合条件的最具体规则' },
  'other-day': { en: 'Not valid on this day', zh: '当日不在有效期内' },
  'quantity-below': { en: 'The quantity is below its quantity break', zh: '数量未达到起订量' },
  'other-buyer': { en: 'Is for other buyers', zh: '适用于其他客户' },
  'less-particular': { en: 'Fits, but a more particular rule applies', zh: '符合，但有更具体的规则' },
  'lower-break': {
    en: 'Fits, but a higher quantity break or a later rule applies',
    zh: '符合，但有更高起订量或更新的规则',
  },
};
