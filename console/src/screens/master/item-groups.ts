import type { useItemWords } from './words-item.ts';

/** How the fields of an item stand together where they are entered. */
export const itemGroups = (t: ReturnType<typeof useItemWords>) => [
  {
    title: t('identity'),
    fields: [
      'code',
      'name',
      'specification',
      'model',
      'manufacturer',
      'productionLicence',
      'kind',
      'riskClass',
      'productLine',
    ],
  },
  { title: t('packaging'), fields: ['unit', 'levels'] },
  {
    title: t('keeping'),
    fields: [
      'lotManaged',
      'serialManaged',
      'expiryManaged',
      'implantable',
      'sterile',
      'coldChain',
      'shelfLifeDays',
      'storage',
    ],
  },
  { title: t('tax'), fields: ['taxRateBp', 'taxCode'] },
  {
    title: t('lawful'),
    fields: [
      'categoryCode',
      'ivd',
      'filingExempt',
      'udiBatch',
      'udiExemption',
      'udiShows',
      'insuranceCode',
      'insuranceSpecificationCode',
    ],
  },
];
