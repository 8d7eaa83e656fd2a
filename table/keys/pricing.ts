import type { Key } from '../write.ts';

/** Keys of prices; `keys.ts` takes them in. */
export const pricingKeys = {
  priceSheet: (company: string, item: string): Key => ({ pk: `PRICE#${company}#${item}`, sk: 'SHEET' }),
  partnerPrice: (company: string, item: string, partner: string): Key => ({
    pk: `PRICE#${company}#${item}`,
    sk: `PARTNER#${partner}`,
  }),
  priceChange: (company: string, change: string): Key => ({
    pk: `PRICE-CHANGE#${company}#${change}`,
    sk: 'CHANGE',
  }),
};
