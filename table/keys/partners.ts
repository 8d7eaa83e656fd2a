import type { Key } from '../write.ts';

/** Keys of the partner archive; `keys.ts` takes them in. */
export const partnerKeys = {
  partner: (company: string, partner: string): Key => ({ pk: `PARTNER#${company}#${partner}`, sk: 'PARTNER' }),
  partnerBigram: (company: string, bigram: string, partner: string): Key => ({
    pk: `PARTNER-BIGRAM#${company}#${bigram}`,
    sk: partner,
  }),
  licence: (company: string, partner: string, licence: string): Key => ({
    pk: `PARTNER#${company}#${partner}`,
    sk: `LICENCE#${licence}`,
  }),
  authorisation: (company: string, partner: string, authorisation: string): Key => ({
    pk: `PARTNER#${company}#${partner}`,
    sk: `AUTHORISATION#${authorisation}`,
  }),
  authorisationChain: (company: string, partner: string, chain: string): Key => ({
    pk: `PARTNER#${company}#${partner}`,
    sk: `CHAIN#${chain}`,
  }),
  credit: (company: string, partner: string): Key => ({ pk: `PARTNER#${company}#${partner}`, sk: 'CREDIT' }),
  contact: (company: string, contact: string): Key => ({ pk: `CONTACT#${company}#${contact}`, sk: 'CONTACT' }),
  contactErasure: (company: string, contact: string): Key => ({ pk: `CONTACT#${company}#${contact}`, sk: 'ERASURE' }),
  partnerInReview: (company: string, partner: string): Key => ({ pk: `IN-REVIEW#${company}`, sk: partner }),
  partnersBelow: (company: string, partner: string) => `PARTNERS-BELOW#${company}#${partner}`,
  partnersOfKind: (company: string, kind: string) => `PARTNERS#${company}#${kind}`,
  /** Business licences by their number, the unified social credit code: two partners with one code stand side by side. */
  creditCode: (company: string, code: string) => `CREDIT-CODE#${company}#${code}`,
  /** A partner by the unified social credit code it is invoiced under, whatever licences are on file. */
  taxNumber: (company: string, code: string, partner: string): Key => ({
    pk: `TAX-NUMBER#${company}#${code}`,
    sk: partner,
  }),
  licencesLapsing: (company: string, month: string) => `LAPSING#${company}#${month}`,
  workingYear: (company: string, year: string): Key => ({ pk: `WORKING-YEARS#${company}`, sk: year }),
  authorisationChains: (company: string) => `CHAINS#${company}`,
};
