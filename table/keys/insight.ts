import type { Key } from '../write.ts';

/** Keys of past sales and of the figures made of them; `keys.ts` takes them in. */
export const insightKeys = {
  /** Its id follows from its number, so a number has one past sale and is found by it. */
  pastSale: (company: string, sale: string): Key => ({ pk: `PAST-SALE#${company}#${sale}`, sk: 'SALE' }),
  /**
   * Sorts by day: a month or any other period is one Query, the first and the last sale are its ends. Lists are taken in a
   * few sales at a time, a tenth of what one partition takes, so it needs no shards.
   */
  pastSales: (company: string) => `PAST-SALES#${company}`,
  baseline: (company: string): Key => ({ pk: `BASELINE#${company}`, sk: 'BASELINE' }),
};
